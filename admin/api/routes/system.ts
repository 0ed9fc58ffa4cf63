/** What operators watch: messages that did not get out, channels, the breaker. */
import type { GroupStore } from '../../../community/group.ts';
import type { StaffMember } from '../../../community/staff.ts';
import { may } from '../access.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type {
  ChannelStatuses,
  CommitChanges,
  Losses,
  OutboxReview,
  Relay,
  ReviewedMessage,
} from '../dependencies.ts';
import { auditOf } from '../editor.ts';
import { ApiError, foundOr404 } from '../failures.ts';
import * as say from '../messages.zh.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import { account, breaker, channels, outboxItem, outboxPage, outboxQuery } from '../schemas/system.ts';
import { showBreaker, showChannel, showLosses, showMessage } from '../views/system.ts';

export interface SystemRouteDeps {
  readonly review: OutboxReview;
  readonly relay: Relay;
  readonly groups: Pick<GroupStore, 'findByRoom'>;
  readonly channelStatuses: ChannelStatuses;
  readonly losses: Losses;
  readonly commit: CommitChanges;
}

const outbox = { tag: '发件箱' } as const;
const system = { tag: '系统' } as const;

export function systemRoutes(deps: SystemRouteDeps): readonly Route[] {
  return [
    listMessages(deps),
    retryMessage(deps),
    discardMessage(deps),
    listChannels(deps),
    readBreaker(deps),
    resumeSending(deps),
  ];
}

const listMessages = (deps: SystemRouteDeps) =>
  route(
    {
      at: 'GET /outbox',
      access: 'outbox.read',
      ...outbox,
      summary: '没有发出去的消息',
      query: outboxQuery,
      gives: outboxPage,
    },
    async ({ query, staff }) => {
      const page = await deps.review.list(query.status, fromCursor(query.cursor), query.limit);
      const items = await Promise.all(page.items.map((one) => show(deps, one, staff)));
      return { items, nextCursor: toCursor(page.next) };
    },
  );

const retryMessage = (deps: SystemRouteDeps) =>
  route(
    {
      at: 'POST /outbox/:id/retry',
      access: 'outbox.write',
      ...outbox,
      summary: '重新发送',
      params: idParams,
      gives: outboxItem,
    },
    async ({ params: { id }, staff, by }) => {
      const message = foundOr404(await deps.review.find(id), 'outbox', say.what.message);
      if (message.status === 'held') throw new ApiError(409, 'outbox.held', say.heldByGuard);
      const decided = await deps.review.sendAgain(id, auditOf(by, 'outbox.send_again', id));
      return showDecided(deps, id, decided, staff);
    },
  );

const discardMessage = (deps: SystemRouteDeps) =>
  route(
    {
      at: 'POST /outbox/:id/discard',
      access: 'outbox.write',
      ...outbox,
      summary: '不再发送',
      params: idParams,
      gives: outboxItem,
    },
    async ({ params: { id }, staff, by }) => {
      foundOr404(await deps.review.find(id), 'outbox', say.what.message);
      const decided = await deps.review.settle(id, auditOf(by, 'outbox.settle', id));
      return showDecided(deps, id, decided, staff);
    },
  );

const listChannels = ({ channelStatuses, losses }: SystemRouteDeps) =>
  route(
    { at: 'GET /channels', access: 'channels.read', ...system, summary: '渠道是否在线', gives: channels },
    ({ staff }) => {
      const withCode = may(staff, 'channels.sign_in');
      const items = channelStatuses().map((status) => showChannel(status, withCode));
      return Promise.resolve({ items, ...showLosses(losses(), staff) });
    },
  );

const readBreaker = ({ relay }: SystemRouteDeps) =>
  route(
    { at: 'GET /breaker', access: 'breaker.read', ...system, summary: '发送熔断状态', gives: breaker },
    async () => showBreaker(await relay.listStopped()),
  );

const resumeSending = ({ relay, commit }: SystemRouteDeps) =>
  route(
    {
      at: 'POST /breaker/resume',
      access: 'breaker.resume',
      ...system,
      summary: '确认账号正常，恢复发送',
      body: account,
      gives: breaker,
    },
    async ({ by, body }) => {
      await commit({ audit: [auditOf(by, 'breaker.resume', 'outbox', { ...body })] });
      await relay.resume(body);
      return showBreaker(await relay.listStopped());
    },
  );

async function showDecided(deps: SystemRouteDeps, id: string, decided: boolean, staff: StaffMember) {
  if (!decided) throw new ApiError(409, 'outbox.decided', say.alreadyDecided);
  return show(deps, foundOr404(await deps.review.find(id), 'outbox', say.what.message), staff);
}

async function show({ groups }: SystemRouteDeps, message: ReviewedMessage, staff: StaffMember) {
  const { kind, channel, account, key } = message.to;
  const group = kind === 'room' ? await groups.findByRoom({ channel, account, roomKey: key }) : undefined;
  return showMessage(message, group?.topic, staff);
}
