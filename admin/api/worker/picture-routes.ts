/** Photos from a phone: looked at and encoded anew like every picture, added once however often they are sent. */
import type { Attachment } from '../../../pictures/attachment.ts';
import { keepPicture } from '../../../pictures/pictures.ts';
import type { PictureStore } from '../../../pictures/picture-files.ts';
import { pictureNotices } from '../../../tickets/picture-notice.ts';
import type { TicketStore } from '../../../tickets/ticket-store.prisma.ts';
import type { Ticket } from '../../../tickets/ticket.ts';
import { isOpenState } from '../../../tickets/workflow.ts';
import type { CommitChanges } from '../dependencies.ts';
import { auditOf, type Editor } from '../editor.ts';
import { ApiError, foundOr404, invalidField } from '../failures.ts';
import { what } from '../messages.zh.ts';
import { type Route, route } from '../route.ts';
import { findTicket } from '../routes/tickets.ts';
import { idParams } from '../schemas/common.ts';
import { pictureQuery, pictureTaken, reportKeyParams } from '../schemas/worker.ts';
import type { DoneMarks } from './done-marks.prisma.ts';
import { findReported, sourceKeyOf } from './finds.ts';
import * as say from './messages.zh.ts';
import { type DoneMark, markOf, once } from './once.ts';

export interface WorkerPictureDeps {
  readonly tickets: Pick<TicketStore, 'find' | 'findAssignee' | 'listAttachments' | 'listBySources'>;
  readonly pictures: Pick<PictureStore, 'put'>;
  readonly pictureLimitBytes: number;
  readonly commit: CommitChanges;
  readonly doneMarks: DoneMarks;
}

const tag = '网格员手机页';
const mostPictures = 20;

export function workerPictureRoutes(deps: WorkerPictureDeps): readonly Route[] {
  return [addToTicket(deps), addToReport(deps)];
}

const addToTicket = (deps: WorkerPictureDeps) =>
  route(
    {
      at: 'POST /tickets/:id/pictures',
      access: 'tickets.act',
      tag,
      summary: '给工单加一张照片（请求体为图片本身）',
      params: idParams,
      query: pictureQuery,
      bodyLimitBytes: deps.pictureLimitBytes,
      gives: pictureTaken,
    },
    async ({ params, query, staff, by, request }) =>
      add(deps, await findTicket(deps, params.id, staff), {
        ...{ key: query.key, by, body: request.body },
        evidence: { byId: by.staffId, at: by.now },
      }),
  );

/** A find is reported first and may be in other hands by then; its finder still adds what they photographed. */
const addToReport = (deps: WorkerPictureDeps) =>
  route(
    {
      at: 'POST /reports/:key/pictures',
      access: 'tickets.act',
      tag,
      summary: '给自己上报的问题加一张照片（请求体为图片本身）',
      params: reportKeyParams,
      query: pictureQuery,
      bodyLimitBytes: deps.pictureLimitBytes,
      gives: pictureTaken,
    },
    async ({ params, query, by, request }) => {
      const ticket = await findReported(deps, sourceKeyOf(by, params.key));
      return add(deps, foundOr404(ticket, 'ticket', what.ticket), { key: query.key, by, body: request.body });
    },
  );

interface Sent {
  readonly key: string;
  readonly by: Editor;
  readonly body: unknown;
  /** Absent: it belongs to the report itself. */
  readonly evidence?: { readonly byId: string; readonly at: Date };
}

async function add(deps: WorkerPictureDeps, ticket: Ticket, sent: Sent) {
  const processed = markOf(sent.by, ticket.id, { key: sent.key, did: 'page.picture' });
  await once(deps.doneMarks, processed, () => attach(deps, ticket, sent, processed));
  return { ticketId: ticket.id, version: ticket.version };
}

/** Sent twice at once, one of both files is left over and goes with the next sweep. */
async function attach(deps: WorkerPictureDeps, ticket: Ticket, sent: Sent, processed: DoneMark) {
  const { by, body, evidence } = sent;
  if (!isOpenState(ticket.state)) throw new ApiError(409, 'ticket.ended', say.ticketEnded);
  if ((await deps.tickets.listAttachments(ticket.id)).length >= mostPictures)
    throw invalidField('', say.tooManyPictures);
  const attachment = await keep(deps, body, by.now);
  const proof = evidence === undefined ? {} : { evidence };
  const tickets = [{ kind: 'attach', ticketId: ticket.id, attachment, ...proof } as const];
  const outgoing = evidence === undefined ? await noticesFor(deps, ticket, attachment, by) : [];
  await deps.commit({ processed, tickets, outgoing, audit: [auditOf(by, 'ticket.picture', ticket.id)] });
}

/** A picture of a find reaches whoever works on it, unless they took it themselves. */
async function noticesFor(
  { tickets }: WorkerPictureDeps,
  ticket: Ticket,
  attachment: Attachment,
  { staffId, now }: Editor,
) {
  if (ticket.assigneeId === staffId) return [];
  const assignee = await tickets.findAssignee(ticket);
  return pictureNotices({ ticket, assignee, attachment, from: 'patrol', now });
}

async function keep({ pictures: store, pictureLimitBytes }: WorkerPictureDeps, body: unknown, now: Date) {
  if (!Buffer.isBuffer(body)) throw invalidField('', say.noPictureBytes);
  const kept = await keepPicture(body, { store, limitBytes: pictureLimitBytes }, now);
  if (!kept.ok) throw new ApiError(400, `picture.${kept.error.code}`, kept.error.text);
  return kept.value;
}
