/** Items of the service directory, as the pages read them. */
import type { ItemImport } from '../../../knowledge/service-directory/exchange/item-imports.ts';
import type { PlannedItem } from '../../../knowledge/service-directory/exchange/plan-items.ts';
import { draftOf } from '../../../knowledge/service-directory/service-draft.ts';
import {
  isTemplate,
  type ServiceDraft,
  type ServiceOffice,
  serviceStatusNames,
} from '../../../knowledge/service-directory/service-item.ts';
import {
  type ItemColumn,
  itemColumnNames,
} from '../../../knowledge/service-directory/exchange/columns.zh.ts';
import type {
  ListedService,
  ServiceVersion as StoredVersion,
} from '../../../knowledge/service-directory/service-list.prisma.ts';
import { missingParts, type ServicePart } from '../../../knowledge/service-directory/service-parts.ts';
import type { Names } from '../names.ts';
import type {
  ServiceDetail,
  ServiceImport,
  ServiceImportRow,
  ServiceListItem,
  ServiceVersion,
} from '../schemas/services.ts';
import * as say from '../services.zh.ts';

export function showPart(part: ServicePart) {
  return { code: part, name: say.partNames[part] };
}

export function showServiceItem(item: ListedService, names: Names, now: Date): ServiceListItem {
  return {
    id: item.id,
    name: item.name,
    department: item.department,
    status: item.status,
    statusName: serviceStatusNames[item.status],
    areaPath: item.areaPath,
    areaName: names.area(item.areaPath),
    isTemplate: isTemplate(item),
    missing: missingParts(item).map(showPart),
    offices: item.offices.length,
    reviewAt: item.reviewAt.toISOString(),
    reviewDue: item.status === 'published' && item.reviewAt <= now,
    hits: item.hits,
    useful: item.useful,
    useless: item.useless,
    version: item.version,
    updatedBy: names.staff(item.updatedBy),
    updatedAt: item.updatedAt.toISOString(),
  };
}

export function showService(item: ListedService, names: Names, now: Date): ServiceDetail {
  const { otherNames, wordings, documents, offices, ...draft } = draftOf(item);
  return {
    ...showServiceItem(item, names, now),
    key: item.key,
    draft: {
      ...draft,
      otherNames: [...otherNames],
      wordings: [...wordings],
      documents: [...documents],
      offices: offices.map((office) => ({ ...office, areaPaths: [...office.areaPaths] })),
      source: { ...draft.source },
      reviewAt: draft.reviewAt.toISOString(),
    },
  };
}

export function showServiceVersion(
  { draft, version, status, editedBy, at }: StoredVersion,
  names: Names,
  areaNames: ReadonlyMap<string, string>,
): ServiceVersion {
  return {
    ...{ version, status, statusName: serviceStatusNames[status] },
    editedBy: names.staff(editedBy),
    at: at.toISOString(),
    text: linesOfDraft(draft, areaNames).join('\n'),
  };
}

function linesOfDraft(draft: ServiceDraft, areaNames: ReadonlyMap<string, string>): readonly string[] {
  const { offices, otherNames, wordings, documents, source } = draft;
  const named: readonly (readonly [ItemColumn, string | undefined])[] = [
    ['name', draft.name],
    ['otherNames', otherNames.join('、')],
    ['wordings', wordings.join('、')],
    ['department', draft.department],
    ['handles', draft.handles],
    ['conditions', draft.conditions],
    ['onlineName', draft.onlineName],
    ['onlineUrl', draft.onlineUrl],
    ...offices.map((office) => ['officeName', lineOfOffice(office, areaNames)] as const),
    ['phone', draft.phone],
    ['documents', documents.join('、')],
    ['duration', draft.duration],
    ['fee', draft.fee],
    ['owner', draft.owner],
    ['sourceTitle', [source.title, source.url, source.date].filter(isThere).join('，')],
    ['reviewAt', draft.reviewAt.toISOString().slice(0, 10)],
  ];
  return named.flatMap(([column, text]) =>
    text === undefined || text === '' ? [] : [`${itemColumnNames[column]}：${text}`],
  );
}

function lineOfOffice(
  { name, address, hours, phone, areaPaths }: ServiceOffice,
  areaNames: ReadonlyMap<string, string>,
): string {
  const areas = areaPaths.map((path) => areaNames.get(path) ?? path).join('、');
  return [name, address, hours, phone, areas].filter(isThere).join('，');
}

function isThere(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

/** Of a long list people look at what needs them first. */
const mostRows = 500;
const order: readonly PlannedItem['outcome'][] = ['skip', 'change', 'add', 'same'];

export function showServiceImport(
  { id, fileName, state, plan, missed }: ItemImport,
  mayPublish: boolean,
): ServiceImport {
  const count = (is: (row: PlannedItem) => boolean) => plan.filter(is).length;
  const sorted = [...plan].sort((one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome));
  return {
    ...{ id, fileName, state, mayPublish },
    counts: {
      add: count(({ outcome }) => outcome === 'add'),
      change: count(({ outcome }) => outcome === 'change'),
      published: count((row) => row.outcome === 'change' && row.item.status === 'published'),
      same: count(({ outcome }) => outcome === 'same'),
      skip: count(({ outcome }) => outcome === 'skip'),
      missed: missed.size,
    },
    rows: sorted.slice(0, mostRows).map((row) => showServiceImportRow(row, missed)),
  };
}

export function showServiceImportRow(planned: PlannedItem, missed: ReadonlySet<number>): ServiceImportRow {
  const { row, name, outcome, like } = planned;
  const isAlike = like !== undefined && outcome !== 'skip';
  return {
    ...{ row, name, outcome, outcomeName: say.outcomeNames[outcome] },
    notes: [
      ...notesOf(planned),
      ...(isAlike ? [say.likeText(like.name)] : []),
      ...(missed.has(row) ? [say.missedText] : []),
    ],
    itemId: 'item' in planned ? planned.item.id : like?.itemId,
  };
}

function notesOf(planned: PlannedItem): readonly string[] {
  if (planned.outcome === 'skip')
    return planned.why === 'problems' ? planned.problems.map(say.problemText) : [say.skipText(planned.why)];
  if (planned.outcome !== 'change') return [];
  const isPublished = planned.item.status === 'published';
  return [say.changeText(planned.columns), ...(isPublished ? [say.publishedStays] : [])];
}
