/** One step on several tickets: each with its own version, its own transaction and its own result. */
import type { StaffMember } from '../../../community/staff.ts';
import { ConflictError, errorCode } from '../../../core/errors.ts';
import type { Log } from '../../../core/log.ts';
import type { Ticket } from '../../../tickets/ticket.ts';
import { commonActions, isBulkStep } from '../bulk-actions.ts';
import type { Editor } from '../editor.ts';
import { ApiError, invalidField } from '../failures.ts';
import * as say from '../messages.zh.ts';
import { bulkFailed, notInBulk } from '../queue.zh.ts';
import { type Route, route } from '../route.ts';
import {
  bulkActions,
  bulkBody,
  bulkChoiceBody,
  type BulkResult,
  bulkResults,
} from '../schemas/ticket-bulk.ts';
import { actionsOf } from '../ticket-actions.ts';
import { contextOf } from '../ticket-detail.ts';
import { markOf, once } from '../worker/once.ts';
import { act, findTicket, type TicketRouteDeps } from './tickets.ts';

export interface TicketBulkRouteDeps extends TicketRouteDeps {
  readonly log: Pick<Log, 'error'>;
}

const tag = '工单';

export function ticketBulkRoutes(deps: TicketBulkRouteDeps): readonly Route[] {
  return [offerActions(deps), actOnAll(deps)];
}

const offerActions = (deps: TicketBulkRouteDeps) =>
  route(
    {
      ...{ at: 'POST /ticket-bulk/actions', access: 'tickets.act', tag },
      ...{ summary: '这些工单都能做的操作', body: bulkChoiceBody, gives: bulkActions },
    },
    async ({ body: { ids }, staff }) => {
      const each = [];
      for (const id of new Set(ids)) {
        const ticket = await findTicket(deps, id, staff);
        const actions = actionsOf(ticket, await contextOf(deps, ticket, staff, 'any'));
        each.push({ actions, assigneeId: ticket.assigneeId });
      }
      return { items: [...commonActions(each)] };
    },
  );

const actOnAll = (deps: TicketBulkRouteDeps) =>
  route(
    {
      ...{ at: 'POST /ticket-bulk', access: 'tickets.act', tag },
      ...{ summary: '批量办理：每件工单各自成功或说明原因', body: bulkBody, gives: bulkResults },
    },
    async ({ body, staff, by }) => {
      if (!isBulkStep(body.action)) throw invalidField('action', notInBulk);
      const { tickets, ...asked } = body;
      const distinct = new Map(tickets.map((one) => [one.id, one]));
      const items: BulkResult[] = [];
      for (const one of distinct.values())
        items.push(await actOnOne(deps, { ...one, ...asked }, { staff, by }));
      return { items };
    },
  );

interface Asked {
  readonly id: string;
  readonly version: number;
  readonly action: string;
  readonly input: Parameters<typeof act>[2]['body']['input'];
  readonly key: string;
}

async function actOnOne(
  deps: TicketBulkRouteDeps,
  { id, key, ...body }: Asked,
  who: { readonly staff: StaffMember; readonly by: Editor },
): Promise<BulkResult> {
  const seen = await deps.tickets.find(id);
  const mark = markOf(who.by, id, { key, did: 'page.bulk' });
  try {
    await once(deps.doneMarks, mark, () => act(deps, id, { body, ...who, mark }));
    return { ...called(seen, id), outcome: 'done' };
  } catch (error) {
    return resultOf(error, seen, { id, deps });
  }
}

/** One that is outside the scope is gone: its number is nobody's business. */
function called(ticket: Ticket | undefined, id: string) {
  return ticket === undefined ? { id } : { id, number: ticket.number, title: ticket.title };
}

function resultOf(
  error: unknown,
  ticket: Ticket | undefined,
  { id, deps }: { readonly id: string; readonly deps: TicketBulkRouteDeps },
): BulkResult {
  if (error instanceof ConflictError) return { ...called(ticket, id), outcome: 'changed', why: say.conflict };
  if (error instanceof ApiError) return refused(error, ticket, id);
  // The others go on: what was done stays done, and the person must hear of each.
  deps.log.error('api.bulk_failed', { code: errorCode(error), ticketId: id });
  return { ...called(ticket, id), outcome: 'failed', why: bulkFailed };
}

function refused({ status, message, extra }: ApiError, ticket: Ticket | undefined, id: string): BulkResult {
  if (status === 404) return { id, outcome: 'gone', why: message };
  const { conflict, fields } = extra;
  if (conflict !== undefined)
    return { ...called(ticket, id), outcome: 'changed', why: message, changes: conflict.changes };
  return { ...called(ticket, id), outcome: 'refused', why: fields?.[0]?.message ?? message };
}
