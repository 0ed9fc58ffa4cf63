/** The queue, one ticket, and the steps taken on it. */
import type { z } from 'zod';

import type { StaffMember } from '../../../community/staff.ts';
import type { Clock } from '../../../core/clock.ts';
import type { Sealer } from '../../../core/sealing.ts';
import type { PictureStore } from '../../../pictures/picture-files.ts';
import { isInScope, scopeOf } from '../../../tickets/ticket-queue.ts';
import { wantedBy } from '../../../tickets/views/queue-filter.ts';
import type { TicketStore } from '../../../tickets/ticket-store.prisma.ts';
import type { Ticket } from '../../../tickets/ticket.ts';
import type { CommitChanges } from '../dependencies.ts';
import { auditOf, type Editor } from '../editor.ts';
import { forbidden, foundOr404, invalidField } from '../failures.ts';
import * as say from '../messages.zh.ts';
import { createLookAt, type LookAt } from '../looks.ts';
import { lookUpNames } from '../names.ts';
import { sendPicture } from '../picture.ts';
import { refusalOf } from '../ticket-refusal.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import {
  actBody,
  pictureParams,
  preview,
  previewBody,
  revealBody,
  revealed,
  ticketDetail,
  ticketPage,
  ticketQuery,
} from '../schemas/tickets.ts';
import { isStepName, previewOf, type StepName, stepOf, toldOf } from '../ticket-actions.ts';
import { conflictOf, contextOf, type DetailDeps, show } from '../ticket-detail.ts';
import { changesOf, type StepDeps, takeStep } from '../ticket-steps.ts';
import { listPictured } from '../ticket-ties.ts';
import type { DoneMarks } from '../worker/done-marks.prisma.ts';
import { type DoneMark, markOf, once } from '../worker/once.ts';
import { revealable, showListed } from '../views/ticket.ts';

export interface TicketRouteDeps extends StepDeps, DetailDeps {
  readonly tickets: TicketStore;
  readonly pictures: Pick<PictureStore, 'find'>;
  readonly sealer: Pick<Sealer, 'open'>;
  readonly commit: CommitChanges;
  readonly doneMarks: DoneMarks;
  readonly clock: Pick<Clock, 'now'>;
}

const tag = '工单';

export function ticketRoutes(deps: TicketRouteDeps): readonly Route[] {
  const lookAt = createLookAt(deps.commit);
  return [
    listTickets(deps),
    readTicket(deps, lookAt),
    actOnTicket(deps, lookAt),
    previewAction(deps),
    reveal(deps),
    readPicture(deps),
  ];
}

const listTickets = (deps: TicketRouteDeps) =>
  route(
    {
      at: 'GET /tickets',
      access: 'tickets.read',
      tag,
      summary: '工单队列：未结按时限从急到缓，已结按时限从新到旧',
      query: ticketQuery,
      gives: ticketPage,
    },
    async ({ query, staff }) => {
      const now = deps.clock.now();
      const { limit, cursor, ...filter } = query;
      const asked = { ...wantedBy(staff.id, filter), scope: scopeOf(staff), now, limit, cursor };
      const { tickets, nextCursor } = await deps.tickets.listQueue(asked);
      const names = await lookUpNames(deps.names, {
        staffIds: tickets.flatMap(({ assigneeId, request }) => [assigneeId, request?.byId]),
        departmentIds: tickets.map((one) => one.departmentId),
      });
      return { items: tickets.map((one) => showListed(one, names, now)), nextCursor };
    },
  );

const readTicket = (deps: TicketRouteDeps, lookAt: LookAt) =>
  route(
    {
      at: 'GET /tickets/:id',
      access: 'tickets.read',
      tag,
      summary: '工单（打开即记入审计日志）',
      params: idParams,
      gives: ticketDetail,
    },
    async ({ params, staff, by }) => {
      const ticket = await findTicket(deps, params.id, staff);
      await lookAt(by, ticket);
      return show(deps, ticket, staff);
    },
  );

const actOnTicket = (deps: TicketRouteDeps, lookAt: LookAt) =>
  route(
    {
      at: 'POST /tickets/:id/actions',
      access: 'tickets.act',
      tag,
      summary: '办理工单；版本不符时返回 409 和期间的变化',
      params: idParams,
      body: actBody,
      gives: ticketDetail,
    },
    async ({ params, body, staff, by }) => {
      const mark =
        body.key === undefined ? undefined : markOf(by, params.id, { key: body.key, did: 'page.act' });
      await once(deps.doneMarks, mark, () => act(deps, params.id, { body, staff, by, mark }));
      const after = await deps.tickets.get(params.id);
      await lookAt(by, after);
      return show(deps, after, staff);
    },
  );

