/** Followers as rows of the database and back. */
import type { Resident } from '../community/resident.ts';
import type { Address } from '../core/message.ts';
import type { Database, Transaction } from '../prisma/database.prisma.ts';
import type { TicketFollower as FollowerRow } from '../prisma/generated/sqlite/client.ts';
import type { BuildingCount, Follower, PlaceCount, ToldFollower } from './follower.ts';

/** More people than live in a compound; what lies beyond is counted, not listed. */
const mostListed = 2_000;

export async function addFollower(tx: Transaction, ticketId: string, follower: Follower): Promise<void> {
  const { residentId, at, building, room, viaId } = follower;
  const row = {
    ...{ ticketId, residentId, at },
    building: building ?? null,
    roomChannel: room?.channel ?? null,
    roomAccount: room?.account ?? null,
    roomKey: room?.key ?? null,
    viaId: viaId ?? null,
  };
  await tx.ticketFollower.upsert({
    where: { ticketId_residentId: { ticketId, residentId } },
    create: row,
    // Whoever says so themselves stays when the merge is undone.
    update: viaId === undefined ? { viaId: null } : {},
  });
}

export function fromFollowerRow(row: Omit<FollowerRow, 'ticketId'>): Follower {
  const { residentId, at, building, viaId } = row;
  return {
    ...{ residentId, at, room: roomOf(row) },
    building: building ?? undefined,
    viaId: viaId ?? undefined,
  };
}

function roomOf(row: Pick<FollowerRow, 'roomChannel' | 'roomAccount' | 'roomKey'>): Address | undefined {
  const { roomChannel: channel, roomAccount: account, roomKey: key } = row;
  return channel === null || account === null || key === null
    ? undefined
    : { kind: 'room', channel, account, key };
}

export function followerReads(database: Database) {
  const listFollowers = (ticketId: string) => followersOf(database, ticketId);
  return {
    /** Who follows it, the first first. */
    listFollowers,

    /** Where those who follow it are told how it went, the first first. */
    listFollowersToTell: async (ticketId: string) => addressesOf(database, await listFollowers(ticketId)),

    /** How many follow it, by the building and the group they said so in, most first. */
    async countFollowersByPlace(ticketId: string): Promise<readonly PlaceCount[]> {
      const counts = await database.ticketFollower.groupBy({
        by: ['building', 'roomChannel', 'roomAccount', 'roomKey'],
        where: { ticketId },
        _count: { residentId: true },
      });
      return counts
        .map(({ building, _count, ...room }) => ({
          building: building ?? undefined,
          room: roomOf(room),
          followers: _count.residentId,
        }))
        .toSorted((one, other) => other.followers - one.followers);
    },

    /** How many follow it, by building, most first. */
    async countFollowersByBuilding(ticketId: string): Promise<readonly BuildingCount[]> {
      const counts = await database.ticketFollower.groupBy({
        by: ['building'],
        where: { ticketId },
        _count: { residentId: true },
      });
      return counts
        .map(({ building, _count }) => ({ building: building ?? undefined, followers: _count.residentId }))
        .toSorted((one, other) => other.followers - one.followers);
    },
  };
}

async function followersOf(database: Database, ticketId: string): Promise<readonly Follower[]> {
  const rows = await database.ticketFollower.findMany({
    where: { ticketId },
    orderBy: [{ at: 'asc' }, { residentId: 'asc' }],
    take: mostListed,
  });
  return rows.map(fromFollowerRow);
}

async function addressesOf(
  database: Database,
  followers: readonly Follower[],
): Promise<readonly ToldFollower[]> {
  const residents = await database.resident.findMany({
    where: { id: { in: followers.map(({ residentId }) => residentId) } },
    select: { id: true, channel: true, account: true, memberKey: true },
  });
  const known = new Map(residents.map((resident) => [resident.id, resident]));
  return followers.flatMap(({ residentId, room }) => {
    const resident = known.get(residentId);
    return resident === undefined ? [] : [toldAt(resident, room)];
  });
}

/** In the group where they said so; who said it in private, in private. */
function toldAt(
  { channel, account, memberKey }: Pick<Resident, 'channel' | 'account' | 'memberKey'>,
  room: Address | undefined,
): ToldFollower {
  return { memberKey, at: room ?? { kind: 'person', channel, account, key: memberKey } };
}
