/** The month's callbacks: the sample, who was called, and the number to call. */
import type { AreaStore } from '../../../community/area.ts';
import type { DepartmentStore } from '../../../community/department.ts';
import type { StaffMember } from '../../../community/staff.ts';
import type { Clock } from '../../../core/clock.ts';
import type { Sealer } from '../../../core/sealing.ts';
import type { CallbackMade, CallbackStore } from '../../../tickets/callbacks/callbacks.prisma.ts';
import { callbackKindNames, scriptOf } from '../../../tickets/callbacks/messages.zh.ts';
import { callbackShares, mostDrawnFrom } from '../../../tickets/callbacks/policy.ts';
import {
  type CallbackKind,
  type ClosedTicket,
  drawSample,
  type Drawn,
} from '../../../tickets/callbacks/sample.ts';
import { reasonNames } from '../../../tickets/reasons.ts';
import { dayOf, nextMonth, startOf } from '../../../tickets/statistics/local-days.ts';
import { scopeOf } from '../../../tickets/ticket-queue.ts';
import type { TicketStore } from '../../../tickets/ticket-store.prisma.ts';
import type { Ticket } from '../../../tickets/ticket.ts';
import type { CommitChanges } from '../dependencies.ts';
import { auditOf } from '../editor.ts';
import { forbidden, invalidField } from '../failures.ts';
import { actorNames, nothingToReveal } from '../messages.zh.ts';
import { lookUpNames, type Names, type NameSources } from '../names.ts';
import { notDrawn } from '../queue.zh.ts';
import { type Route, route } from '../route.ts';
import { type CallbackItem, callbackQuery, callbacks } from '../schemas/callbacks.ts';
import { idParams } from '../schemas/common.ts';
import { revealed } from '../schemas/tickets.ts';
import { showTicketItem } from '../views/ticket.ts';
import { findTicket } from './tickets.ts';

export interface CallbackRouteDeps {
  readonly callbacks: CallbackStore;
  readonly tickets: Pick<TicketStore, 'find'>;
  readonly areas: Pick<AreaStore, 'findCommunity'>;
  readonly departments: Pick<DepartmentStore, 'find'>;
  readonly sealer: Pick<Sealer, 'open'>;
  readonly commit: CommitChanges;
  readonly names: NameSources;
  readonly timeZone: string;
  readonly clock: Pick<Clock, 'now'>;
}

const tag = '工单';
/** Cards on a page: an afternoon's calls. */
const mostShown = 30;

export function callbackRoutes(deps: CallbackRouteDeps): readonly Route[] {
  return [listCallbacks(deps), revealPhone(deps)];
}

const listCallbacks = (deps: CallbackRouteDeps) =>
  route(
    {
      ...{ at: 'GET /callbacks', access: 'callbacks.read', tag },
      ...{ summary: '某月办结工单的回访名单和结果', query: callbackQuery, gives: callbacks },
    },
    async ({ query: { month = monthNow(deps), show, ...where }, staff }) => {
      const closed = await closedIn(deps, month, staff, where);
      if (closed.length > mostDrawnFrom)
        return { month, tooMany: true, drawn: 0, called: 0, outcomes: [], items: [], more: 0 };
      const sample = await drawOf(deps, month, closed);
      const made = await deps.callbacks.listMade(sample.map(idOf), startOf(`${month}-01`, deps.timeZone));
      const shown = sample.filter((one) => made.has(one.ticketId) === (show === 'called'));
      return {
        ...{ month, tooMany: false, drawn: sample.length, called: made.size },
        outcomes: outcomesOf([...made.values()]),
        items: await showCallbacks(deps, shown.slice(0, mostShown), made),
        more: Math.max(0, shown.length - mostShown),
      };
    },
  );

/** Of an ended ticket only an admin sees a number; whoever is to call needs this one. */
const revealPhone = (deps: CallbackRouteDeps) =>
  route(
    {
      ...{ at: 'POST /callbacks/:id/phone', access: 'callbacks.read', tag },
      ...{ summary: '查看要回访的电话（记入审计日志）', params: idParams, gives: revealed },
    },
    async ({ params, staff, by }) => {
      const ticket = await findTicket(deps, params.id, staff);
      if (!(await isDrawn(deps, ticket, staff))) throw forbidden('callback.not_drawn', notDrawn);
      if (ticket.phone === undefined) throw invalidField('id', nothingToReveal);
      // Written down first: nothing is shown that the log does not know of.
      const details = { field: 'phone', callback: true };
      await deps.commit({ audit: [auditOf(by, 'ticket.reveal', ticket.id, details)] });
      return { value: deps.sealer.open(ticket.phone) };
    },
  );

