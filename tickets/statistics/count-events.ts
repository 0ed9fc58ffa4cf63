/**
 * Counts what happened in a span of time. Pure, and additive: the counts of two spans add up to those of both together,
 * whatever the spans, because each event is counted once, by what its ticket's history says up to it.
 */
import { type Day, dayOf, type Span } from './local-days.ts';
import { classOf, type CountName, type DurationName, type Measure } from './measures.ts';
import {
  answering,
  type CountedEvent,
  isLateResult,
  isResultAccepted,
  marksBreach,
  missesResponse,
  reopening,
  standAfter,
  type Standing,
} from './standing.ts';
import { add, grown, type GrowingLine, type GrowingTally, linesAt, newTally, type Tally } from './tally.ts';

interface Moment {
  readonly event: CountedEvent;
  /** Absent before a ticket is opened. */
  readonly before: Standing | undefined;
  readonly after: Standing;
}

type Rule = (moment: Moment & { readonly before: Standing }) => boolean;

const named =
  (name: string): Rule =>
  ({ event }) =>
    event.name === name;
const into =
  (state: string): Rule =>
  ({ event }) =>
    event.to === state && event.from !== state;
const accepted: Rule = ({ event, before }) => isResultAccepted(before, event);
const answered: Rule = ({ event, before }) => !before.isAnswered && answering.has(event.name);
const responseMissed: Rule = ({ event, before }) => before.isResponseMissed || missesResponse(before, event);
const rated =
  (mark: number): Rule =>
  ({ event }) =>
    event.changes['rating'] === mark;
const all =
  (...rules: readonly Rule[]): Rule =>
  (moment) =>
    rules.every((rule) => rule(moment));
const not =
  (rule: Rule): Rule =>
  (moment) =>
    !rule(moment);
const byNobody: Rule = ({ event }) =>
  event.name === 'feedback_timeout' || (event.name === 'close' && event.actor.kind === 'system');
const resulting =
  (reason: string): Rule =>
  ({ before }) =>
    before.result?.reason === reason;
const late: Rule = ({ before }) => isLateResult(before);
const missedBefore: Rule = ({ before }) => before.isMissed;
const overLimit: Rule = (moment) => marksBreach(moment.event) || all(accepted, late)(moment);

/** When an event counts for what; `opened`, `stock` and durations are counted beside these. */
const rules: Readonly<Record<Exclude<CountName, 'opened' | 'stock'>, Rule>> = {
  rejected: into('rejected'),
  merged: into('merged'),
  withdrawn: into('withdrawn'),
  closed: into('closed'),
  solved: all(accepted, resulting('fixed')),
  unsolved: all(accepted, not(resulting('fixed')), not(resulting('nothing_found'))),
  nothingFound: all(accepted, resulting('nothing_found')),
  dueMet: all(accepted, not(late), not(missedBefore)),
  dueMissed: all(overLimit, not(missedBefore)),
  respondedInTime: all(answered, not(responseMissed)),
  respondedLate: ({ event, before }) => missesResponse(before, event),
  satisfied: rated(1),
  mostlySatisfied: rated(2),
  dissatisfied: rated(3),
  unanswered: all(into('closed'), byNobody),
  assigned: ({ event }) => event.name === 'dispatch' || event.name === 'transfer',
  returned: named('return'),
  reopened: ({ event }) => reopening.has(event.name),
  reworked: named('rework'),
  urged: named('urge'),
  escalated: named('escalate'),
  extended: named('extend'),
};
const ruleList = Object.entries(rules) as readonly [Exclude<CountName, 'opened' | 'stock'>, Rule][];

/** About somebody's result, not about who has the ticket now. */
const ofResult: ReadonlySet<Measure> = new Set<Measure>([
  ...(['solved', 'unsolved', 'nothingFound', 'dueMet', 'satisfied', 'mostlySatisfied'] as const),
  ...(['dissatisfied', 'unanswered', 'reopened', 'closed', 'reworked'] as const),
]);

/** Each history is whole, first event first; only its events in the span are counted. */
export function countEvents(histories: Iterable<readonly CountedEvent[]>, span: Span): Tally {
  const counted = countPer(histories, span, () => '').get('');
  return counted === undefined ? new Map() : grown(counted);
}

/** The same, apart for each day. */
export function countByDay(
  histories: Iterable<readonly CountedEvent[]>,
  span: Span,
  timeZone: string,
): ReadonlyMap<Day, Tally> {
  const tallies = countPer(histories, span, (at) => dayOf(at, timeZone));
  return new Map([...tallies].map(([day, tally]) => [day, grown(tally)]));
}

function countPer(
  histories: Iterable<readonly CountedEvent[]>,
  { from, until }: Span,
  nameOf: (at: Date) => string,
): ReadonlyMap<string, GrowingTally> {
  const tallies = new Map<string, GrowingTally>();
  for (const history of histories) {
    let before: Standing | undefined;
    for (const event of history) {
      const after = standAfter(before, event);
      if (event.at >= from && event.at < until)
        countMoment({ event, before, after }, tallyNamed(tallies, nameOf(event.at)));
      before = after;
    }
  }
  return tallies;
}

function tallyNamed(tallies: Map<string, GrowingTally>, name: string): GrowingTally {
  const tally = tallies.get(name) ?? newTally();
  tallies.set(name, tally);
  return tally;
}

function countMoment(moment: Moment, tally: GrowingTally) {
  const { before, after } = moment;
  countStock(moment, tally);
  if (before === undefined) {
    add(linesAt(tally, after, after.workerId), 'opened', 1);
    return;
  }
  const counted = { ...moment, before };
  const holder = before.workerId ?? after.workerId;
  const byHolder = linesAt(tally, before, holder);
  const byResult = linesAt(tally, before, before.handledById ?? holder);
  for (const [name, rule] of ruleList)
    if (rule(counted)) add(ofResult.has(name) ? byResult : byHolder, name, 1);
  addDuration(byHolder, counted, 'response');
  addDuration(byResult, counted, 'resolution');
}

function addDuration(
  lines: readonly GrowingLine[],
  moment: Parameters<typeof durationOf>[0],
  of: DurationName,
) {
  const duration = durationOf(moment, of);
  if (duration !== undefined) add(lines, duration, 1);
}

/** From the report, or from when it was reopened, by the clock on the wall: what the resident waits. */
function durationOf(moment: Moment & { readonly before: Standing }, of: DurationName): Measure | undefined {
  const { event, before } = moment;
  if (of === 'response') return answered(moment) ? classOf(of, minutes(before, event.at)) : undefined;
  return accepted(moment) && before.result !== undefined
    ? classOf(of, minutes(before, before.result.at))
    : undefined;
}

function minutes({ roundStartedAt }: Standing, at: Date): number {
  return (at.getTime() - roundStartedAt.getTime()) / 60_000;
}

/** A ticket that is open stands in exactly one place, category, department and with at most one worker. */
function countStock({ before, after }: Moment, tally: GrowingTally) {
  const was = before?.isOpen === true ? before : undefined;
  const is = after.isOpen ? after : undefined;
  if (was !== undefined && is !== undefined && isSameCell(was, is)) return;
  if (was !== undefined) add(linesAt(tally, was, was.workerId), 'stock', -1);
  if (is !== undefined) add(linesAt(tally, is, is.workerId), 'stock', 1);
}

function isSameCell(one: Standing, other: Standing): boolean {
  return (
    one.areaPath === other.areaPath &&
    one.category === other.category &&
    one.departmentId === other.departmentId &&
    one.workerId === other.workerId
  );
}
