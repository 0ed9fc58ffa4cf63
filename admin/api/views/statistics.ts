/** Statistics, as the pages read them. */
import { type Category, categoryNames } from '../../../core/taxonomy.ts';
import type { NamedLine } from '../../../tickets/statistics/bulletin.ts';
import { excludedText, valueText } from '../../../tickets/statistics/figure-words.ts';
import type { Figure } from '../../../tickets/statistics/figures.ts';
import { addDays } from '../../../tickets/statistics/local-days.ts';
import { countNames, countOf, type Counts } from '../../../tickets/statistics/measures.ts';
import {
  aboutWorkers,
  countWords,
  figureWords,
  groupingNames,
  howCounted,
} from '../../../tickets/statistics/messages.zh.ts';
import type { Grouping, Statistics, StatisticsQuery } from '../../../tickets/statistics/statistics.ts';
import { formatMoment } from '../../../core/wall-time.ts';
import { everywhere, lookUpNames, type NameSources } from '../names.ts';
import type { FigureView, StatisticsView, TrendPointView } from '../schemas/statistics.ts';
import { areaIdOf } from '../scope.ts';
import * as say from '../statistics.zh.ts';

/** More lines than this nobody reads; the file has them all. */
const mostLines = 100;

export interface AreaNamed {
  readonly path: string;
  readonly name: string;
}

export function showStatistics(
  read: Statistics,
  lines: readonly NamedLine[],
  asked: { readonly query: StatisticsQuery; readonly area: AreaNamed; readonly timeZone: string },
): StatisticsView {
  const { query, area, timeZone } = asked;
  return {
    ...{
      area,
      from: query.from,
      to: addDays(query.until, -1),
      by: query.by,
      byName: groupingNames[query.by],
    },
    total: showLine(read.total),
    counts: showCounts(read.total.counts),
    lines: lines.slice(0, mostLines).map(({ key, name, ...line }) => ({ key, name, ...showLine(line) })),
    moreLines: Math.max(0, lines.length - mostLines),
    trend: { per: read.trend.per, points: showTrend(read.trend.points) },
    definitions: Object.entries(figureWords).map(([code, words]) => ({ code, ...words })),
    notes: [...notesOf(read, query.by, timeZone)],
  };
}

/** What is said beside the lines, on the page and in the file. */
export function notesOf({ countedUntil }: Statistics, by: Grouping, timeZone: string): readonly string[] {
  const cut = countedUntil === undefined ? [] : [say.cutAt(formatMoment(countedUntil, timeZone))];
  return [...cut, ...(by === 'worker' ? [aboutWorkers] : []), howCounted];
}

function showCounts(counts: Counts): StatisticsView['counts'] {
  return countNames
    .filter((code) => code !== 'stock')
    .map((code) => ({ code, name: countWords[code], count: countOf(counts, code) }));
}

function showLine({ counts, open, figures }: Statistics['total']) {
  return {
    opened: countOf(counts, 'opened'),
    closed: countOf(counts, 'closed'),
    overdue: countOf(counts, 'dueMissed'),
    open,
    figures: figures.map(showFigure),
  };
}

function showFigure(figure: Figure): FigureView {
  const { code, value, numerator, denominator } = figure;
  return { code, text: valueText(figure), value, numerator, denominator, excluded: excludedText(figure) };
}

export function showTrend(points: Statistics['trend']['points']): TrendPointView[] {
  return points.map(({ start, counts }) => ({
    start,
    opened: countOf(counts, 'opened'),
    closed: countOf(counts, 'closed'),
    overdue: countOf(counts, 'dueMissed'),
  }));
}

/** Each line with the name of its area, category, department or worker. */
export async function nameLines(
  sources: NameSources,
  { lines }: Statistics,
  by: Grouping,
): Promise<readonly NamedLine[]> {
  const keys = lines.map(({ key }) => key);
  const names = await lookUpNames(sources, {
    ...(by === 'area' ? { areaPaths: keys } : {}),
    ...(by === 'department' ? { departmentIds: keys } : {}),
    ...(by === 'worker' ? { staffIds: keys } : {}),
  });
  const nameOf: Readonly<Record<Grouping, (key: string) => string | undefined>> = {
    area: (key) => names.area(key),
    category: (key) => categoryNames[key as Category],
    department: (key) => names.department(key)?.name,
    worker: (key) => names.staff(key),
  };
  return lines.map((line) => ({ ...line, name: nameOf[by](line.key) ?? line.key }));
}

export async function nameArea(sources: NameSources, path: string): Promise<AreaNamed> {
  if (path === '/') return { path, name: everywhere };
  return { path, name: (await sources.areas.find(areaIdOf(path)))?.name ?? path };
}

/** The name of what a warning is about. */
export async function nameSubject(
  sources: NameSources,
  { of, key }: { readonly of: 'category' | 'place'; readonly key: string },
): Promise<string> {
  return of === 'category' ? categoryNames[key as Category] : (await nameArea(sources, key)).name;
}