function monthNow({ clock, timeZone }: CallbackRouteDeps): string {
  return dayOf(clock.now(), timeZone).slice(0, 7);
}

type Where = Partial<Record<'areaPath' | 'departmentId', string | undefined>>;

/** A department is one community's: what is drawn is never drawn from a part of it. */
async function closedIn(
  deps: CallbackRouteDeps,
  month: string,
  staff: StaffMember,
  { areaPath, departmentId }: Where,
) {
  const community = areaPath === undefined ? undefined : await deps.areas.findCommunity(areaPath);
  const first = `${month}-01`;
  const from = startOf(first, deps.timeZone);
  const until = startOf(nextMonth(first), deps.timeZone);
  const where = { scope: scopeOf(staff), areaPath: community?.path ?? areaPath, departmentId };
  return deps.callbacks.listClosed({ ...where, from, until, limit: mostDrawnFrom + 1 });
}

async function drawOf({ departments }: CallbackRouteDeps, month: string, closed: readonly ClosedTicket[]) {
  const ids = [...new Set(closed.flatMap(({ departmentId }) => departmentId ?? []))];
  const found = await Promise.all(ids.map(async (id) => [id, await departments.find(id)] as const));
  const kinds = new Map(found.map(([id, department]) => [id, department?.kind]));
  return drawSample(closed, month, (id) => callbackShares(id === undefined ? undefined : kinds.get(id)));
}

async function isDrawn(deps: CallbackRouteDeps, ticket: Ticket, staff: StaffMember): Promise<boolean> {
  const { id, closedAt, departmentId, areaPath } = ticket;
  if (closedAt === undefined) return false;
  const month = dayOf(closedAt, deps.timeZone).slice(0, 7);
  const sample = await drawOf(deps, month, await closedIn(deps, month, staff, { areaPath, departmentId }));
  return sample.some(({ ticketId }) => ticketId === id);
}

function idOf({ ticketId }: Drawn): string {
  return ticketId;
}

function outcomesOf(made: readonly CallbackMade[]) {
  return Object.entries(reasonNames.callback).map(([code, name]) => ({
    ...{ code, name, count: made.filter(({ outcome }) => outcome === code).length },
  }));
}

async function showCallbacks(
  deps: CallbackRouteDeps,
  sample: readonly Drawn[],
  made: ReadonlyMap<string, CallbackMade>,
): Promise<CallbackItem[]> {
  const tickets = await deps.callbacks.listByIds(sample.map(idOf));
  const names = await lookUpNames(deps.names, {
    areaIds: tickets.map(({ communityId }) => communityId),
    departmentIds: tickets.map(({ departmentId }) => departmentId),
    staffIds: tickets.flatMap(({ id, assigneeId }) => [assigneeId, made.get(id)?.byId]),
  });
  const kinds = new Map(sample.map(({ ticketId, kind }) => [ticketId, kind]));
  return tickets.map((ticket) => ({
    ...showCallback(ticket, kinds.get(ticket.id) ?? 'answered', names),
    ticket: showTicketItem(ticket, names, deps.clock.now()),
    made: showMade(made.get(ticket.id), names),
  }));
}

function showCallback(ticket: Ticket, kind: CallbackKind, names: Names) {
  const { title, resolution, phone, communityId } = ticket;
  return {
    ...{ kind, kindName: callbackKindNames[kind], phoneMasked: phone?.masked },
    script: [...scriptOf({ kind, title, resolution, community: names.areaById(communityId) })],
  };
}

function showMade(made: CallbackMade | undefined, names: Names): CallbackItem['made'] {
  if (made === undefined) return undefined;
  const { outcome, note, byId, at } = made;
  const name = reasonNames.callback[outcome];
  return {
    ...{ outcome: { code: outcome, name }, note, at: at.toISOString() },
    by: names.staff(byId) ?? actorNames.staff,
  };
}
