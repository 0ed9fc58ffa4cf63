/** Between an entry and the cells of its row. Pure. */
import type { Area } from '../../community/area.ts';
import { draftOf, entryDraftSchema, parseDraft } from '../entry-draft.ts';
import {
  type EntryCategory,
  entryCategories,
  entryCategoryNames,
  type EntryDraft,
  type EntryLink,
  entryStatusNames,
  type KnowledgeEntry,
} from '../entry.ts';
import { type Column, columns, everywhere } from './columns.zh.ts';
import { readDay, readInstant, writeInstant } from './days.ts';
import { foreignIn } from '../link-hosts.ts';
import type { WrittenRow } from './written-rows.ts';

export type NamedAreas = readonly Pick<Area, 'path' | 'name'>[];

export function cellsOfEntry(entry: KnowledgeEntry, areas: NamedAreas): Readonly<Record<Column, string>> {
  return {
    id: entry.id,
    question: entry.question,
    alternates: entry.alternates.join('\n'),
    answer: entry.answer,
    category: entryCategoryNames[entry.category],
    keywords: joinKeywords(entry.keywords),
    area: nameOfArea(entry.areaPath, areas),
    sourceTitle: entry.source.title,
    sourceUrl: entry.source.url ?? '',
    sourceDate: entry.source.date ?? '',
    links: entry.links.map(({ title, url }) => `${title} ${url}`).join('\n'),
    validFrom: writeInstant(entry.validFrom, 'start'),
    validUntil: writeInstant(entry.validUntil, 'end'),
    reviewAt: writeInstant(entry.reviewAt, 'start'),
    owner: entry.owner ?? '',
    status: entryStatusNames[entry.status],
  };
}

/** 「市医保局网上大厅 https://…」, one on a line; absent when a line is none. */
function readLinks(text: string): readonly EntryLink[] | undefined {
  const links = given(text.split('\n')).map((line) => {
    const [, title, url] = /^(.*\S)\s+(https?:\/\/\S+)$/u.exec(line) ?? [];
    return title === undefined || url === undefined ? undefined : { title, url };
  });
  const read = links.filter((one) => one !== undefined);
  return read.length === links.length ? read : undefined;
}

const betweenKeywords = /[,，、;；]/u;

function joinKeywords(keywords: readonly string[]): string {
  return keywords.join('、');
}

function splitKeywords(text: string): readonly string[] {
  return given(text.split(text.includes('\n') ? '\n' : betweenKeywords));
}

function given(parts: readonly string[]): readonly string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** The path where several areas have the name. */
export function nameOfArea(areaPath: string | undefined, areas: NamedAreas): string {
  if (areaPath === undefined) return everywhere;
  const name = areas.find(({ path }) => path === areaPath)?.name;
  return name !== undefined && pathOfArea(name, areas) === areaPath ? name : areaPath;
}

export function pathOfArea(text: string, areas: NamedAreas): string | undefined {
  const named = areas.filter(({ path, name }) => path === text || name === text);
  return named.length === 1 ? named[0]?.path : undefined;
}

/** What stands for a cell that is empty or not in the file. */
export interface ImportDefaults {
  readonly category?: EntryCategory | undefined;
  readonly areaPath?: string | undefined;
  readonly sourceTitle?: string | undefined;
  readonly reviewAt?: Date | undefined;
}

/** Why a row gives no entry. */
export interface RowProblem {
  readonly column: Column;
  readonly why: 'missing' | 'too_short' | 'too_long' | 'too_many' | 'unknown' | 'malformed' | 'foreign';
  /** What at most is allowed. */
  readonly most?: number;
}

/** The area a row names, else the one that is set for all; absent: everywhere. */
export function areaOfRow(
  { cells }: WrittenRow,
  areas: NamedAreas,
  defaults: ImportDefaults,
): { readonly ok: true; readonly areaPath: string | undefined } | { readonly ok: false } {
  if (cells.area === undefined) return { ok: true, areaPath: defaults.areaPath };
  if (cells.area === everywhere) return { ok: true, areaPath: undefined };
  const areaPath = pathOfArea(cells.area, areas);
  return areaPath === undefined ? { ok: false } : { ok: true, areaPath };
}

type Cells = Readonly<Partial<Record<Column, string>>>;

/** The draft a row makes: of an entry that is there, what the file does not speak of stays. */
export function readDraft(
  row: WrittenRow,
  base: {
    readonly defaults: ImportDefaults;
    readonly entry: KnowledgeEntry | undefined;
    readonly areas: NamedAreas;
    /** Whose links answers may hold. */
    readonly linkHosts: readonly string[];
  },
): { readonly draft: EntryDraft } | { readonly problems: readonly RowProblem[] } {
  const { entry, areas, defaults, linkHosts } = base;
  const cells = filledUp(
    row,
    entry === undefined ? cellsOfDefaults(defaults, areas) : cellsOfEntry(entry, areas),
  );
  const unreadable = problemsOf(cells, areas);
  const input = { ...rawDraft(cells, areas), pictureId: entry?.pictureId };
  const told = new Set(unreadable.map(({ column }) => column));
  const issues = entryDraftSchema.safeParse(input).error?.issues ?? [];
  const problems = [...unreadable, ...issues.map(problemOf).filter(({ column }) => !told.has(column))];
  if (problems.length > 0) return { problems };
  const draft = parseDraft(input);
  const isForeign = foreignIn(draft, linkHosts).length > 0;
  return isForeign ? { problems: [{ column: 'links', why: 'foreign' }] } : { draft };
}

