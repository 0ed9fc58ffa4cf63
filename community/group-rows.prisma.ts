/** From rows to groups: what a group's area says about its place, its compound and its community. */
import { z } from 'zod';

import type { Database } from '../prisma/database.prisma.ts';
import type { Prisma } from '../prisma/generated/sqlite/client.ts';
import { idsAlong } from './area.ts';
import { pathsWithin } from './areas.prisma.ts';
import type { GroupDetails, GroupKind, GroupState } from './group.ts';

const storedTags = z.array(z.string());

export type GroupRow = Prisma.GroupGetPayload<{ include: { area: true } }>;

/** What the areas around a group's own say. */
interface Surroundings {
  /** Ids of those areas that are communities. */
  readonly communityIds: ReadonlySet<string>;
  /** The one compound of the buildings within a path, for paths that are no building. */
  readonly compounds: ReadonlyMap<string, string>;
}

export async function groupsFromRows(
  database: Database,
  rows: readonly GroupRow[],
): Promise<readonly GroupDetails[]> {
  const surroundings = await surroundingsOf(database, rows);
  return rows.map((row) => groupFromRow(row, surroundings));
}

async function surroundingsOf(database: Database, rows: readonly GroupRow[]): Promise<Surroundings> {
  const areas = rows.flatMap(({ area }) => (area === null ? [] : [area]));
  const ids = new Set(areas.flatMap(({ path }) => idsAlong(path)));
  const communities = await database.area.findMany({
    where: { id: { in: [...ids] }, kind: 'community' },
    select: { id: true },
  });
  const wider = new Set(areas.flatMap(({ compound, path }) => (compound === null ? [path] : [])));
  const compounds = new Map<string, string>();
  for (const path of wider) {
    const only = await onlyCompound(database, path);
    if (only !== undefined) compounds.set(path, only);
  }
  return { communityIds: new Set(communities.map(({ id }) => id)), compounds };
}

/** Where all buildings are of one compound, a resident need not name it. */
async function onlyCompound(database: Database, path: string): Promise<string | undefined> {
  const [only, another] = await database.area.findMany({
    where: { path: pathsWithin(path), compound: { not: null } },
    distinct: ['compound'],
    select: { compound: true },
    take: 2,
  });
  return another === undefined ? (only?.compound ?? undefined) : undefined;
}

function groupFromRow(row: GroupRow, surroundings: Surroundings): GroupDetails {
  return {
    id: row.id,
    channel: row.channel,
    account: row.account,
    roomKey: row.roomKey,
    topic: row.topic,
    // Both columns are written from their closed lists only.
    kind: row.kind as GroupKind,
    state: row.state as GroupState,
    botEnabled: row.botEnabled,
    answersEnabled: row.answersEnabled,
    quietHours: row.quietHours ?? undefined,
    remindersEnabled: row.remindersEnabled,
    tags: row.tags === null ? [] : storedTags.parse(row.tags),
    boundAt: row.boundAt ?? undefined,
    suggestedGroupId: row.suggestedGroupId ?? undefined,
    ...(row.area === null ? nowhere : whereabouts(row.area, surroundings)),
  };
}

type Whereabouts = Pick<
  GroupDetails,
  'areaId' | 'areaPath' | 'areaName' | 'communityId' | 'compound' | 'place'
>;

const nowhere: Whereabouts = {
  areaId: undefined,
  areaPath: undefined,
  areaName: undefined,
  communityId: undefined,
  compound: undefined,
  place: {},
};

function whereabouts(area: NonNullable<GroupRow['area']>, surroundings: Surroundings): Whereabouts {
  return {
    areaId: area.id,
    areaPath: area.path,
    areaName: area.name,
    communityId: idsAlong(area.path).find((id) => surroundings.communityIds.has(id)),
    compound: area.compound ?? surroundings.compounds.get(area.path),
    place: area.buildingNumber === null ? {} : { building: area.buildingNumber },
  };
}
