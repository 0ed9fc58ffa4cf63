/** When reminders are sent, for each community. */
import type { AreaStore } from '../../../community/area.ts';
import type { Clock } from '../../../core/clock.ts';
import { createPlan, type Edited, editPlan } from '../../../reminders/edits.ts';
import type { ReminderStore } from '../../../reminders/reminder-store.prisma.ts';
import type { ReminderPlan } from '../../../reminders/reminder.ts';
import type { CommitChanges } from '../dependencies.ts';
import { foundOr404 } from '../failures.ts';
import * as say from '../messages.zh.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { ownCommunityIds, ownsCommunity, refuseForeignCommunity } from '../reminder-scope.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import { editPlanBody, planBody, reminderPlan, reminderPlans } from '../schemas/reminders.ts';
import { showPlan } from '../views/reminders.ts';

export interface ReminderPlanRouteDeps {
  readonly reminders: Pick<ReminderStore, 'listPlans' | 'findPlan'>;
  readonly areas: Pick<AreaStore, 'find' | 'listWithin'>;
  readonly commit: CommitChanges;
  readonly names: NameSources;
  readonly timeZone: string;
  readonly clock: Pick<Clock, 'now'>;
}

const tag = '提醒';

export function reminderPlanRoutes(deps: ReminderPlanRouteDeps): readonly Route[] {
  return [listPlans(deps), insertPlan(deps), updatePlan(deps)];
}

const listPlans = (deps: ReminderPlanRouteDeps) =>
  route(
    { at: 'GET /reminders/plans', access: 'reminders.read', tag, summary: '定时计划', gives: reminderPlans },
    async ({ staff }) => {
      const own = await ownCommunityIds(deps.areas, staff);
      const plans = await deps.reminders.listPlans();
      return {
        items: await showAll(
          deps,
          plans.filter((plan) => own?.includes(plan.communityId) ?? true),
        ),
      };
    },
  );

const insertPlan = (deps: ReminderPlanRouteDeps) =>
  route(
    {
      at: 'POST /reminders/plans',
      access: 'reminders.write',
      tag,
      summary: '新建定时计划',
      body: planBody,
      gives: reminderPlan,
    },
    async ({ body, staff, by }) => {
      await refuseForeignCommunity(deps.areas, staff, body.communityId);
      return save(deps, createPlan({ ...body, timeZone: deps.timeZone }, by));
    },
  );

const updatePlan = (deps: ReminderPlanRouteDeps) =>
  route(
    {
      at: 'PUT /reminders/plans/:id',
      access: 'reminders.write',
      tag,
      summary: '修改定时计划',
      params: idParams,
      body: editPlanBody,
      gives: reminderPlan,
    },
    async ({ params, body: { version, ...body }, staff, by }) => {
      const plan = await deps.reminders.findPlan(params.id);
      const own = plan !== undefined && (await ownsCommunity(deps.areas, staff, plan.communityId));
      const found = foundOr404(own ? plan : undefined, 'reminder', say.what.plan);
      await refuseForeignCommunity(deps.areas, staff, body.communityId);
      return save(deps, editPlan(found, version, { ...body, timeZone: found.timeZone }, by));
    },
  );

async function save(deps: ReminderPlanRouteDeps, { row, act }: Edited<ReminderPlan>) {
  await deps.commit(act);
  const names = await namesOf(deps, [row]);
  return showPlan(row, names, deps.clock.now());
}

async function showAll(deps: ReminderPlanRouteDeps, plans: readonly ReminderPlan[]) {
  const names = await namesOf(deps, plans);
  return plans.map((plan) => showPlan(plan, names, deps.clock.now()));
}

function namesOf(deps: ReminderPlanRouteDeps, plans: readonly ReminderPlan[]) {
  return lookUpNames(deps.names, {
    areaIds: plans.map((plan) => plan.communityId),
    staffIds: plans.map((plan) => plan.updatedBy),
  });
}
