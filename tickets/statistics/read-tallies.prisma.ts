/**
 * Figures of any days: whole months from their sums, the other days from theirs, and what was not summed up yet from the
 * events themselves. What a page costs follows the number of its days and lines, not the number of tickets.
 */
import type { Database } from '../../prisma/database.prisma.ts';
import type { Prisma } from '../../prisma/generated/sqlite/client.ts';
import { countByDay } from './count-events.ts';
import { readHistories } from './events.prisma.ts';
import { addDays, type Day, dayOf, monthOf, nextMonth } from './local-days.ts';
import { addCounts, type Counts, type Measure, measures } from './measures.ts';
import type { Tally, TallyKind, TallyLine } from './tally.ts';

/** Lines of one kind in some areas. */
export interface Lines {
  readonly areaPaths: readonly string[];
  readonly by: TallyKind;
  /** Of places: only those in this area. */
  readonly within?: string;
}

/** From a day up to, but not, another. */
export interface Days {
  readonly from: Day;
  readonly until: Day;
}

/** What was not summed up yet, by day. */
export interface Tail {
  readonly days: ReadonlyMap<Day, Tally>;
  /** Events after this instant are in nothing: more came than a page reads. Absent: all are in. */
  readonly cutAt: Date | undefined;
}

/** How the sums stand when reading begins. */
export interface Standpoint {
  readonly first: Day | undefined;
  readonly months: ReadonlySet<Day>;
  readonly tail: Tail;
}

/** So many events a page counts itself; the roll-up has been standing still when there are more. */
const longestTail = 5_000;
/** Later than anything, and still a year of four digits, which sort as text. */
const endOfTime = new Date('9999-12-31T00:00:00Z');
/** How often a reader begins again because days were closed meanwhile. */
const attempts = 3;

type GroupedBy = 'areaPath' | 'code' | 'start';

export interface TallyReader {
  readonly standpoint: Standpoint;
  /** Counts of the days, apart by area, code or day; by `month`, days of one month together. */
  sum(lines: Lines, days: Days, per: GroupedBy | 'month'): Promise<ReadonlyMap<string, Counts>>;
}

/** Reads from sums that do not change under it: when a day was closed meanwhile, it reads again. */
export async function readTallies<T>(
  { database, timeZone }: { readonly database: Database; readonly timeZone: string },
  read: (tallies: TallyReader) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await frontierOf(database);
    const standpoint = await standpointOf(database, timeZone, before?.until);
    const result = await read({
      standpoint,
      sum: (lines, days, per) => sum({ database, standpoint }, lines, days, per),
    });
    const after = await frontierOf(database);
    if (attempt === attempts || before?.until.getTime() === after?.until.getTime()) return result;
  }
}

async function frontierOf(database: Database) {
  return database.ticketRollUp.findFirst({
    where: { span: 'day' },
    orderBy: { start: 'desc' },
    select: { until: true },
  });
}

async function standpointOf(
  database: Database,
  timeZone: string,
  frontier: Date | undefined,
): Promise<Standpoint> {
  const months = await database.ticketRollUp.findMany({ where: { span: 'month' }, select: { start: true } });
  const first = await database.ticketEvent.findFirst({ orderBy: { at: 'asc' }, select: { at: true } });
  return {
    first: first === null ? undefined : dayOf(first.at, timeZone),
    months: new Set(months.map(({ start }) => start)),
    tail: await readTail(database, timeZone, frontier ?? new Date(0)),
  };
}

async function readTail(database: Database, timeZone: string, from: Date): Promise<Tail> {
  const edge = await database.ticketEvent.findFirst({
    where: { at: { gte: from } },
    orderBy: { at: 'asc' },
    skip: longestTail,
    select: { at: true },
  });
  const span = { from, until: edge?.at ?? endOfTime };
  const histories = await readHistories(database, span);
  return { days: countByDay(histories, span, timeZone), cutAt: edge?.at };
}

