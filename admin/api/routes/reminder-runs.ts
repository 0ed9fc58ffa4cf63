/** Who got what was sent, and what people do about a sending that is going on. */
import type { AreaStore } from '../../../community/area.ts';
import type { StaffMember } from '../../../community/staff.ts';
import type { AuditEntry } from '../../../core/audit.ts';
import { ConflictError } from '../../../core/errors.ts';
import type { ReminderEdit } from '../../../reminders/edits.ts';
import type { ReminderStore } from '../../../reminders/reminder-store.prisma.ts';
import { type RunStep, runSteps, sentByHand, stepRun } from '../../../reminders/run-steps.ts';
import type { DeliveryView, RunView } from '../../../reminders/run-store.prisma.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { CommitChanges, OutboxReview } from '../dependencies.ts';
import { auditOf } from '../editor.ts';
import { ApiError, foundOr404 } from '../failures.ts';
import { alreadyDecided, heldByGuard, what } from '../messages.zh.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { ownAreaIds, ownsArea } from '../reminder-scope.ts';
import * as say from '../reminders.zh.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import {
  type DecisionBody,
  decisionBody,
  deliveryParams,
  handTasks,
  reminderRunDetail,
  reminderRunPage,
  runQuery,
} from '../schemas/reminder-runs.ts';
import { showDeliveries, showRun } from '../views/reminder-runs.ts';

export interface ReminderRunRouteDeps {
  readonly reminders: Pick<
    ReminderStore,
    'listRuns' | 'findRun' | 'listDeliveries' | 'findDelivery' | 'listByHand' | 'countAfter'
  >;
  readonly areas: Pick<AreaStore, 'find' | 'listWithin'>;
  readonly review: Pick<OutboxReview, 'sendAgain' | 'settle'>;
  readonly commit: CommitChanges;
  readonly names: NameSources;
}

const tag = '提醒';

const stepNames: Readonly<Record<RunStep, string>> = {
  pause: '暂停：还没发出的先不发',
  resume: '继续发送',
  stop: '停止：还没发出的不再发',
  retry: '重发失败的；已发出和结果不明的不重发',
};

export function reminderRunRoutes(deps: ReminderRunRouteDeps): readonly Route[] {
  return [
    listRuns(deps),
    readRun(deps),
    ...runSteps.map((step) => takeStep(deps, step)),
    decideDelivery(deps),
    confirmByHand(deps),
    listByHand(deps),
  ];
}

const listRuns = (deps: ReminderRunRouteDeps) =>
  route(
    {
      at: 'GET /reminders/runs',
      access: 'reminders.read',
      tag,
      summary: '发送记录，从新到旧',
      query: runQuery,
      gives: reminderRunPage,
    },
    async ({ query, staff }) => {
      const own = await ownAreaIds(deps.areas, staff);
      const { items, next } = await deps.reminders.listRuns(own, fromCursor(query.cursor), query.limit);
      const names = await namesOf(deps, items);
      return { items: items.map((run) => showRun(run, names)), nextCursor: toCursor(next) };
    },
  );

const readRun = (deps: ReminderRunRouteDeps) =>
  route(
    {
      at: 'GET /reminders/runs/:id',
      access: 'reminders.read',
      tag,
      summary: '一次发送：各群是否收到',
      params: idParams,
      gives: reminderRunDetail,
    },
    async ({ params, staff }) => showDetail(deps, await findRun(deps, params.id, staff)),
  );

const takeStep = (deps: ReminderRunRouteDeps, step: RunStep) =>
  route(
    {
      at: `POST /reminders/runs/:id/${step}`,
      access: 'reminders.send',
      tag,
      summary: stepNames[step],
      params: idParams,
      gives: reminderRunDetail,
    },
    async ({ params, staff, by }) => {
      const run = await findRun(deps, params.id, staff);
      await commitStep(deps, stepRun(run.id, step, by));
      return showDetail(deps, await findRun(deps, run.id, staff));
    },
  );

