/** Lists of items. */
import type { Transaction } from '../../prisma/database.prisma.ts';
import { concerning } from '../concerned-areas.prisma.ts';
import {
  type ChangeCursor,
  type ChangePage,
  newestFirst,
  olderThan,
  pageOf,
  type Usage,
  usageOf,
} from '../newest-first.prisma.ts';
import type { ServiceDraft, ServiceItem, ServiceStatus } from './service-item.ts';
import type { ServicePart } from './service-parts.ts';
import { itemOf, type ItemRow, readItemSnapshot } from './service-rows.prisma.ts';

export interface ServiceFilter {
  readonly status?: ServiceStatus;
  readonly department?: string;
  /** Only those where it is not filled in. */
  readonly missing?: ServicePart;
  /** Only published ones whose review date has come by this instant. */
  readonly reviewDueAt?: Date;
  /** Occurs in its name or what it is about. */
  readonly text?: string;
  /** Only what holds in one of these areas, in part of one, or everywhere. */
  readonly concerns?: readonly string[];
}

export interface ListedService extends ServiceItem, Usage {}

export interface ServiceVersion {
  readonly version: number;
  readonly status: ServiceStatus;
  readonly draft: ServiceDraft;
  readonly editedBy: string | undefined;
  readonly at: Date;
}

/** The newest first. */
export async function listItemVersions(tx: Transaction, itemId: string): Promise<readonly ServiceVersion[]> {
  const rows = await tx.serviceVersion.findMany({ where: { itemId }, orderBy: { version: 'desc' } });
  return rows.map((row) => ({
    version: row.version,
    ...readItemSnapshot(row.snapshot),
    editedBy: row.editedBy ?? undefined,
    at: row.at,
  }));
}

export function listedOf(row: ItemRow): ListedService {
  return { ...itemOf(row), ...usageOf(row) };
}

export async function listServices(
  tx: Transaction,
  page: {
    readonly filter: ServiceFilter;
    readonly after: ChangeCursor | undefined;
    readonly limit: number;
  },
): Promise<ChangePage<ListedService>> {
  const rows = await tx.serviceItem.findMany({
    where: { AND: [conditionsOf(page.filter), olderThan(page.after)] },
    orderBy: newestFirst,
    take: page.limit + 1,
  });
  return pageOf(rows, page.limit, listedOf);
}

/** All that fits, the oldest first. */
export async function listAllServices(
  tx: Transaction,
  filter: ServiceFilter,
): Promise<readonly ServiceItem[]> {
  const rows = await tx.serviceItem.findMany({ where: conditionsOf(filter), orderBy: { id: 'asc' } });
  return rows.map(itemOf);
}

export function countServices(tx: Transaction, filter: ServiceFilter): Promise<number> {
  return tx.serviceItem.count({ where: conditionsOf(filter) });
}

export async function listDepartments(tx: Transaction): Promise<readonly string[]> {
  const rows = await tx.serviceItem.findMany({ distinct: ['department'], select: { department: true } });
  return rows.map(({ department }) => department).sort();
}

function conditionsOf({ status, department, missing, reviewDueAt, text, concerns }: ServiceFilter) {
  return {
    AND: [
      status === undefined ? {} : { status },
      department === undefined ? {} : { department },
      missing === undefined ? {} : { missing: { contains: `,${missing},` } },
      reviewDueAt === undefined ? {} : { status: 'published', reviewAt: { lte: reviewDueAt } },
      text === undefined ? {} : { OR: [{ name: { contains: text } }, { handles: { contains: text } }] },
      concerns === undefined ? {} : concerning(concerns),
    ],
  };
}
