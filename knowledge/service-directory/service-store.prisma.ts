/** Items in the database. Whoever changes one names the version they saw. */
import type { AuditEntry } from '../../core/audit.ts';
import { newId } from '../../core/ids.ts';
import type { LiveEvents } from '../../core/live.ts';
import { refuse, type Result, succeed } from '../../core/result.ts';
import { idsAlong } from '../../community/area.ts';
import type { Database, Transaction } from '../../prisma/database.prisma.ts';
import type { Editor, WriteAudit } from '../entry-store.prisma.ts';
import type { ChangeCursor } from '../newest-first.prisma.ts';
import { importItems, type ItemBatch } from './exchange/import-items.prisma.ts';
import { draftOf } from './service-draft.ts';
import { type ServiceDraft, type ServiceItem, type ServiceStatus, serviceSteps } from './service-item.ts';
import {
  countServices,
  listAllServices,
  listDepartments,
  listItemVersions,
  listedOf,
  listServices,
  type ServiceFilter,
} from './service-list.prisma.ts';
import { insertItems } from './service-rows.prisma.ts';
import { getItem, getItemVersion, newItem, type SeenItem, writeItem } from './service-write.prisma.ts';

export interface ServiceStoreDeps {
  readonly database: Database;
  readonly writeAudit: WriteAudit;
  readonly live: LiveEvents;
}

export type ServiceStore = ReturnType<typeof createServiceStore>;

export function createServiceStore(deps: ServiceStoreDeps) {
  const { database } = deps;
  return {
    async find(id: string) {
      const row = await database.serviceItem.findUnique({ where: { id } });
      return row === null ? undefined : listedOf(row);
    },
    /** The latest changes first. */
    list: (filter: ServiceFilter, after: ChangeCursor | undefined, limit: number) =>
      listServices(database, { filter, after, limit }),
    listAll: (filter: ServiceFilter) => listAllServices(database, filter),
    listPublished: () => listAllServices(database, { status: 'published' }),
    count: (filter: ServiceFilter) => countServices(database, filter),
    /** The newest first. */
    versions: (id: string) => listItemVersions(database, id),
    listDepartments: () => listDepartments(database),
    nameAreas: (paths: readonly string[]) => nameAreas(database, paths),
    ...createEdits(deps),
    /** Part of an import; returns the ids of items that somebody else changed meanwhile. */
    importBatch: (batch: ItemBatch, by: Editor) => importItems(deps, batch, by),
  };
}

/** Every edit throws `ConflictError` when somebody was faster. */
function createEdits(deps: ServiceStoreDeps) {
  return {
    insert: (draft: ServiceDraft, by: Editor) =>
      carryOut(deps, 'service.insert', by, async (tx) => {
        const item = newItem(draft, by);
        await insertItems(tx, [item]);
        return item;
      }),

    update: (seen: SeenItem, draft: ServiceDraft, by: Editor) =>
      carryOut(deps, 'service.update', by, (tx) => writeItem(tx, seen, draftOf(draft), by)),

    /** Publishes, archives or takes back; refused when the item cannot go there from where it is. */
    async move(
      seen: SeenItem,
      status: ServiceStatus,
      by: Editor,
    ): Promise<Result<ServiceItem, 'not_from_this_status'>> {
      const item = await getItem(deps.database, seen.id);
      const possible = serviceSteps[item.status].includes(status);
      if (item.version === seen.version && !possible) return refuse('not_from_this_status');
      const write = (tx: Transaction) => writeItem(tx, seen, { status }, by);
      return succeed(await carryOut(deps, `service.${status}`, by, write));
    },

    /** Makes the content of an older version the newest one; the status stays. */
    rollBack: (seen: SeenItem, toVersion: number, by: Editor) =>
      carryOut(deps, 'service.roll_back', by, async (tx) => {
        const { draft } = await getItemVersion(tx, seen.id, toVersion);
        return writeItem(tx, seen, draft, by);
      }),
  };
}

/** One transaction with its audit line; then whoever holds items in memory is told. */
async function carryOut(
  deps: ServiceStoreDeps,
  action: AuditEntry['action'],
  by: Editor,
  write: (tx: Transaction) => Promise<ServiceItem>,
): Promise<ServiceItem> {
  const item = await deps.database.$transaction(async (tx) => {
    const written = await write(tx);
    const details = { version: written.version };
    await deps.writeAudit(tx, [
      { id: newId(by.now), actorId: by.staffId, action, subjectId: written.id, details, at: by.now },
    ]);
    return written;
  });
  deps.live.publish({ topic: 'services', id: item.id });
  return item;
}

/** The name an area has, by its path; one that is gone has none. */
async function nameAreas(database: Database, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(paths.flatMap((path) => idsAlong(path).at(-1) ?? []))];
  const rows = await database.area.findMany({
    where: { id: { in: ids } },
    select: { path: true, name: true },
  });
  return new Map(rows.map(({ path, name }) => [path, name]));
}
