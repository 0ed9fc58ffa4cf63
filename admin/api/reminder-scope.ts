/** Whose reminders somebody may see and send: those of communities that lie in their areas. */
import type { AreaStore } from '../../community/area.ts';
import type { StaffMember } from '../../community/staff.ts';
import { worksEverywhere } from './access.ts';
import { invalidField } from './failures.ts';
import * as say from './messages.zh.ts';
import { isWithinScope, outermost } from './scope.ts';

type Areas = Pick<AreaStore, 'find' | 'listWithin'>;
type Scoped = Pick<StaffMember, 'areaPaths'>;

/** Absent: all of them. */
export async function ownCommunityIds(areas: Areas, staff: Scoped): Promise<readonly string[] | undefined> {
  if (worksEverywhere(staff)) return undefined;
  const within = await Promise.all(outermost(staff.areaPaths).map((path) => areas.listWithin(path)));
  return within
    .flat()
    .filter(({ kind }) => kind === 'community')
    .map(({ id }) => id);
}

export async function ownsCommunity(areas: Areas, staff: Scoped, communityId: string): Promise<boolean> {
  const area = await areas.find(communityId);
  return area?.kind === 'community' && isWithinScope(staff, area.path);
}

/** Throws 400 on the field. */
export async function refuseForeignCommunity(
  areas: Areas,
  staff: Scoped,
  communityId: string,
): Promise<void> {
  if (!(await ownsCommunity(areas, staff, communityId)))
    throw invalidField('communityId', say.communityOutsideScope);
}
