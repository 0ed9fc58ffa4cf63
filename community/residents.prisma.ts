/** Residents in the database. Only people who reported or asked something have a row. */
import type { Database, Transaction } from '../prisma/database.prisma.ts';
import type {
  Resident as ResidentRow,
  ResidentPlace as ResidentPlaceRow,
} from '../prisma/generated/sqlite/client.ts';
import { insertRows } from '../prisma/insert-rows.prisma.ts';
import type { Resident, ResidentChange, ResidentPlace, ResidentStore } from './resident.ts';

export function createResidentStore(database: Database): ResidentStore {
  return {
    find: async (id) => {
      const row = await database.resident.findUnique({ where: { id } });
      return row === null ? undefined : residentFromRow(row);
    },
    listByIds: async (ids) =>
      (await database.resident.findMany({ where: { id: { in: [...new Set(ids)] } } })).map(residentFromRow),
    listPlaces: async (residentId) =>
      (await database.residentPlace.findMany({ where: { residentId } })).map(placeFromRow),
    findPlace: async (residentId, groupId) => {
      const row = await database.residentPlace.findUnique({
        where: { residentId_groupId: { residentId, groupId } },
      });
      return row === null ? undefined : placeFromRow(row);
    },
  };
}

type Seen = Extract<ResidentChange, { kind: 'seen' }>;
type Lives = Extract<ResidentChange, { kind: 'lives' }>;

/** Applies what several acts say about residents, in order, with few statements; saying it twice changes nothing. */
export async function applyResidentChanges(
  transaction: Transaction,
  changes: readonly ResidentChange[],
): Promise<void> {
  await applySeen(
    transaction,
    changes.filter((change): change is Seen => change.kind === 'seen'),
  );
  await applyLives(
    transaction,
    changes.filter((change): change is Lives => change.kind === 'lives'),
  );
  for (const change of changes) if (change.kind === 'forget') await forget(transaction, change);
}

async function forget(
  transaction: Transaction,
  { residentId, displayName }: Extract<ResidentChange, { kind: 'forget' }>,
): Promise<void> {
  await transaction.residentPlace.deleteMany({ where: { residentId } });
  await transaction.resident.updateMany({ where: { id: residentId }, data: { displayName } });
}

/** When somebody was last seen is kept to the day: finer would be a record of their movements. */
const lastSeenStepMs = 24 * 60 * 60 * 1000;

async function applySeen(transaction: Transaction, changes: readonly Seen[]): Promise<void> {
  const latest = new Map(changes.map((change) => [change.resident.id, change]));
  if (latest.size === 0) return;
  const stored = await transaction.resident.findMany({ where: { id: { in: [...latest.keys()] } } });
  const known = new Map(stored.map((row) => [row.id, row]));
  const created = [...latest.values()].filter(({ resident }) => !known.has(resident.id));
  const rows = created.map(({ resident, at }) => ({ ...resident, firstSeenAt: at, lastSeenAt: at }));
  await insertRows(transaction, 'Resident', rows);
  for (const row of stored) {
    const change = latest.get(row.id);
    if (change !== undefined && isNews(row, change))
      await transaction.resident.update({
        where: { id: row.id },
        data: { displayName: change.resident.displayName, lastSeenAt: change.at },
      });
  }
}

function isNews(row: ResidentRow, { resident, at }: Seen): boolean {
  const renamed = row.displayName !== resident.displayName && at >= row.lastSeenAt;
  return renamed || at.getTime() - row.lastSeenAt.getTime() >= lastSeenStepMs;
}

async function applyLives(transaction: Transaction, changes: readonly Lives[]): Promise<void> {
  const surest = new Map<string, Lives>();
  for (const change of changes) {
    const key = placeKey(change.guess);
    if (change.guess.confidence >= (surest.get(key)?.guess.confidence ?? 0)) surest.set(key, change);
  }
  if (surest.size === 0) return;
  const residentIds = [...surest.values()].map(({ guess }) => guess.residentId);
  const stored = await transaction.residentPlace.findMany({ where: { residentId: { in: residentIds } } });
  const known = new Map(stored.map((row) => [placeKey(row), row]));
  const created = [...surest].filter(([key]) => !known.has(key)).map(([, change]) => placeRow(change));
  if (created.length > 0) await transaction.residentPlace.createMany({ data: created });
  for (const [key, change] of surest) {
    const row = known.get(key);
    if (row !== undefined && row.confidence <= change.guess.confidence && !saysTheSame(row, change.guess))
      await transaction.residentPlace.update({
        where: {
          residentId_groupId: { residentId: change.guess.residentId, groupId: change.guess.groupId },
        },
        data: placeRow(change),
      });
  }
}

function placeKey({ residentId, groupId }: { residentId: string; groupId: string }): string {
  return `${residentId}|${groupId}`;
}

function placeRow({ guess, at }: Lives) {
  return {
    residentId: guess.residentId,
    groupId: guess.groupId,
    alias: guess.alias ?? null,
    building: guess.place.building ?? null,
    unit: guess.place.unit ?? null,
    floor: guess.place.floor ?? null,
    room: guess.place.room ?? null,
    confidence: guess.confidence,
    updatedAt: at,
  };
}

function saysTheSame(row: ResidentPlaceRow, guess: ResidentPlace): boolean {
  const { updatedAt: _updatedAt, ...before } = row;
  const { updatedAt: _at, ...now } = placeRow({ kind: 'lives', guess, at: row.updatedAt });
  return JSON.stringify(Object.entries(before).sort()) === JSON.stringify(Object.entries(now).sort());
}

function residentFromRow({ id, channel, account, memberKey, displayName }: ResidentRow): Resident {
  return { id, channel, account, memberKey, displayName };
}

function placeFromRow(row: ResidentPlaceRow): ResidentPlace {
  return {
    residentId: row.residentId,
    groupId: row.groupId,
    alias: row.alias ?? undefined,
    place: {
      ...(row.building === null ? {} : { building: row.building }),
      ...(row.unit === null ? {} : { unit: row.unit }),
      ...(row.floor === null ? {} : { floor: row.floor }),
      ...(row.room === null ? {} : { room: row.room }),
    },
    confidence: row.confidence,
  };
}
