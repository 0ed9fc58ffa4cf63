/** When reminders are sent, to whom, and who agreed to what is urgent. */
import type { AreaStore } from '../../../community/area.ts';
import type { StaffMember } from '../../../community/staff.ts';
import type { Clock } from '../../../core/clock.ts';
import type { EntryPictures } from '../../../knowledge/entry-pictures.prisma.ts';
import type { LinkHosts } from '../../../knowledge/link-hosts.ts';
import { createPlan, decidePlan, type Edited, editPlan } from '../../../reminders/edits.ts';
import type { DayKind } from '../../../reminders/recurrence.ts';
import type { ReminderStore } from '../../../reminders/reminder-store.prisma.ts';
import type { ReminderPlan } from '../../../reminders/reminder.ts';
import type { Reminders } from '../../../reminders/reminders.ts';
import type { CommitChanges } from '../dependencies.ts';
import type { Editor } from '../editor.ts';
import { ApiError, foundOr404, invalidField } from '../failures.ts';
import { pictureGone, what } from '../messages.zh.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { planDraftOf } from '../plan-draft.ts';
import { ownAreaIds, ownsArea, refuseForeignArea } from '../reminder-scope.ts';
import * as say from '../reminders.zh.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import {
  editPlanBody,
  planBody,
  planDecisionBody,
  reminderPlan,
  reminderPlans,
} from '../schemas/reminders.ts';
import { showPlan } from '../views/reminders.ts';

export interface ReminderPlanRouteDeps {
  readonly reminders: Pick<ReminderStore, 'listPlans' | 'findPlan' | 'findText' | 'listTexts'>;
  readonly reminding: Pick<Reminders, 'planOne'>;
  readonly areas: Pick<AreaStore, 'find' | 'listWithin'>;
  readonly commit: CommitChanges;
  readonly names: NameSources;
  readonly linkHosts: Pick<LinkHosts, 'all'>;
  readonly entryPictures: Pick<EntryPictures, 'find'>;
  readonly timeZone: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly days: () => DayKind;
}

const tag = '提醒';
const decisions = [
  { path: 'approve', to: 'approved', summary: '批准紧急通知：马上发出' },
  { path: 'refuse', to: 'refused', summary: '不批准紧急通知' },
] as const;

export function reminderPlanRoutes(deps: ReminderPlanRouteDeps): readonly Route[] {
  return [
    listPlans(deps),
    insertPlan(deps),
    updatePlan(deps),
    ...decisions.map((decision) => decide(deps, decision)),
  ];
}

const listPlans = (deps: ReminderPlanRouteDeps) =>
  route(
    { at: 'GET /reminders/plans', access: 'reminders.read', tag, summary: '计划', gives: reminderPlans },
    async ({ staff }) => {
      const own = await ownAreaIds(deps.areas, staff);
      const plans = (await deps.reminders.listPlans()).filter((plan) => own?.includes(plan.areaId) ?? true);
      return { items: await showAll(deps, plans, staff) };
    },
  );

const insertPlan = (deps: ReminderPlanRouteDeps) =>
  route(
    {
      at: 'POST /reminders/plans',
      access: 'reminders.write',
      tag,
      summary: '新建计划：定期、一次或紧急',
      body: planBody,
      gives: reminderPlan,
    },
    async ({ body, staff, by }) => {
      await refuseForeignArea(deps.areas, staff, body.areaId);
      await refuseUnknownPicture(deps, body);
      const { draft, wording } = planDraftOf(deps, body, by.now);
      return save(deps, createPlan(draft, wording, by), { staff, by });
    },
  );

const updatePlan = (deps: ReminderPlanRouteDeps) =>
  route(
    {
      at: 'PUT /reminders/plans/:id',
      access: 'reminders.write',
      tag,
      summary: '修改计划',
      params: idParams,
      body: editPlanBody,
      gives: reminderPlan,
    },
    async ({ params, body: { version, ...body }, staff, by }) => {
      const plan = await findPlan(deps, params.id, staff);
      await refuseForeignArea(deps.areas, staff, body.areaId);
      await refuseUnknownPicture(deps, body);
      const own = await ownTextOf(deps, plan);
      const textId = body.textId ?? (body.wording === undefined ? own?.id : undefined);
      const input = { ...planDraftOf(deps, { ...body, textId }, by.now), own };
      const edited = editPlan(plan, version, input, by);
      if (!edited.ok) throw new ApiError(409, `reminder.${edited.error}`, say.urgentStands);
      return save(deps, edited.value, { staff, by });
    },
  );

const decide = (deps: ReminderPlanRouteDeps, { path, to, summary }: (typeof decisions)[number]) =>
  route(
    {
      at: `POST /reminders/plans/:id/${path}`,
      access: 'reminders.approve',
      tag,
      summary,
      params: idParams,
      body: planDecisionBody,
      gives: reminderPlan,
    },
    async ({ params, body: { version }, staff, by }) => {
      const plan = await findPlan(deps, params.id, staff);
      const decided = decidePlan(plan, version, to, by);
      if (!decided.ok)
        throw new ApiError(409, `reminder.${decided.error}`, say.decisionRefused[decided.error]);
      return save(deps, decided.value, { staff, by });
    },
  );

async function findPlan(deps: ReminderPlanRouteDeps, id: string, staff: StaffMember): Promise<ReminderPlan> {
  const plan = await deps.reminders.findPlan(id);
  const own = plan !== undefined && (await ownsArea(deps.areas, staff, plan.areaId));
  return foundOr404(own ? plan : undefined, 'reminder', what.plan);
}

/** Throws 400 on the field: it was never sent up, or waited for longer than a day. */
async function refuseUnknownPicture(
  { entryPictures }: ReminderPlanRouteDeps,
  { pictureId }: { readonly pictureId?: string | undefined },
): Promise<void> {
  if (pictureId !== undefined && (await entryPictures.find(pictureId)) === undefined)
    throw invalidField('pictureId', pictureGone);
}

interface Saver {
  readonly staff: StaffMember;
  readonly by: Editor;
}

/** What is urgent and agreed to does not wait for the minute. */
async function save(deps: ReminderPlanRouteDeps, { row, act }: Edited<ReminderPlan>, { staff, by }: Saver) {
  await deps.commit(act);
  if (row.kind === 'urgent') await deps.reminding.planOne(row.id, by.now);
  const [shown] = await showAll(deps, [row], staff);
  return foundOr404(shown, 'reminder', what.plan);
}

async function showAll(
  deps: ReminderPlanRouteDeps,
  plans: readonly ReminderPlan[],
  { id: readerId }: StaffMember,
) {
  const names = await lookUpNames(deps.names, {
    areaIds: plans.map((plan) => plan.areaId),
    staffIds: plans.flatMap((plan) => [plan.updatedBy, plan.requestedBy, plan.decidedBy]),
  });
  const around = { names, readerId, now: deps.clock.now(), days: deps.days() };
  const owns = await Promise.all(plans.map((plan) => ownTextOf(deps, plan)));
  return plans.map((plan, index) => showPlan(plan, { ...around, own: owns[index] }));
}

async function ownTextOf({ reminders }: ReminderPlanRouteDeps, { textId }: ReminderPlan) {
  const text = textId === undefined ? undefined : await reminders.findText(textId);
  return text?.areaId === undefined ? undefined : text;
}