function cellsOfDefaults(
  { category, areaPath, sourceTitle, reviewAt }: ImportDefaults,
  areas: NamedAreas,
): Cells {
  return {
    category: category === undefined ? '' : entryCategoryNames[category],
    area: nameOfArea(areaPath, areas),
    sourceTitle: sourceTitle ?? '',
    reviewAt: writeInstant(reviewAt, 'start'),
  };
}

/** What may be empty is cleared by an empty cell; the rest is then as it was. */
const clearable: ReadonlySet<Column> = new Set([
  ...(['alternates', 'keywords', 'sourceUrl', 'sourceDate', 'links'] as const),
  ...(['validFrom', 'validUntil', 'owner'] as const),
]);

function filledUp({ cells, given: has }: WrittenRow, base: Cells): Cells {
  const kept = Object.entries(base).filter(
    ([column, text]) =>
      text !== '' && !columns.some((one) => one === column && has.has(one) && clearable.has(one)),
  );
  return { ...Object.fromEntries(kept), ...cells };
}

/** Cells of which not every text means something. */
const readers: Readonly<Partial<Record<Column, (text: string, areas: NamedAreas) => unknown>>> = {
  category: readCategory,
  area: (text, areas) => text === everywhere || pathOfArea(text, areas),
  sourceDate: readDay,
  links: readLinks,
  validFrom: (text) => readInstant(text, 'start'),
  validUntil: (text) => readInstant(text, 'end'),
  reviewAt: (text) => readInstant(text, 'start'),
};
const oneOfAList: ReadonlySet<Column> = new Set<Column>(['category', 'area']);

function problemsOf(cells: Cells, areas: NamedAreas): readonly RowProblem[] {
  return columns.flatMap((column) => {
    const [text, read] = [cells[column], readers[column]];
    if (text === undefined || read === undefined || read(text, areas) !== undefined) return [];
    return [{ column, why: oneOfAList.has(column) ? 'unknown' : 'malformed' }];
  });
}

function rawDraft(cells: Cells, areas: NamedAreas) {
  const { question = '', answer = '', category = '', area = everywhere } = cells;
  return {
    question,
    answer: answer.replaceAll('\r\n', '\n'),
    category: readCategory(category),
    areaPath: pathOfArea(area, areas),
    source: { title: cells.sourceTitle ?? '', url: cells.sourceUrl, date: readDay(cells.sourceDate ?? '') },
    owner: cells.owner === '' ? undefined : cells.owner,
    ...rawLists(cells),
    ...rawDays(cells),
  };
}

function rawLists({ alternates = '', keywords = '', links = '' }: Cells) {
  return {
    alternates: given(alternates.split('\n')),
    keywords: splitKeywords(keywords),
    links: readLinks(links) ?? [],
  };
}

function rawDays({ validFrom = '', validUntil = '', reviewAt = '' }: Cells) {
  return {
    validFrom: readInstant(validFrom, 'start'),
    validUntil: readInstant(validUntil, 'end'),
    reviewAt: readInstant(reviewAt, 'start'),
  };
}

function readCategory(text: string): EntryCategory | undefined {
  return entryCategories.find((one) => one === text || entryCategoryNames[one] === text);
}

const columnOfPath: Readonly<Record<string, Column>> = {
  areaPath: 'area',
  'source.title': 'sourceTitle',
  'source.url': 'sourceUrl',
  'source.date': 'sourceDate',
};
const fieldColumns: ReadonlySet<string> = new Set([
  ...['question', 'alternates', 'answer', 'category', 'keywords', 'links', 'validFrom', 'validUntil'],
  ...['reviewAt', 'owner'],
]);

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly origin?: unknown;
  readonly maximum?: unknown;
}

function problemOf({ path, code, origin, maximum }: Issue): RowProblem {
  const field = path.filter((part) => typeof part === 'string').join('.');
  const column = columnOfPath[field] ?? (isColumn(field) ? field : 'question');
  const most = Number(maximum);
  if (code === 'too_big') return { column, why: origin === 'array' ? 'too_many' : 'too_long', most };
  if (code === 'too_small') return { column, why: isInside(path, field) ? 'too_short' : 'missing' };
  return { column, why: code === 'invalid_format' ? 'malformed' : 'missing' };
}

function isColumn(field: string): field is Column {
  return fieldColumns.has(field);
}

/** One of several, such as a similar question, is there but too short. */
function isInside(path: readonly PropertyKey[], field: string): boolean {
  return path.length > field.split('.').length;
}

/** Columns in which two drafts differ. */
export function changedColumns(one: EntryDraft, other: EntryDraft): readonly Column[] {
  const [before, after] = [one, other].map((draft) => flat(draftOf(draft)));
  return Object.keys(before ?? {}).flatMap((field) => {
    const column = columnOfPath[field] ?? (isColumn(field) ? field : undefined);
    return column !== undefined && before?.[field] !== after?.[field] ? [column] : [];
  });
}

function flat({ source, ...fields }: EntryDraft): Readonly<Record<string, string | undefined>> {
  const named = Object.entries(source).map(
    ([field, value]: [string, unknown]) => [`source.${field}`, value] as const,
  );
  return Object.fromEntries(
    [...Object.entries(fields), ...named].map(([field, value]) => [field, JSON.stringify(value)]),
  );
}