interface Act {
  readonly body: z.output<typeof actBody>;
  readonly staff: StaffMember;
  readonly by: Editor;
  readonly mark: DoneMark | undefined;
}

/** Takes one step on one ticket, or throws why not. */
export async function act(deps: TicketRouteDeps, id: string, { body, staff, by, mark }: Act): Promise<void> {
  const ticket = await findTicket(deps, id, staff);
  const step = stepNameOf(body.action);
  if (ticket.version !== body.version) throw await conflictOf(deps, ticket, body.version);
  const context = {
    ...(await contextOf(deps, ticket, staff, step)),
    related: await relatedOf(deps, body.input.relatedNumber, staff),
  };
  const result = await takeStep(deps, ticket, stepOf(ticket, step, body.input, context), context);
  if (!result.ok) throw refusalOf(result.error);
  const changes = await changesOf(deps, ticket, result.value, by);
  await deps.commit({ ...changes, ...(mark === undefined ? {} : { processed: mark }) });
}

const previewAction = (deps: TicketRouteDeps) =>
  route(
    {
      at: 'POST /tickets/:id/actions/preview',
      access: 'tickets.act',
      tag,
      summary: '预览居民将收到的话',
      params: idParams,
      body: previewBody,
      gives: preview,
    },
    async ({ params, body, staff }) => {
      const ticket = await findTicket(deps, params.id, staff);
      const step = stepNameOf(body.action);
      const tried = previewOf(ticket, step, body.input, await contextOf(deps, ticket, staff, step));
      if (!tried.ok) throw refusalOf(tried.error);
      return toldOf(tried.value.flatMap(({ outgoing }) => outgoing));
    },
  );

const reveal = (deps: TicketRouteDeps) =>
  route(
    {
      at: 'POST /tickets/:id/reveal',
      access: 'tickets.reveal',
      tag,
      summary: '查看完整电话或车牌（记入审计日志）',
      params: idParams,
      body: revealBody,
      gives: revealed,
    },
    async ({ params, body: { field }, staff, by }) => {
      const ticket = await findTicket(deps, params.id, staff);
      const sealed = ticket[field];
      if (sealed === undefined) throw invalidField('field', say.nothingToReveal);
      if (!revealable(ticket, staff).includes(field)) throw forbidden('ticket.no_reveal', say.noReveal);
      // Written down first: nothing is shown that the log does not know of.
      await deps.commit({ audit: [auditOf(by, 'ticket.reveal', ticket.id, { field })] });
      return { value: deps.sealer.open(sealed) };
    },
  );

const readPicture = (deps: TicketRouteDeps) =>
  route(
    {
      at: 'GET /tickets/:id/pictures/:pictureId',
      access: 'tickets.read',
      tag,
      summary: '图片（image/jpeg）',
      params: pictureParams,
    },
    async ({ params, staff, reply }) => {
      const ticket = await findTicket(deps, params.id, staff);
      const found = (await listPictured(deps, ticket)).find(({ picture }) => picture.id === params.pictureId);
      const bytes = found === undefined ? undefined : await deps.pictures.find(found.picture.fileKey);
      return sendPicture(reply, foundOr404(bytes, 'picture', say.what.picture));
    },
  );

/** Outside one's scope and not there at all are the same answer. */
export async function findTicket(
  { tickets }: { readonly tickets: Pick<TicketStore, 'find'> },
  id: string,
  staff: StaffMember,
): Promise<Ticket> {
  const ticket = await tickets.find(id);
  const visible = ticket !== undefined && isInScope(ticket, scopeOf(staff)) ? ticket : undefined;
  return foundOr404(visible, 'ticket', say.what.ticket);
}

function stepNameOf(action: string): StepName {
  if (!isStepName(action)) throw invalidField('action', say.noSuchAction);
  return action;
}

/** The ticket that a form names, where this person may see it. */
async function relatedOf(
  { tickets }: TicketRouteDeps,
  number: string | undefined,
  staff: StaffMember,
): Promise<Ticket | undefined> {
  if (number === undefined || number === '') return undefined;
  const found = await tickets.findSaid(number, scopeOf(staff));
  if (found === undefined || found === 'ambiguous')
    throw invalidField('input.relatedNumber', say.unknownNumber);
  return found;
}
