/** What follows from a step by itself: the clock stands or goes on, and when something falls due next. */
import { nextMark, resumedDue, type Standing, type TimeRules } from './clock/time-rules.ts';
import { endStates, type Ticket, type TicketState } from './ticket.ts';
import { timeouts } from './timeouts.ts';
import { clockIn } from './workflow.ts';

interface Moment {
  /** What the event itself changed. */
  readonly own: Partial<Ticket>;
  readonly times: TimeRules;
  readonly now: Date;
}

/** The further fields that differ from `before`; pure. */
export function derivedFields(before: Ticket, after: Ticket, moment: Moment): Partial<Ticket> {
  const { now } = moment;
  const clock = clockFields(before, after, moment);
  const next = { ...after, ...clock };
  const left = leftBehind(before, after);
  const ended = endStates.includes(after.state) && before.closedAt === undefined ? { closedAt: now } : {};
  return {
    ...clock,
    ...left,
    ...changedOnly(before, { wakeAt: wakeOf(before, next, moment), markAt: markOf(next, moment) }),
    ...ended,
  };
}

const withWayBack: ReadonlySet<TicketState> = new Set<TicketState>(['need_info', 'merged']);

/** A question is open only while it waits for the answer; the way back is known only where one is. */
function leftBehind(before: Ticket, { state }: Ticket): Partial<Ticket> {
  const asked = before.question !== undefined && state !== 'need_info';
  const back = before.stateBefore !== undefined && !withWayBack.has(state);
  return { ...(asked ? { question: undefined } : {}), ...(back ? { stateBefore: undefined } : {}) };
}

/** A pause begins, or what was left at its beginning is left now. */
function clockFields(before: Ticket, after: Ticket, { times, now }: Moment): Partial<Ticket> {
  const paused = clockIn[after.state] === 'paused';
  if (paused) return before.pausedAt === undefined ? { pausedAt: now } : {};
  const { pausedAt } = before;
  if (pausedAt === undefined) return {};
  // What ends is not made later by having waited.
  if (clockIn[after.state] === 'stopped') return { pausedAt: undefined };
  return { pausedAt: undefined, resolutionDueAt: resumedDue(times, standingOf(before), pausedAt, now) };
}

function wakeOf(before: Ticket, after: Ticket, { own, times, now }: Moment): Date | undefined {
  if ('wakeAt' in own) return own.wakeAt;
  const stays = before.state === after.state && before.assigneeId === after.assigneeId;
  return stays ? before.wakeAt : timeouts[after.state]?.at(after, now, times);
}

function markOf(after: Ticket, { times }: Moment): Date | undefined {
  return clockIn[after.state] === 'runs' ? nextMark(times, standingOf(after)) : undefined;
}

/** The ticket as the clock sees it. */
export function standingOf(ticket: Ticket): Standing {
  const { resolutionDueAt, warnedAt, breachedAt, escalation, pausedAt } = ticket;
  const limit = { minutes: ticket.limitMinutes, hours: ticket.limitHours };
  return { resolutionDueAt, warnedAt, breachedAt, escalation, pausedAt, limit };
}

function changedOnly(before: Ticket, fields: Pick<Ticket, 'wakeAt' | 'markAt'>): Partial<Ticket> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, at]) => before[name as keyof typeof fields]?.getTime() !== at?.getTime(),
    ),
  );
}
