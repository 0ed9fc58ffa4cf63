/** Answers questions for statistics: which lines are asked for, and what is made of their counts. */
import { idsAlong, liesWithin } from '../../community/area.ts';
import { refuse, type Result, succeed } from '../../core/result.ts';
import type { Database } from '../../prisma/database.prisma.ts';
import { figuresOf } from './figures.ts';
import { addDays, type Day, daysBetween, daysFrom } from './local-days.ts';
import { addCounts, type Counts, countOf } from './measures.ts';
import {
  type Days,
  type Lines,
  readTallies,
  sinceBeginning,
  type TallyReader,
} from './read-tallies.prisma.ts';
import {
  mostCommunities,
  mostTrendDays,
  type NotAnswered,
  type Statistics,
  type StatisticsLine,
  type StatisticsQuery,
} from './statistics.ts';
import { type Warning, warningsOf, weeksUpTo } from './warnings.ts';

export interface StatisticsDeps {
  readonly database: Database;
  /** IANA name: where a day begins. */
  readonly timeZone: string;
}

export type StatisticsStore = ReturnType<typeof createStatisticsStore>;

export function createStatisticsStore(deps: StatisticsDeps) {
  return {
    async read(query: StatisticsQuery): Promise<Result<Statistics, NotAnswered>> {
      const asked = await askedOf(deps.database, query);
      if (typeof asked === 'string') return refuse(asked);
      return succeed(await readTallies(deps, (tallies) => answer(tallies, asked, query)));
    },

    /** What is above its usual level in an area in the seven days up to and with `today`. */
    async warnings(areaPath: string, today: Day): Promise<readonly Warning[]> {
      const places = await askedOf(deps.database, { ...oneDay(today), areaPath, by: 'area' });
      const categories = await askedOf(deps.database, { ...oneDay(today), areaPath, by: 'category' });
      return readTallies(deps, async (tallies) => [
        ...(typeof categories === 'string' ? [] : await unusual(tallies, 'category', categories, today)),
        ...(typeof places === 'string' ? [] : await unusual(tallies, 'place', places, today)),
      ]);
    },
  };
}

interface Asked {
  readonly total: Lines;
  readonly groups: {
    readonly lines: Lines;
    readonly per: 'areaPath' | 'code';
    /** The line that is shown for what a sum is of. */
    readonly keyOf: (key: string) => string;
  };
}

const asIs = (key: string) => key;

async function askedOf(database: Database, { areaPath, by }: StatisticsQuery): Promise<Asked | NotAnswered> {
  const community = await communityAround(database, areaPath);
  if (community !== undefined && community !== areaPath) {
    if (by !== 'area') return 'below_community';
    const total: Lines = { areaPaths: [community], by: 'place', within: areaPath };
    return { total, groups: { lines: total, per: 'code', keyOf: await childOf(database, areaPath) } };
  }
  const total: Lines = { areaPaths: [areaPath], by: 'all' };
  if (by === 'category')
    return { total, groups: { lines: { areaPaths: [areaPath], by }, per: 'code', keyOf: asIs } };
  if (by === 'area') return { total, groups: await subAreas(database, areaPath, community) };
  const communities = await communitiesWithin(database, areaPath);
  if (communities.length > mostCommunities) return 'too_many_communities';
  return { total, groups: { lines: { areaPaths: communities, by }, per: 'code', keyOf: asIs } };
}

/** The path of the community that the area is or lies in; absent above communities. */
async function communityAround(database: Database, areaPath: string): Promise<string | undefined> {
  const found = await database.area.findFirst({
    where: { kind: 'community', id: { in: [...idsAlong(areaPath)] } },
    select: { path: true },
  });
  return found?.path;
}

async function communitiesWithin(database: Database, areaPath: string): Promise<readonly string[]> {
  const found = await database.area.findMany({
    where: { kind: 'community', path: { gte: areaPath, lt: `${areaPath}\uffff` } },
    select: { path: true },
    take: mostCommunities + 1,
  });
  return found.map(({ path }) => path);
}

async function subAreas(
  database: Database,
  areaPath: string,
  community: string | undefined,
): Promise<Asked['groups']> {
  if (community !== undefined)
    return {
      lines: { areaPaths: [community], by: 'place' },
      per: 'code',
      keyOf: await childOf(database, areaPath),
    };
  const children = await childrenOf(database, areaPath);
  return { lines: { areaPaths: children, by: 'all' }, per: 'areaPath', keyOf: asIs };
}

