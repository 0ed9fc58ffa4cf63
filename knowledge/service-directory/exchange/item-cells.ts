/** Between an item and the cells of its rows. Pure. */
import { everywhere } from '../../exchange/columns.zh.ts';
import { readDay, readInstant, writeInstant } from '../../exchange/days.ts';
import { type NamedAreas, nameOfArea, pathOfArea } from '../../exchange/entry-cells.ts';
import { completeDraft, draftOf, serviceDraftSchema } from '../service-draft.ts';
import {
  type ServiceDraft,
  type ServiceItem,
  type ServiceOffice,
  serviceStatusNames,
} from '../service-item.ts';
import { type ItemColumn, officeColumns } from './columns.zh.ts';
import type { OfficeCells, WrittenItem } from './written-items.ts';

type Row = Readonly<Partial<Record<ItemColumn, string>>>;

/** A row for each office; what all have in common stands in each, so that rows may be sorted. */
export function rowsOfItem(item: ServiceItem, areas: NamedAreas): readonly Row[] {
  const own = { ...ownCells(item, areas), id: item.id, status: serviceStatusNames[item.status] };
  if (item.offices.length === 0) return [own];
  return item.offices.map((office) => ({ ...own, ...officeCells(office, areas) }));
}

function ownCells(item: ServiceDraft, areas: NamedAreas): Row {
  return {
    name: item.name,
    otherNames: item.otherNames.join('\n'),
    wordings: item.wordings.join('\n'),
    department: item.department,
    handles: item.handles ?? '',
    conditions: item.conditions ?? '',
    onlineName: item.onlineName ?? '',
    onlineUrl: item.onlineUrl ?? '',
    phone: item.phone ?? '',
    documents: item.documents.join('\n'),
    duration: item.duration ?? '',
    fee: item.fee ?? '',
    area: nameOfArea(item.areaPath, areas),
    owner: item.owner ?? '',
    sourceTitle: item.source.title,
    sourceUrl: item.source.url ?? '',
    sourceDate: item.source.date ?? '',
    reviewAt: writeInstant(item.reviewAt, 'start'),
  };
}

function officeCells({ name, address, hours, phone, areaPaths }: ServiceOffice, areas: NamedAreas): Row {
  return {
    officeName: name,
    address: address ?? '',
    hours: hours ?? '',
    officePhone: phone ?? '',
    officeAreas: areaPaths.map((path) => nameOfArea(path, areas)).join('\n'),
  };
}

/** What stands for a cell that is empty or not in the file. */
export interface ItemDefaults {
  readonly department?: string | undefined;
  readonly areaPath?: string | undefined;
  readonly sourceTitle?: string | undefined;
  readonly reviewAt?: Date | undefined;
}

export interface ItemProblem {
  readonly column: ItemColumn;
  readonly why: 'missing' | 'too_long' | 'too_many' | 'unknown' | 'malformed';
}

/** The area an item of the file holds for; `unknown` when the cell names none that is known. */
export function areaOfItem(
  { cells }: WrittenItem,
  areas: NamedAreas,
  defaults: ItemDefaults,
): { readonly areaPath: string | undefined } | 'unknown' {
  if (cells.area === undefined) return { areaPath: defaults.areaPath };
  if (cells.area === everywhere) return { areaPath: undefined };
  const areaPath = pathOfArea(cells.area, areas);
  return areaPath === undefined ? 'unknown' : { areaPath };
}

/** The draft its rows make: of an item that is there, what the file does not speak of stays. */
export function readItem(
  written: WrittenItem,
  base: {
    readonly defaults: ItemDefaults;
    readonly item: ServiceItem | undefined;
    readonly areas: NamedAreas;
  },
): { readonly draft: ServiceDraft } | { readonly problems: readonly ItemProblem[] } {
  const { areas, item } = base;
  const cells = { ...cellsBefore(written, base), ...written.cells };
  const hasOffices = officeColumns.some((column) => written.given.has(column));
  const offices = hasOffices
    ? written.offices.map((office) => rawOffice(office, cells, areas))
    : (item?.offices ?? []);
  const unreadable = unreadableCells(written, cells, areas);
  const parsed = serviceDraftSchema.safeParse({ ...rawDraft(cells, areas), offices });
  const told = new Set(unreadable.map(({ column }) => column));
  const issues = (parsed.error?.issues ?? []).map(problemOf).filter(({ column }) => !told.has(column));
  const problems = [...unreadable, ...issues];
  return parsed.data === undefined || problems.length > 0
    ? { problems }
    : { draft: completeDraft(parsed.data) };
}

/** These cannot be empty: an empty cell leaves them as they were. */
const needed: ReadonlySet<ItemColumn> = new Set<ItemColumn>([
  ...(['name', 'department', 'area', 'sourceTitle', 'reviewAt'] as const),
]);