const decideDelivery = (deps: ReminderRunRouteDeps) =>
  route(
    {
      at: 'POST /reminders/runs/:id/groups/:groupId/decision',
      access: 'reminders.send',
      tag,
      summary: '结果不明或失败的一条：再发，或作罢',
      params: deliveryParams,
      body: decisionBody,
      gives: reminderRunDetail,
    },
    async ({ params, body, staff, by }) => {
      const run = await findRun(deps, params.id, staff);
      const found = await findDelivery(deps, run.id, params.groupId);
      await decide(deps.review, found, body.decision, (action) =>
        auditOf(by, action, found.outboxId, { runId: run.id }),
      );
      return showDetail(deps, await findRun(deps, run.id, staff));
    },
  );

const confirmByHand = (deps: ReminderRunRouteDeps) =>
  route(
    {
      at: 'POST /reminders/runs/:id/groups/:groupId/sent-by-hand',
      access: 'reminders.by_hand',
      tag,
      summary: '确认已由人工发到群里',
      params: deliveryParams,
      gives: reminderRunDetail,
    },
    async ({ params, staff, by }) => {
      const run = await findRun(deps, params.id, staff);
      const found = await findDelivery(deps, run.id, params.groupId);
      await commitStep(deps, sentByHand(found.outboxId, run.id, by));
      return showDetail(deps, await findRun(deps, run.id, staff));
    },
  );

const listByHand = (deps: ReminderRunRouteDeps) =>
  route(
    {
      at: 'GET /reminders/by-hand',
      access: 'reminders.by_hand',
      tag,
      summary: '要人工发送的：复制内容，发到群里，再确认',
      gives: handTasks,
    },
    async ({ staff }) => {
      const tasks = await deps.reminders.listByHand(await ownAreaIds(deps.areas, staff), 500);
      const names = await lookUpNames(deps.names, { areaIds: tasks.map(({ areaId }) => areaId) });
      return {
        items: tasks.map(({ runId, groupId, groupTopic, areaId, text, notBefore }) => ({
          runId,
          group: { id: groupId, name: groupTopic },
          area: { id: areaId, name: names.areaById(areaId) },
          text,
          since: notBefore.toISOString(),
        })),
      };
    },
  );

/** Somebody else was quicker: 409 with what to do. */
async function commitStep(deps: ReminderRunRouteDeps, act: ReminderEdit): Promise<void> {
  try {
    await deps.commit(act);
  } catch (error) {
    if (error instanceof ConflictError) throw new ApiError(409, 'reminder.run_moved', say.runMoved);
    throw error;
  }
}

async function decide(
  review: ReminderRunRouteDeps['review'],
  { outboxId, status }: DeliveryView,
  decision: DecisionBody['decision'],
  audit: (action: AuditEntry['action']) => AuditEntry,
): Promise<void> {
  if (decision === 'send_again' && status === 'held') throw new ApiError(409, 'outbox.held', heldByGuard);
  const decided =
    decision === 'send_again'
      ? await review.sendAgain(outboxId, audit('outbox.send_again'))
      : await review.settle(outboxId, audit('outbox.settle'));
  if (!decided) throw new ApiError(409, 'outbox.decided', alreadyDecided);
}

async function findRun(deps: ReminderRunRouteDeps, id: string, staff: StaffMember): Promise<RunView> {
  const run = await deps.reminders.findRun(id);
  const own = run !== undefined && (await ownsArea(deps.areas, staff, run.areaId));
  return foundOr404(own ? run : undefined, 'reminder', what.run);
}

async function findDelivery({ reminders }: ReminderRunRouteDeps, runId: string, groupId: string) {
  return foundOr404(await reminders.findDelivery(runId, groupId), 'reminder', what.delivery);
}

/** A run as its page shows it. */
export async function showDetail(
  deps: Pick<ReminderRunRouteDeps, 'names'> & {
    readonly reminders: Pick<ReminderStore, 'listDeliveries' | 'countAfter'>;
  },
  run: RunView,
) {
  const deliveries = await deps.reminders.listDeliveries(run.id);
  const after = await deps.reminders.countAfter(run.id);
  return { ...showRun(run, await namesOf(deps, [run])), ...showDeliveries(deliveries), after };
}

function namesOf(deps: Pick<ReminderRunRouteDeps, 'names'>, runs: readonly RunView[]) {
  return lookUpNames(deps.names, {
    areaIds: runs.map((run) => run.areaId),
    staffIds: runs.map((run) => run.startedBy),
  });
}