/** Of a place, the area just below that it lies in. */
async function childOf(database: Database, areaPath: string): Promise<(code: string) => string> {
  const children = await childrenOf(database, areaPath);
  return (code) => children.find((path) => liesWithin(code, path)) ?? code;
}

async function childrenOf(database: Database, areaPath: string): Promise<readonly string[]> {
  const parentId = idsAlong(areaPath).at(-1) ?? null;
  const children = await database.area.findMany({ where: { parentId }, select: { path: true } });
  return children.map(({ path }) => path);
}

async function answer(
  tallies: TallyReader,
  { total, groups }: Asked,
  query: StatisticsQuery,
): Promise<Statistics> {
  const days = { from: query.from, until: query.until };
  const all = sinceBeginning(tallies.standpoint, query.until);
  const counts = await totalOf(tallies, total, days);
  const open = countOf(await totalOf(tallies, total, all), 'stock');
  return {
    total: { counts, open, figures: figuresOf(counts, open) },
    lines: await linesOf(tallies, groups, { days, all }),
    trend: await trendOf(tallies, total, days),
    countedUntil: tallies.standpoint.tail.cutAt,
  };
}

async function totalOf(tallies: TallyReader, lines: Lines, days: Days): Promise<Counts> {
  const sums = await tallies.sum(lines, days, 'areaPath');
  return [...sums.values()].reduce<Counts>((sum, counts) => addCounts(sum, counts), {});
}

async function linesOf(
  tallies: TallyReader,
  groups: Asked['groups'],
  { days, all }: { readonly days: Days; readonly all: Days },
): Promise<readonly StatisticsLine[]> {
  const counted = joined(await tallies.sum(groups.lines, days, groups.per), groups);
  const stock = joined(await tallies.sum(groups.lines, all, groups.per), groups);
  const stillOpen = [...stock].filter(([, counts]) => countOf(counts, 'stock') !== 0).map(([key]) => key);
  return [...new Set([...counted.keys(), ...stillOpen])]
    .map((key) => {
      const counts = counted.get(key) ?? {};
      const open = countOf(stock.get(key) ?? {}, 'stock');
      return { key, counts, open, figures: figuresOf(counts, open) };
    })
    .sort(mostFirst);
}

function mostFirst(one: StatisticsLine, other: StatisticsLine): number {
  const more = countOf(other.counts, 'opened') - countOf(one.counts, 'opened');
  if (more !== 0) return more;
  return one.key < other.key ? -1 : 1;
}

/** Places are put together under the areas that are shown. */
function joined(sums: ReadonlyMap<string, Counts>, { keyOf }: Asked['groups']): ReadonlyMap<string, Counts> {
  const together = new Map<string, Counts>();
  for (const [code, counts] of sums)
    together.set(keyOf(code), addCounts(together.get(keyOf(code)) ?? {}, counts));
  return together;
}

async function trendOf(tallies: TallyReader, lines: Lines, days: Days): Promise<Statistics['trend']> {
  const per = daysBetween(days.from, days.until) <= mostTrendDays ? 'day' : 'month';
  const sums = await tallies.sum(lines, days, per === 'day' ? 'start' : 'month');
  const starts = per === 'day' ? daysFrom(days.from, days.until) : [...sums.keys()].sort();
  return { per, points: starts.map((start) => ({ start, counts: sums.get(start) ?? {} })) };
}

function oneDay(day: Day) {
  return { from: day, until: addDays(day, 1) };
}

async function unusual(
  tallies: TallyReader,
  of: Warning['of'],
  { groups }: Asked,
  today: Day,
): Promise<readonly Warning[]> {
  const { first } = tallies.standpoint;
  const known = weeksUpTo(today).filter(({ until }) => first !== undefined && until > first);
  const weeks: ReadonlyMap<string, number>[] = [];
  for (const days of known) {
    const sums = joined(await tallies.sum(groups.lines, days, groups.per), groups);
    weeks.push(new Map([...sums].map(([key, counts]) => [key, countOf(counts, 'opened')])));
  }
  return warningsOf(of, weeks);
}
