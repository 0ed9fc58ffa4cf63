/** Sending a reminder now, and who got what was sent. */
import type { AreaStore } from '../../../community/area.ts';
import type { GroupStore } from '../../../community/group.ts';
import type { StaffMember } from '../../../community/staff.ts';
import type { AuditEntry } from '../../../core/audit.ts';
import { newId } from '../../../core/ids.ts';
import type { DeliveryView, ReminderStore, RunView } from '../../../reminders/reminder-store.prisma.ts';
import type { Reminders, SendNowRefusal } from '../../../reminders/reminders.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { OutboxReview } from '../dependencies.ts';
import { auditOf } from '../editor.ts';
import { ApiError, foundOr404, invalidField } from '../failures.ts';
import * as say from '../messages.zh.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { ownCommunityIds, ownsCommunity, refuseForeignCommunity } from '../reminder-scope.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import {
  type DecisionBody,
  decisionBody,
  deliveryParams,
  reminderPreview,
  reminderRunDetail,
  reminderRunPage,
  runQuery,
  type SendBody,
  sendBody,
} from '../schemas/reminders.ts';
import { showDelivery, showRun, showSkipped } from '../views/reminders.ts';

export interface ReminderRunRouteDeps {
  readonly reminders: Pick<ReminderStore, 'listRuns' | 'findRun' | 'findSentText' | 'listDeliveries'>;
  readonly reminding: Pick<Reminders, 'preview' | 'sendNow'>;
  readonly areas: Pick<AreaStore, 'find' | 'listWithin'>;
  readonly groups: Pick<GroupStore, 'list'>;
  readonly review: Pick<OutboxReview, 'sendAgain' | 'settle'>;
  readonly names: NameSources;
}

const tag = '提醒';

export function reminderRunRoutes(deps: ReminderRunRouteDeps): readonly Route[] {
  return [preview(deps), sendNow(deps), listRuns(deps), readRun(deps), decideDelivery(deps)];
}

const preview = (deps: ReminderRunRouteDeps) =>
  route(
    {
      at: 'POST /reminders/preview',
      access: 'reminders.read',
      tag,
      summary: '预览：逐字的内容和会收到的群',
      body: sendBody,
      gives: reminderPreview,
    },
    async ({ body, staff }) => {
      await refuseForeignCommunity(deps.areas, staff, body.communityId);
      const shown = await deps.reminding.preview(choiceOf(body));
      if (!shown.ok) throw refusalOf(shown.error);
      const { text, message, groups } = shown.value;
      const reached = new Set(groups.map(({ id }) => id));
      const around = await deps.groups.list((await deps.areas.find(body.communityId))?.path ?? '');
      return {
        textId: text.id,
        title: text.title,
        text: message,
        groups: groups.map(({ id, topic }) => ({ id, name: topic })),
        skipped: showSkipped(around, reached),
      };
    },
  );

const sendNow = (deps: ReminderRunRouteDeps) =>
  route(
    {
      at: 'POST /reminders/send',
      access: 'reminders.send',
      tag,
      summary: '立即发送；同一 requestId 只发一次',
      body: sendBody,
      gives: reminderRunDetail,
    },
    async ({ body, staff, by }) => {
      await refuseForeignCommunity(deps.areas, staff, body.communityId);
      const requestId = body.requestId ?? newId(by.now);
      const request = { ...choiceOf(body), requestId, startedBy: by.staffId };
      const sent = await deps.reminding.sendNow(request, by.now);
      if (!sent.ok) throw refusalOf(sent.error);
      return showDetail(deps, await findRun(deps, sent.value, staff));
    },
  );

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
      const own = await ownCommunityIds(deps.areas, staff);
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
      const deliveries = await deps.reminders.listDeliveries(run.id);
      const delivery = deliveries.find(({ groupId }) => groupId === params.groupId);
      const found = foundOr404(delivery, 'reminder', say.what.delivery);
      await decide(deps.review, found, body.decision, (action) =>
        auditOf(by, action, found.outboxId, { runId: run.id }),
      );
      return showDetail(deps, await findRun(deps, run.id, staff));
    },
  );

async function decide(
  review: ReminderRunRouteDeps['review'],
  { outboxId, status }: DeliveryView,
  decision: DecisionBody['decision'],
  audit: (action: AuditEntry['action']) => AuditEntry,
): Promise<void> {
  if (decision === 'send_again' && status === 'held') throw new ApiError(409, 'outbox.held', say.heldByGuard);
  const decided =
    decision === 'send_again'
      ? await review.sendAgain(outboxId, audit('outbox.send_again'))
      : await review.settle(outboxId, audit('outbox.settle'));
  if (!decided) throw new ApiError(409, 'outbox.decided', say.alreadyDecided);
}

function choiceOf({ communityId, topic, textId }: SendBody) {
  return { communityId, topic, textId };
}

function refusalOf(refusal: SendNowRefusal): ApiError {
  if (refusal === 'no_such_text') return invalidField('textId', say.sendingRefused.no_such_text);
  return new ApiError(409, `reminder.${refusal}`, say.sendingRefused[refusal]);
}

async function findRun(deps: ReminderRunRouteDeps, id: string, staff: StaffMember): Promise<RunView> {
  const run = await deps.reminders.findRun(id);
  const own = run !== undefined && (await ownsCommunity(deps.areas, staff, run.communityId));
  return foundOr404(own ? run : undefined, 'reminder', say.what.run);
}

async function showDetail(deps: ReminderRunRouteDeps, run: RunView) {
  const deliveries = await deps.reminders.listDeliveries(run.id);
  return {
    ...showRun(run, await namesOf(deps, [run])),
    text: (await deps.reminders.findSentText(run.id)) ?? run.textTitle,
    deliveries: deliveries.map(showDelivery),
  };
}

function namesOf(deps: ReminderRunRouteDeps, runs: readonly RunView[]) {
  return lookUpNames(deps.names, {
    areaIds: runs.map((run) => run.communityId),
    staffIds: runs.map((run) => run.startedBy),
  });
}
