/** Reads a message as a resident would say it; nothing is stored or sent. */
import type { Group, GroupStore } from '../../../community/group.ts';
import type { StaffMember } from '../../../community/staff.ts';
import type { Clock } from '../../../core/clock.ts';
import type { TryMessage } from '../dependencies.ts';
import { foundOr404 } from '../failures.ts';
import * as say from '../messages.zh.ts';
import { type Route, route } from '../route.ts';
import { triedMessage, tryMessageBody } from '../schemas/understanding.ts';
import { isWithinScope } from '../scope.ts';
import { showTriedMessage } from '../views/understanding.ts';

export interface UnderstandingTryRouteDeps {
  readonly tryMessage: TryMessage;
  readonly groups: Pick<GroupStore, 'find'>;
  readonly timeZone: string;
  readonly clock: Pick<Clock, 'now'>;
}

export function understandingTryRoute(deps: UnderstandingTryRouteDeps): Route {
  return route(
    {
      at: 'POST /understanding/try',
      access: 'understanding.read',
      tag: '理解',
      summary: '试一句话：机器人会理解成什么、会不会说话、为什么',
      body: tryMessageBody,
      gives: triedMessage,
    },
    async ({ body: { text, groupId, addressed, alias }, staff }) => {
      const group = groupId === undefined ? undefined : await findGroup(deps, groupId, staff);
      const tried = deps.tryMessage({ text, group, addressed, alias, now: deps.clock.now() });
      return showTriedMessage(tried, deps.timeZone);
    },
  );
}

async function findGroup(
  { groups }: UnderstandingTryRouteDeps,
  id: string,
  staff: StaffMember,
): Promise<Group> {
  const found = await groups.find(id);
  const visible = found?.areaPath !== undefined && isWithinScope(staff, found.areaPath) ? found : undefined;
  return foundOr404(visible, 'group', say.what.group);
}