function cellsBefore(
  { given }: WrittenItem,
  {
    item,
    defaults,
    areas,
  }: { readonly item: ServiceItem | undefined; readonly defaults: ItemDefaults; readonly areas: NamedAreas },
): Row {
  const before: Row =
    item === undefined
      ? {
          department: defaults.department ?? '',
          area: nameOfArea(defaults.areaPath, areas),
          sourceTitle: defaults.sourceTitle ?? '',
          reviewAt: writeInstant(defaults.reviewAt, 'start'),
        }
      : ownCells(item, areas);
  const isKept = ([column, text]: readonly [string, string]) =>
    text !== '' && ([...needed].some((one) => one === column) || ![...given].some((one) => one === column));
  return Object.fromEntries(Object.entries(before).filter(isKept));
}

function rawOffice(office: OfficeCells, cells: Row, areas: NamedAreas) {
  const { officeName, address, hours, officePhone, officeAreas = '' } = office;
  return {
    name: officeName ?? cells.department ?? '',
    ...{ address, hours, phone: officePhone },
    areaPaths: listed(officeAreas).flatMap((name) => pathOfArea(name, areas) ?? []),
  };
}

function rawDraft(cells: Row, areas: NamedAreas) {
  const { name = '', department = '', sourceTitle = '', area = everywhere, reviewAt = '' } = cells;
  const { handles, conditions, onlineName, onlineUrl, phone, duration, fee, owner } = cells;
  return {
    ...{ name, department, handles, conditions, onlineName, onlineUrl, phone, duration, fee, owner },
    otherNames: listed(cells.otherNames ?? ''),
    wordings: listed(cells.wordings ?? ''),
    documents: listed(cells.documents ?? '').map((one) =>
      one.replace(/^(?:\d{1,2}[.、．)）]|[①-⑳])\s*/u, ''),
    ),
    areaPath: pathOfArea(area, areas),
    source: { title: sourceTitle, url: cells.sourceUrl, date: readDay(cells.sourceDate ?? '') },
    reviewAt: readInstant(reviewAt, 'start'),
  };
}

/** One per line; else between signs that stand between things. */
function listed(text: string): readonly string[] {
  const parts = text.split(text.includes('\n') ? '\n' : /[;；]/u);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function unreadableCells(written: WrittenItem, cells: Row, areas: NamedAreas): readonly ItemProblem[] {
  const isUnknown = (name: string) => name !== everywhere && pathOfArea(name, areas) === undefined;
  const officeAreas = written.offices.flatMap((office) => listed(office.officeAreas ?? ''));
  return [
    ...(cells.area !== undefined && isUnknown(cells.area)
      ? [{ column: 'area', why: 'unknown' } as const]
      : []),
    ...(officeAreas.some(isUnknown) ? [{ column: 'officeAreas', why: 'unknown' } as const] : []),
    ...(['sourceDate', 'reviewAt'] as const).flatMap((column) =>
      cells[column] !== undefined && readInstant(cells[column], 'start') === undefined
        ? [{ column, why: 'malformed' } as const]
        : [],
    ),
  ];
}

const columnOfField: Readonly<Record<string, ItemColumn>> = {
  areaPath: 'area',
  'source.title': 'sourceTitle',
  'source.url': 'sourceUrl',
  'source.date': 'sourceDate',
  'offices.name': 'officeName',
  'offices.address': 'address',
  'offices.hours': 'hours',
  'offices.phone': 'officePhone',
  'offices.areaPaths': 'officeAreas',
  offices: 'officeName',
};
const ownColumns: ReadonlySet<string> = new Set<ItemColumn>([
  ...(['name', 'otherNames', 'wordings', 'department', 'handles', 'conditions', 'onlineName'] as const),
  ...(['onlineUrl', 'phone', 'documents', 'duration', 'fee', 'area', 'owner'] as const),
  ...(['sourceTitle', 'sourceUrl', 'sourceDate', 'reviewAt'] as const),
]);

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly origin?: unknown;
}

function problemOf({ path, code, origin }: Issue): ItemProblem {
  const field = path.filter((part) => typeof part === 'string').join('.');
  const column = columnOfField[field] ?? (isOwn(field) ? field : 'name');
  if (code === 'too_big') return { column, why: origin === 'array' ? 'too_many' : 'too_long' };
  return { column, why: code === 'invalid_format' ? 'malformed' : 'missing' };
}

function isOwn(field: string): field is ItemColumn {
  return ownColumns.has(field);
}

/** Columns in which two drafts differ. */
export function changedItemColumns(one: ServiceDraft, other: ServiceDraft): readonly ItemColumn[] {
  const [before, after] = [one, other].map((draft) => ownCells(draft, []));
  const own = Object.entries(before ?? {}).flatMap(([column, text]) =>
    isOwn(column) && after?.[column] !== text ? [column] : [],
  );
  const sameOffices = JSON.stringify(draftOf(one).offices) === JSON.stringify(draftOf(other).offices);
  return sameOffices ? own : [...own, 'officeName'];
}
