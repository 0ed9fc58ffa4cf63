/** Items as rows and back. */
import { z } from 'zod';

import type { Database, Transaction } from '../../prisma/database.prisma.ts';
import { insertRows } from '../../prisma/insert-rows.prisma.ts';
import { completeOffice, draftOf, officeSchema, parseServiceDraft } from './service-draft.ts';
import { type ServiceDraft, type ServiceItem, serviceStatuses } from './service-item.ts';
import { missingParts } from './service-parts.ts';

const storedStatus = z.enum(serviceStatuses);
const storedWords = z.array(z.string());
const storedOffices = z.array(officeSchema);

export type ItemRow = Awaited<ReturnType<Database['serviceItem']['findMany']>>[number];

/** The columns a draft fills. */
export function columnsOf(draft: ServiceDraft) {
  return {
    name: draft.name,
    otherNames: [...draft.otherNames],
    wordings: [...draft.wordings],
    department: draft.department,
    handles: draft.handles ?? null,
    offices: draft.offices.map(storedOffice),
    phone: draft.phone ?? null,
    onlineName: draft.onlineName ?? null,
    onlineUrl: draft.onlineUrl ?? null,
    documents: [...draft.documents],
    conditions: draft.conditions ?? null,
    duration: draft.duration ?? null,
    fee: draft.fee ?? null,
    areaPath: draft.areaPath ?? null,
    sourceTitle: draft.source.title,
    sourceUrl: draft.source.url ?? null,
    sourceDate: draft.source.date ?? null,
    owner: draft.owner ?? null,
    reviewAt: draft.reviewAt,
    missing: `,${missingParts(draft).join(',')},`,
  };
}

/** JSON has no absent values. */
function storedOffice({ name, areaPaths, address, hours, phone }: ServiceDraft['offices'][number]) {
  return {
    ...{ name, areaPaths: [...areaPaths] },
    ...(address === undefined ? {} : { address }),
    ...(hours === undefined ? {} : { hours }),
    ...(phone === undefined ? {} : { phone }),
  };
}

export function itemOf(row: ItemRow): ServiceItem {
  return {
    id: row.id,
    key: row.key ?? undefined,
    ...namesOf(row),
    ...partsOf(row),
    areaPath: row.areaPath ?? undefined,
    source: {
      title: row.sourceTitle,
      url: row.sourceUrl ?? undefined,
      date: row.sourceDate ?? undefined,
    },
    owner: row.owner ?? undefined,
    reviewAt: row.reviewAt,
    status: storedStatus.parse(row.status),
    version: row.version,
    updatedBy: row.updatedBy ?? undefined,
    updatedAt: row.updatedAt,
  };
}

function namesOf(row: ItemRow) {
  return {
    name: row.name,
    otherNames: storedWords.parse(row.otherNames),
    wordings: storedWords.parse(row.wordings),
    department: row.department,
    handles: row.handles ?? undefined,
  };
}

function partsOf(row: ItemRow) {
  return {
    offices: storedOffices.parse(row.offices).map(completeOffice),
    phone: row.phone ?? undefined,
    onlineName: row.onlineName ?? undefined,
    onlineUrl: row.onlineUrl ?? undefined,
    documents: storedWords.parse(row.documents),
    conditions: row.conditions ?? undefined,
    duration: row.duration ?? undefined,
    fee: row.fee ?? undefined,
  };
}

export async function insertItems(tx: Transaction, items: readonly ServiceItem[]): Promise<void> {
  const rows = items.map((item) => ({
    ...columnsOf(item),
    id: item.id,
    key: item.key ?? null,
    status: item.status,
    version: item.version,
    updatedBy: item.updatedBy ?? null,
    updatedAt: item.updatedAt,
  }));
  await insertRows(tx, 'ServiceItem', rows);
  await insertItemVersions(tx, items);
}

/** Keeps these versions for good. */
export async function insertItemVersions(tx: Transaction, items: readonly ServiceItem[]): Promise<void> {
  const rows = items.map((item) => ({
    itemId: item.id,
    version: item.version,
    snapshot: snapshotOf(item),
    editedBy: item.updatedBy ?? null,
    at: item.updatedAt,
  }));
  await insertRows(tx, 'ServiceVersion', rows);
}

const snapshotSchema = z.object({ status: storedStatus, draft: z.unknown() });

function snapshotOf(item: ServiceItem) {
  // JSON turns instants into ISO text, which is what the schema reads back.
  const draft: unknown = JSON.parse(JSON.stringify(draftOf(item)));
  return { status: item.status, draft: z.record(z.string(), z.json()).parse(draft) };
}

export function readItemSnapshot(snapshot: unknown) {
  const { status, draft } = snapshotSchema.parse(snapshot);
  return { status, draft: parseServiceDraft(draft) };
}
