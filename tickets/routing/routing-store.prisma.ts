/** The rules that say where tickets go: every saved version is kept, the highest holds. */
import { pathsWithin } from '../../community/areas.prisma.ts';
import type { AreaStore } from '../../community/area.ts';
import type { DepartmentStore } from '../../community/department.ts';
import type { StaffStore } from '../../community/staff.ts';
import type { AuditEntry } from '../../core/audit.ts';
import { ConflictError } from '../../core/errors.ts';
import type { LiveEvents } from '../../core/live.ts';
import { createLiveCache } from '../../core/live-cache.ts';
import type { Database, Transaction } from '../../prisma/database.prisma.ts';
import { isUniqueViolation } from '../../prisma/unique-violation.ts';
import { fromTicketRow } from '../ticket-rows.prisma.ts';
import type { Ticket } from '../ticket.ts';
import { defaultTable } from './default-rules.ts';
import type { RoutingRules } from './roster.ts';
import type { NamedByRules } from './rule-faults.ts';
import { routingTable, type RoutingTable } from './rule.ts';

export interface RoutingStoreDeps {
  readonly database: Database;
  readonly live: LiveEvents;
  readonly writeAudit: (transaction: Transaction, entries: readonly AuditEntry[]) => Promise<void>;
  readonly areas: Pick<AreaStore, 'find'>;
  readonly departments: Pick<DepartmentStore, 'find'>;
  readonly staff: Pick<StaffStore, 'find'>;
}

export interface SavedTable {
  readonly table: RoutingTable;
  /** The version that was on the screen. */
  readonly seen: number;
  readonly by: string;
  readonly at: Date;
}

export interface RoutingStore {
  /** What holds, with all it names; remembered until rules, staff or areas change. */
  current(): Promise<RoutingRules>;
  /** What rules name, as far as it exists. */
  namedBy(table: RoutingTable): Promise<NamedByRules>;
  /** Throws `ConflictError` when somebody saved another version meanwhile. */
  save(saved: SavedTable, audit: AuditEntry): Promise<RoutingRules>;
  /** Who saved the version that holds, and when; undefined for the rules of the program. */
  savedBy(): Promise<{ readonly by: string | undefined; readonly at: Date } | undefined>;
  /** The newest tickets within areas: what a change is tried on. */
  latestTickets(areaPaths: readonly string[], limit: number): Promise<readonly Ticket[]>;
}

export function createRoutingStore(deps: RoutingStoreDeps): RoutingStore {
  const { database, live } = deps;
  const namedBy = (table: RoutingTable) => findNamed(deps, table);
  const cached = createLiveCache(live, ['routing', 'staff', 'groups'], () => loadCurrent(database, namedBy));
  return {
    current: () => cached('current'),
    namedBy,
    save: async (saved, audit) => {
      await insertVersion(deps, saved, audit);
      live.publish({ topic: 'routing' });
      return cached('current');
    },
    savedBy: async () => {
      const row = await latest(database);
      return row === null ? undefined : { by: row.savedBy ?? undefined, at: row.savedAt };
    },
    latestTickets: async (areaPaths, limit) => {
      const rows = await database.ticket.findMany({
        where: { OR: areaPaths.map((path) => ({ areaPath: pathsWithin(path) })) },
        orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
        take: limit,
      });
      return rows.map(fromTicketRow);
    },
  };
}

function latest(database: Database) {
  return database.routingTable.findFirst({ orderBy: { version: 'desc' } });
}

async function loadCurrent(database: Database, namedBy: RoutingStore['namedBy']): Promise<RoutingRules> {
  const row = await latest(database);
  const table = row === null ? defaultTable : routingTable.parse({ rules: row.rules, openCap: row.openCap });
  return { ...table, version: row?.version ?? 0, named: await namedBy(table) };
}

async function insertVersion(
  { database, writeAudit }: RoutingStoreDeps,
  { table, seen, by, at }: SavedTable,
  audit: AuditEntry,
): Promise<void> {
  try {
    await database.$transaction(async (transaction) => {
      const newest = await transaction.routingTable.findFirst({ orderBy: { version: 'desc' } });
      if ((newest?.version ?? 0) !== seen) throw new ConflictError('the routing rules', { version: seen });
      const { rules, openCap } = table;
      await transaction.routingTable.create({
        data: { version: seen + 1, rules, openCap, savedBy: by, savedAt: at },
      });
      await writeAudit(transaction, [audit]);
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new ConflictError('the routing rules', { version: seen }) : error;
  }
}

async function findNamed(
  { areas, departments, staff }: RoutingStoreDeps,
  { rules }: RoutingTable,
): Promise<NamedByRules> {
  const paths = distinct(rules.map(({ when }) => when.areaPath));
  const existing = await Promise.all(
    paths.map(async (path) => ((await areas.find(lastId(path)))?.path === path ? [path] : [])),
  );
  return {
    areaPaths: new Set(existing.flat()),
    departments: await lookUp(distinct(rules.map(({ to }) => to.departmentId)), departments.find),
    workers: await lookUp(distinct(rules.map(({ to }) => to.workerId)), staff.find),
  };
}

function lastId(path: string): string {
  return path.split('/').findLast((id) => id !== '') ?? '';
}

function distinct(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values)].filter((value) => value !== undefined);
}

async function lookUp<T>(
  ids: readonly string[],
  find: (id: string) => Promise<T | undefined>,
): Promise<ReadonlyMap<string, T>> {
  const found = await Promise.all(ids.map(async (id) => [id, await find(id)] as const));
  return new Map(found.flatMap(([id, one]) => (one === undefined ? [] : [[id, one] as const])));
}
