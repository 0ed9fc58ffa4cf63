/**
 * Counts what happened in a span of time. Pure, and additive: the counts of two spans add up to those of both together,
 * whatever the spans, because each event is counted once, by what its ticket's history says up to it.
 */
import { rootPath } from '../../community/area.ts';
import { type Day, dayOf, type Span } from './local-days.ts';
import {
  addCounts,
  classOf,
  type CountName,
  type Counts,
  type DurationName,
  type Measure,
} from './measures.ts';
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

/** What a line of figures is about, within its area. */
export const tallyKinds = ['all', 'category', 'department', 'worker', 'place'] as const;
export type TallyKind = (typeof tallyKinds)[number];

/** `code` names the category, department, worker or place (an area path inside the community); empty for `all`. */
export interface TallyKey {
  readonly areaPath: string;
  readonly by: TallyKind;
  readonly code: string;
}

export interface TallyLine extends TallyKey {
  readonly counts: Counts;
}

/** Lines by their key, each with what happened there. */
export type Tally = ReadonlyMap<string, TallyLine>;

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
const ruleList = Object.entries(rules) as readonly [CountName, Rule][];

/** About somebody's result, not about who has the ticket now. */
const ofResult: ReadonlySet<Measure> = new Set<Measure>([
  ...(['solved', 'unsolved', 'nothingFound', 'dueMet', 'satisfied', 'mostlySatisfied'] as const),
  ...(['dissatisfied', 'unanswered', 'reopened', 'closed', 'reworked'] as const),
]);

/** Each history is whole, first event first; only its events in the span are counted. */
export function countEvents(histories: Iterable<readonly CountedEvent[]>, span: Span): Tally {
  return countPer(histories, span, () => '').get('')?.lines ?? new Map<string, TallyLine>();
}

/** The same, apart for each day. */
export function countByDay(
  histories: Iterable<readonly CountedEvent[]>,
  span: Span,
  timeZone: string,
): ReadonlyMap<Day, Tally> {
  const tallies = countPer(histories, span, (at) => dayOf(at, timeZone));
  return new Map([...tallies].map(([day, { lines }]) => [day, lines]));
}

function countPer(
  histories: Iterable<readonly CountedEvent[]>,
  { from, until }: Span,
  nameOf: (at: Date) => string,
): ReadonlyMap<string, Growing> {
  const tallies = new Map<string, Growing>();
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

function tallyNamed(tallies: Map<string, Growing>, name: string): Growing {
  const tally: Growing = tallies.get(name) ?? { lines: new Map(), cells: new Map() };
  tallies.set(name, tally);
  return tally;
}

function countMoment(moment: Moment, tally: Growing) {
  const { before, after } = moment;
  countStock(moment, tally);
  if (before === undefined) {
    add(tally, after, after.workerId, { opened: 1 });
    return;
  }
  const counted = { ...moment, before };
  const names = ruleList.filter(([, rule]) => rule(counted)).map(([name]) => name);
  const holder = before.workerId ?? after.workerId;
  add(
    tally,
    before,
    holder,
    ones(
      names.filter((name) => !ofResult.has(name)),
      durationOf(counted, 'response'),
    ),
  );
  add(
    ...([tally, before, before.handledById ?? holder] as const),
    ones(
      names.filter((name) => ofResult.has(name)),
      durationOf(counted, 'resolution'),
    ),
  );
}

function ones(names: readonly CountName[], duration: Measure | undefined): Counts {
  const counted = duration === undefined ? names : [...names, duration];
  return Object.fromEntries(counted.map((name) => [name, 1]));
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
function countStock({ before, after }: Moment, tally: Growing) {
  const was = before?.isOpen === true ? before : undefined;
  const is = after.isOpen ? after : undefined;
  if (was !== undefined && is !== undefined && isSameCell(was, is)) return;
  if (was !== undefined) add(tally, was, was.workerId, { stock: -1 });
  if (is !== undefined) add(tally, is, is.workerId, { stock: 1 });
}

function isSameCell(one: Standing, other: Standing): boolean {
  return (
    one.areaPath === other.areaPath &&
    one.category === other.category &&
    one.departmentId === other.departmentId &&
    one.workerId === other.workerId
  );
}

type GrowingLine = TallyKey & { readonly counts: Partial<Record<Measure, number>> };

interface Growing {
  readonly lines: Map<string, GrowingLine>;
  /** The lines of a place, category, department and worker: worked out once, asked for with every event. */
  readonly cells: Map<string, readonly GrowingLine[]>;
}

function add(tally: Growing, at: Standing, workerId: string | undefined, counts: Counts) {
  const added = Object.entries(counts) as readonly [Measure, number][];
  if (added.length === 0) return;
  for (const line of linesAt(tally, at, workerId))
    for (const [name, count] of added) line.counts[name] = (line.counts[name] ?? 0) + count;
}

function linesAt(tally: Growing, at: Standing, workerId: string | undefined): readonly GrowingLine[] {
  const cell = `${at.communityId} ${at.areaPath} ${at.category} ${at.departmentId ?? ''} ${workerId ?? ''}`;
  const known = tally.cells.get(cell);
  if (known !== undefined) return known;
  const lines = keysOf(at, workerId).map((key) => lineOf(tally, key));
  tally.cells.set(cell, lines);
  return lines;
}

function lineOf({ lines }: Growing, key: TallyKey): GrowingLine {
  const id = `${key.areaPath} ${key.by} ${key.code}`;
  const line = lines.get(id) ?? { ...key, counts: {} };
  lines.set(id, line);
  return line;
}

/**
 * Every area from the whole down to the community has its lines by category; who did it and where exactly is kept by
 * community alone: the lines of a city stay few.
 */
function keysOf(at: Standing, workerId: string | undefined): readonly TallyKey[] {
  const above = areasDownTo(at.communityId, at.areaPath);
  const areaPath = above.at(-1) ?? rootPath;
  const inside: readonly (TallyKey | undefined)[] = [
    at.departmentId === undefined ? undefined : { areaPath, by: 'department', code: at.departmentId },
    workerId === undefined ? undefined : { areaPath, by: 'worker', code: workerId },
    at.areaPath === areaPath ? undefined : { areaPath, by: 'place', code: at.areaPath },
  ];
  return [
    ...above.flatMap((path): TallyKey[] => [
      { areaPath: path, by: 'all', code: '' },
      { areaPath: path, by: 'category', code: at.category },
    ]),
    ...inside.filter((key) => key !== undefined),
  ];
}

/** `/`, `/city/`, … and the community's own path last. */
function areasDownTo(communityId: string, areaPath: string): readonly string[] {
  const ids = areaPath.split('/').filter((id) => id !== '');
  const own = ids.indexOf(communityId);
  const above = own === -1 ? ids : ids.slice(0, own + 1);
  return [rootPath, ...above.map((_, index) => `/${above.slice(0, index + 1).join('/')}/`)];
}

export function addTallies(one: Tally, other: Tally): Tally {
  const sum = new Map(one);
  for (const [id, line] of other) {
    const known = sum.get(id);
    sum.set(id, known === undefined ? line : { ...line, counts: addCounts(known.counts, line.counts) });
  }
  return sum;
}
