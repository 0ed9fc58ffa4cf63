/** Who got what was sent, and what people do about a sending that is going on. */
import type { AreaStore } from '../../../community/area.ts';
import type { StaffMember } from '../../../community/staff.ts';
import type { AuditEntry } from '../../../core/audit.ts';
import { ConflictError } from '../../../core/errors.ts';
import type { ReminderEdit } from '../../../reminders/edits.ts';
import type { ReminderStore } from '../../../reminders/reminder-store.prisma.ts';
import type { DeliveryView } from '../../../reminders/delivery-store.prisma.ts';
import { type RunStep, runSteps, stepRun } from '../../../reminders/run-steps.ts';
import type { RunView } from '../../../reminders/run-store.prisma.ts';
import { fromCursor, fromWordCursor, toCursor, toWordCursor } from '../cursor.ts';
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
  deliveryQuery,
  reminderDeliveryPage,
  reminderRunDetail,
  reminderRunPage,
  runQuery,
} from '../schemas/reminder-runs.ts';
import { showDelivery, showRun } from '../views/reminder-runs.ts';

export interface ReminderRunRouteDeps {
  readonly reminders: Pick<
    ReminderStore,
    'listRuns' | 'findRun' | 'listDeliveries' | 'findDelivery' | 'listMessages' | 'countAfter'
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
    listDeliveries(deps),
    decideDelivery(deps),
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

const listDeliveries = (deps: ReminderRunRouteDeps) =>
  route(
    {
      at: 'GET /reminders/runs/:id/deliveries',
      access: 'reminders.read',
      tag,
      summary: '一次发送的各个群：逐字内容和送达情况',
      params: idParams,
      query: deliveryQuery,
      gives: reminderDeliveryPage,
    },
    async ({ params, query: { standing, q, cursor, limit }, staff }) => {
      const run = await findRun(deps, params.id, staff);
      const asked = { standing, q, after: fromWordCursor(cursor), limit };
      const { items, next } = await deps.reminders.listDeliveries(run.id, asked);
      return { items: items.map(showDelivery), nextCursor: toWordCursor(next) };
    },
  );

/** Somebody else was quicker: 409 with what to do. */
export async function commitStep(
  deps: Pick<ReminderRunRouteDeps, 'commit'>,
  act: ReminderEdit,
): Promise<void> {
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

export async function findRun(
  deps: Pick<ReminderRunRouteDeps, 'areas'> & { readonly reminders: Pick<ReminderStore, 'findRun'> },
  id: string,
  staff: StaffMember,
): Promise<RunView> {
  const run = await deps.reminders.findRun(id);
  const own = run !== undefined && (await ownsArea(deps.areas, staff, run.areaId));
  return foundOr404(own ? run : undefined, 'reminder', what.run);
}

export async function findDelivery(
  { reminders }: { readonly reminders: Pick<ReminderStore, 'findDelivery'> },
  runId: string,
  groupId: string,
) {
  return foundOr404(await reminders.findDelivery(runId, groupId), 'reminder', what.delivery);
}

/** Others are read in the list of groups. */
const messagesAtMost = 5;

/** A run as its page shows it. */
export async function showDetail(
  deps: Pick<ReminderRunRouteDeps, 'names'> & {
    readonly reminders: Pick<ReminderStore, 'listMessages' | 'countAfter'>;
  },
  run: RunView,
) {
  const messages = await deps.reminders.listMessages(run.id, messagesAtMost + 1);
  return {
    ...showRun(run, await namesOf(deps, [run])),
    messages: messages.slice(0, messagesAtMost),
    moreMessages: messages.length > messagesAtMost,
    after: await deps.reminders.countAfter(run.id),
  };
}

function namesOf(deps: Pick<ReminderRunRouteDeps, 'names'>, runs: readonly RunView[]) {
  return lookUpNames(deps.names, {
    areaIds: runs.map((run) => run.areaId),
    staffIds: runs.map((run) => run.startedBy),
  });
}
