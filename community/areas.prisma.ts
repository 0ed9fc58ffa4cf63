/** The area tree in the database. A subtree is a range of paths: LIKE would not use the index in SQLite. */
import type { AuditEntry } from '../core/audit.ts';
import { AppError } from '../core/errors.ts';
import { createLiveCache } from '../core/live-cache.ts';
import type { LiveEvents } from '../core/live.ts';
import type { Database } from '../prisma/database.prisma.ts';
import type { Area as AreaRow, Prisma } from '../prisma/generated/sqlite/client.ts';
import {
  type Area,
  type AreaEdit,
  type AreaKind,
  type AreaStore,
  childPath,
  idsAlong,
  inTreeOrder,
  mayContain,
  type NewArea,
  rootPath,
} from './area.ts';
import { auditRow } from './audit.prisma.ts';
import type { KnownCompound } from './compound.ts';

export interface AreaStoreDeps {
  readonly database: Database;
  readonly live: LiveEvents;
}

export function createAreaStore({ database, live }: AreaStoreDeps): AreaStore {
  const find = async (id: string) => {
    const row = await database.area.findUnique({ where: { id } });
    return row === null ? undefined : areaFromRow(row);
  };
  return {
    find,
    listWithin: async (path) =>
      inTreeOrder((await database.area.findMany({ where: { path: pathsWithin(path) } })).map(areaFromRow)),
    listAbove: async (path) => {
      const ids = idsAlong(path).slice(0, -1);
      const rows = await database.area.findMany({ where: { id: { in: [...ids] } } });
      return rows.map(areaFromRow).sort((one, other) => one.path.length - other.path.length);
    },
    findOnlyCommunity: () => findOnly(database, { kind: 'community' }),
    ...remembered({ database, live }),
    insert: async (area, audit) => {
      const parent = area.parentId === undefined ? undefined : await find(area.parentId);
      return insertBelow({ database, live }, parent, area, audit);
    },
    update: (id, changes, audit) => update({ database, live }, id, changes, audit),
  };
}

/** Asked for with most reports: answered from memory until areas change. */
function remembered({
  database,
  live,
}: AreaStoreDeps): Pick<AreaStore, 'findCommunity' | 'findBuilding' | 'listCompounds'> {
  const buildings = createLiveCache(live, ['groups'], (key) => {
    const [within = '', number = '', compound] = JSON.parse(key) as (string | undefined)[];
    return findOnly(database, {
      path: pathsWithin(within),
      kind: 'building',
      buildingNumber: number,
      ...(compound === undefined ? {} : { compound }),
    });
  });
  const findBuilding: AreaStore['findBuilding'] = (within, number, compound) =>
    buildings(JSON.stringify(compound === undefined ? [within, number] : [within, number, compound]));
  const findCommunity = createLiveCache(live, ['groups'], async (path) => {
    const where = { id: { in: [...idsAlong(path)] }, kind: 'community' };
    const row = await database.area.findFirst({ where });
    return row === null ? undefined : areaFromRow(row);
  });
  const compounds = createLiveCache(live, ['groups'], () => findCompounds(database));
  return { findCommunity, findBuilding, listCompounds: () => compounds('') };
}

/** A compound may lie in several grids; what counts is its community. */
async function findCompounds(database: Database): Promise<readonly KnownCompound[]> {
  const communities = await database.area.findMany({ where: { kind: 'community' }, select: { path: true } });
  const rows = await database.area.findMany({
    where: { kind: 'building', compound: { not: null } },
    distinct: ['compound', 'parentId'],
    select: { compound: true, path: true },
  });
  const named = rows.map(({ compound, path }) => ({
    name: compound ?? '',
    path: communities.find((community) => path.startsWith(community.path))?.path ?? path,
  }));
  return [...new Map(named.map((one) => [`${one.path}|${one.name}`, one])).values()];
}

/** The one area there is; absent when none or several. */
async function findOnly(database: Database, where: Prisma.AreaWhereInput): Promise<Area | undefined> {
  const rows = await database.area.findMany({ where, take: 2 });
  const [only, another] = rows.map(areaFromRow);
  return another === undefined ? only : undefined;
}

/** A filter for the area at `path` and all below it. */
export function pathsWithin(path: string): { gte: string; lt: string } {
  return { gte: path, lt: `${path}\uffff` };
}

export function areaFromRow(row: AreaRow): Area {
  return {
    id: row.id,
    // Written by this store only, from the closed list.
    kind: row.kind as AreaKind,
    name: row.name,
    parentId: row.parentId ?? undefined,
    path: row.path,
    buildingNumber: row.buildingNumber ?? undefined,
    compound: row.compound ?? undefined,
  };
}

async function insertBelow(
  { database, live }: AreaStoreDeps,
  parent: Area | undefined,
  area: NewArea,
  audit: AuditEntry,
): Promise<Area> {
  if ((parent === undefined) !== (area.parentId === undefined))
    throw new AppError('area.not_found', 'the area above no longer exists; choose another');
  if (parent !== undefined && !mayContain(parent.kind, area.kind))
    throw new AppError(
      'area.misplaced',
      `a ${area.kind} cannot lie in a ${parent.kind}; choose a larger area`,
    );
  const path = childPath(parent?.path ?? rootPath, area.id);
  const [row] = await database.$transaction([
    database.area.create({
      data: { id: area.id, kind: area.kind, parentId: area.parentId ?? null, path, ...columnsOf(area) },
    }),
    database.auditEntry.create({ data: auditRow(audit) }),
  ]);
  live.publish({ topic: 'groups' });
  return areaFromRow(row);
}

async function update(
  { database, live }: AreaStoreDeps,
  id: string,
  changes: AreaEdit,
  audit: AuditEntry,
): Promise<Area> {
  const before = areaFromRow(await database.area.findUniqueOrThrow({ where: { id } }));
  const [row] = await database.$transaction([
    database.area.update({ where: { id }, data: columnsOf({ ...before, ...changes }) }),
    database.auditEntry.create({ data: auditRow(audit) }),
  ]);
  // What groups know of their place is read from the areas.
  live.publish({ topic: 'groups' });
  return areaFromRow(row);
}

function columnsOf(area: Pick<Area, 'name' | 'buildingNumber' | 'compound'>) {
  return {
    name: area.name,
    buildingNumber: area.buildingNumber ?? null,
    compound: area.compound ?? null,
  };
}
