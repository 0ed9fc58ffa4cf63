/** The queue as staff ask for it: who sees which rows, what can be filtered, pages. */
import type { StaffMember } from '../community/staff.ts';
import type { Category, Urgency } from '../core/taxonomy.ts';
import { isFamilyMatter } from './policy.ts';
import type { Ticket, TicketState } from './ticket.ts';

/** The rows that exist for somebody: a worker's own, else all in their areas. Nothing for an empty scope. */
export interface TicketScope {
  readonly areaPaths: readonly string[];
  /** Only tickets of this worker. */
  readonly assigneeId: string | undefined;
  /** Set where what happens in families exists for them only when they, by this staff id, have the ticket. */
  readonly familyOnlyOf?: string;
}

type Reader = Pick<StaffMember, 'id' | 'role' | 'areaPaths' | 'isPoliceContact'>;

export function scopeOf({ id, role, areaPaths, isPoliceContact }: Reader): TicketScope {
  if (role === 'worker') return { areaPaths: [], assigneeId: id };
  // Operators keep the machine running; tickets are none of their business.
  if (role === 'operator') return { areaPaths: [], assigneeId: undefined };
  const maySeeFamilies = role !== 'clerk' || isPoliceContact === true;
  return { areaPaths, assigneeId: undefined, ...(maySeeFamilies ? {} : { familyOnlyOf: id }) };
}

export function isInScope(
  ticket: Pick<Ticket, 'areaPath' | 'assigneeId' | 'category'>,
  scope: TicketScope,
): boolean {
  const { assigneeId, familyOnlyOf } = scope;
  if (assigneeId !== undefined) return ticket.assigneeId === assigneeId;
  if (familyOnlyOf !== undefined && isFamilyMatter(ticket) && ticket.assigneeId !== familyOnlyOf)
    return false;
  return scope.areaPaths.some((path) => ticket.areaPath.startsWith(path));
}

export interface QueueQuery {
  readonly scope: TicketScope;
  /** Open tickets: the nearest or longest passed deadline first. Ended ones: the latest deadline first. */
  readonly open: boolean;
  readonly states?: readonly TicketState[] | undefined;
  readonly categories?: readonly Category[] | undefined;
  readonly urgencies?: readonly Urgency[] | undefined;
  readonly departmentId?: string | undefined;
  /** A staff id, or nobody. */
  readonly assignee?: { readonly id: string } | 'none' | undefined;
  /** This area and all below it. */
  readonly areaPath?: string | undefined;
  /** Deadline passed at `now`. */
  readonly overdue?: boolean | undefined;
  /** Deadline within `soonMs` of `now`. */
  readonly soon?: boolean | undefined;
  /** A worker asked for more time, and it can be decided on now. */
  readonly asked?: boolean | undefined;
  /** A ticket number or part of one, or words of title and description. */
  readonly text?: string | undefined;
  readonly now: Date;
  /** 1 to 100. */
  readonly limit: number;
  /** `nextCursor` of the page before; a broken one throws `AppError` `ticket.bad_cursor`. */
  readonly cursor?: string | undefined;
}

/** A range of deadlines: an index finds it, where marks on tickets would be looked at one by one. */
export const soonMs = 24 * 3_600_000;

export interface QueuePage {
  readonly tickets: readonly Ticket[];
  /**
   * Absent on the last page. With `text` a page may be short or empty and still have one: a search looks through a
   * bounded number of tickets at a time.
   */
  readonly nextCursor: string | undefined;
}
