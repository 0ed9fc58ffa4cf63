/** The weekly bulletin (周通报) and the monthly report (月考核): what was, beside what was before. Pure. */
import * as words from './bulletin.messages.zh.ts';
import type { ReportDocument, Section } from './document.ts';
import { differenceText, excludedText, valueText } from './figure-words.ts';
import type { Figure, FigureCode } from './figures.ts';
import { addDays, type Day, monthOf, nextMonth, weekOf } from './local-days.ts';
import { type CountName, countOf } from './measures.ts';
import { countWords, figureWords, groupingNames, howCounted, howWarned, stillOpen } from './messages.zh.ts';
import type { Grouping, Statistics, StatisticsLine } from './statistics.ts';

export const bulletinKinds = ['week', 'month'] as const;
export type BulletinKind = (typeof bulletinKinds)[number];

export interface BulletinDays {
  readonly from: Day;
  readonly until: Day;
}

/** The week or month a day is in. */
export function bulletinDays(kind: BulletinKind, day: Day): BulletinDays {
  if (kind === 'month') return { from: monthOf(day), until: nextMonth(day) };
  const from = weekOf(day);
  return { from, until: addDays(from, 7) };
}

/** The one before. */
export function daysBefore(kind: BulletinKind, { from }: BulletinDays): BulletinDays {
  return bulletinDays(kind, addDays(from, -1));
}

export interface BulletinParts {
  readonly kind: BulletinKind;
  readonly areaName: string;
  readonly days: BulletinDays;
  readonly total: Statistics['total'];
  readonly before: Statistics['total'];
  /** By area, category, …: each line with its name. */
  readonly tables: readonly { readonly by: Grouping; readonly lines: readonly NamedLine[] }[];
  /** What is above its usual level, in words. */
  readonly warnings: readonly string[];
}

export type NamedLine = StatisticsLine & { readonly name: string };

const counted: readonly CountName[] = [
  ...(['opened', 'closed', 'dueMissed', 'returned', 'reopened', 'reworked', 'urged', 'escalated'] as const),
  ...(['extended', 'rejected', 'merged', 'withdrawn'] as const),
];
const inLines: readonly CountName[] = ['opened', 'closed', 'dueMissed'];
/** A reader of a page takes in so many; the file of the statistics has all. */
const mostLines = 30;

export function bulletinOf(parts: BulletinParts): ReportDocument {
  const { kind, areaName, days } = parts;
  return {
    title: words.title(kind, areaName, days),
    subtitle: words.period(days),
    sections: [
      countsSection(parts),
      figuresSection(parts),
      ...parts.tables.map(tableSection),
      warningsSection(parts.warnings),
      definitionsSection(),
    ],
  };
}

export interface StatisticsParts {
  readonly areaName: string;
  readonly days: BulletinDays;
  readonly by: Grouping;
  readonly total: Statistics['total'];
  readonly lines: readonly NamedLine[];
  /** What has to be said beside it. */
  readonly notes: readonly string[];
}

/** The page of the statistics as a file: every line, and each figure with what it counts. */
export function statisticsDocument({
  areaName,
  days,
  by,
  total,
  lines,
  notes,
}: StatisticsParts): ReportDocument {
  const whole = { ...total, key: '', name: words.whole };
  return {
    title: words.statisticsTitle(areaName, groupingNames[by]),
    subtitle: words.period(days),
    sections: [
      { title: words.sections.by(groupingNames[by]), notes, table: tableOf(by, [whole, ...lines]) },
      {
        title: words.sections.allFigures,
        notes: [],
        table: { header: words.allFiguresHeader, rows: total.figures.map(figureRow) },
      },
      definitionsSection(),
    ],
  };
}

function figureRow(figure: Figure): readonly string[] {
  return [figureWords[figure.code].name, valueText(figure), fractionText(figure), excludedText(figure)];
}

function countsSection({ total, before }: BulletinParts): Section {
  const rows = counted.map((name) => {
    const [now, then] = [countOf(total.counts, name), countOf(before.counts, name)];
    return [countWords[name], String(now), String(then), words.change(now - then)];
  });
  const open = [stillOpen, String(total.open), String(before.open), words.change(total.open - before.open)];
  return {
    title: words.sections.counts,
    notes: [],
    table: { header: words.countHeader, rows: [...rows, open] },
  };
}

function figuresSection({ total, before }: BulletinParts): Section {
  const rows = total.figures.map((figure, index) => {
    const then = before.figures[index] ?? figure;
    return [
      ...[figureWords[figure.code].name, valueText(figure), fractionText(figure)],
      ...[valueText(then), differenceText(figure, then), excludedText(figure)],
    ];
  });
  return { title: words.sections.figures, notes: [], table: { header: words.figureHeader, rows } };
}

function fractionText({
  numerator,
  denominator,
}: {
  numerator: number | undefined;
  denominator: number;
}): string {
  return numerator === undefined ? words.measured(denominator) : `${numerator}/${denominator}`;
}

/** With what is counted in neither of the two. */
function fractionAndRest(figure: Figure): string {
  const counted = figure.excluded.filter(({ count }) => count > 0);
  const rest = counted.length === 0 ? '' : words.besides(excludedText({ excluded: counted }));
  return `${fractionText(figure)}${rest}`;
}

const inTables: readonly FigureCode[] = [
  'on_time',
  'closed',
  'response',
  'solved',
  'satisfied',
  'returned',
  'reopened',
];

/** A table of lines: their counts, then each rate with its fraction. */
export function tableOf(by: Grouping, lines: readonly NamedLine[]): NonNullable<Section['table']> {
  const header = [
    groupingNames[by],
    ...inLines.map((name) => countWords[name]),
    stillOpen,
    ...inTables.map((code) => figureWords[code].name),
  ];
  return { header, rows: lines.map(rowOf) };
}

function rowOf({ name, counts, open, figures }: NamedLine): readonly string[] {
  const shown = inTables.map((code) => {
    const figure = figures.find((one) => one.code === code);
    return figure === undefined ? '—' : `${valueText(figure)}（${fractionAndRest(figure)}）`;
  });
  return [name, ...inLines.map((one) => String(countOf(counts, one))), String(open), ...shown];
}

function tableSection({ by, lines }: BulletinParts['tables'][number]): Section {
  const left = lines.length - mostLines;
  return {
    title: words.sections.by(groupingNames[by]),
    notes: left > 0 ? [words.moreLines(mostLines, left)] : [],
    table: tableOf(by, lines.slice(0, mostLines)),
  };
}

function warningsSection(warnings: readonly string[]): Section {
  const notes = warnings.length === 0 ? [words.nothingUnusual] : warnings;
  return { title: words.sections.warnings, notes: [...notes, howWarned], table: undefined };
}

function definitionsSection(): Section {
  const rows = Object.values(figureWords).map(({ name, numerator, denominator, excluded }) => [
    ...[name, numerator, denominator, excluded],
  ]);
  return {
    title: words.sections.definitions,
    notes: [howCounted],
    table: { header: words.definitionHeader, rows },
  };
}