interface Source {
  readonly database: Database;
  readonly standpoint: Standpoint;
}

async function sum(
  { database, standpoint }: Source,
  lines: Lines,
  days: Days,
  per: GroupedBy | 'month',
): Promise<ReadonlyMap<string, Counts>> {
  const sums = new Map<string, Counts>();
  const { months, ranges } =
    per === 'start' ? { months: [], ranges: [days] } : splitDays(days, standpoint.months);
  for (const where of [...(months.length === 0 ? [] : [monthsOf(months)]), ...ranges.map(daysOf)])
    for (const [key, counts] of await group(database, { ...linesOf(lines), ...where }, per))
      collect(sums, key, counts);
  for (const [key, counts] of tailOf(standpoint.tail, lines, days, per)) collect(sums, key, counts);
  return sums;
}

function collect(sums: Map<string, Counts>, key: string, counts: Counts) {
  sums.set(key, addCounts(sums.get(key) ?? {}, counts));
}

/** Months that lie within and were summed up; the days before, between and after. */
export function splitDays(
  { from, until }: Days,
  summed: ReadonlySet<Day>,
): { readonly months: readonly Day[]; readonly ranges: readonly Days[] } {
  const months: Day[] = [];
  const ranges: Days[] = [];
  let open = from;
  for (let month = monthOf(from); month < until; month = nextMonth(month)) {
    if (month < from || nextMonth(month) > until || !summed.has(month)) continue;
    if (open < month) ranges.push({ from: open, until: month });
    months.push(month);
    open = nextMonth(month);
  }
  if (open < until) ranges.push({ from: open, until });
  return { months, ranges };
}

type Where = Prisma.TicketTallyWhereInput;

function linesOf({ areaPaths, by, within }: Lines): Where {
  const [only] = areaPaths;
  return {
    by,
    areaPath: areaPaths.length === 1 && only !== undefined ? only : { in: [...areaPaths] },
    ...(within === undefined ? {} : { code: { startsWith: within } }),
  };
}

function monthsOf(months: readonly Day[]): Where {
  return { span: 'month', start: { in: [...months] } };
}

function daysOf({ from, until }: Days): Where {
  return { span: 'day', start: { gte: from, lt: until } };
}

const every = Object.fromEntries(
  measures.map((name) => [name, true]),
) as Prisma.TicketTallySumAggregateInputType;

async function group(
  database: Database,
  where: Where,
  per: GroupedBy | 'month',
): Promise<readonly (readonly [string, Counts])[]> {
  const column: GroupedBy = per === 'month' ? 'start' : per;
  const rows = await database.ticketTally.groupBy({ by: [column], where, _sum: every });
  return rows.map((row) => [keyOf(per, row[column]), countsOf(row._sum)]);
}

function keyOf(per: GroupedBy | 'month', value: string): string {
  return per === 'month' ? monthOf(value) : value;
}

function countsOf(sums: Readonly<Partial<Record<string, number | null>>>): Counts {
  const counted = Object.entries(sums).filter(([, count]) => count !== null && count !== 0);
  return Object.fromEntries(counted) as Partial<Record<Measure, number>>;
}

function* tailOf(
  { days }: Tail,
  lines: Lines,
  { from, until }: Days,
  per: GroupedBy | 'month',
): Generator<readonly [string, Counts]> {
  for (const [day, tally] of days) {
    if (day < from || day >= until) continue;
    for (const line of tally.values())
      if (isAsked(line, lines))
        yield [per === 'start' || per === 'month' ? keyOf(per, day) : line[per], line.counts];
  }
}

function isAsked(line: TallyLine, { areaPaths, by, within = '' }: Lines): boolean {
  return line.by === by && areaPaths.includes(line.areaPath) && line.code.startsWith(within);
}

/** From the first event of all up to the end of a day: what is added up to what stands open. */
export function sinceBeginning({ first }: Standpoint, until: Day): Days {
  return { from: first ?? addDays(until, -1), until };
}
