/** Groups in the database. */
import type { AuditEntry } from '../core/audit.ts';
import { AppError } from '../core/errors.ts';
import { newId } from '../core/ids.ts';
import type { LiveEvents } from '../core/live.ts';
import { createLiveCache } from '../core/live-cache.ts';
import type { Address } from '../core/message.ts';
import type { Database } from '../prisma/database.prisma.ts';
import { rootPath } from './area.ts';
import { pathsWithin } from './areas.prisma.ts';
import { auditRow } from './audit.prisma.ts';
import type { GroupDetails, GroupStore, GroupSwitches, RoomRef } from './group.ts';
import { confirmSuggestion, currentAddress, suggestionFor } from './group-rooms.prisma.ts';
import { groupsFromRows } from './group-rows.prisma.ts';

export interface GroupStoreDeps {
  readonly database: Database;
  readonly live: LiveEvents;
}

const withArea = { area: true } as const;

export function createGroupStore(deps: GroupStoreDeps): GroupStore {
  const { database, live } = deps;
  const byRoom = createLiveCache(live, ['groups'], (key) => findByRoom(database, roomOf(key)));
  const addresses = createLiveCache(live, ['groups'], (key) => currentAddress(database, roomOf(key)));
  return {
    find: (id) => findGroup(database, id),
    findByRoom: (room) => byRoom(keyOf(room)),
    currentAddress: (address) =>
      address.kind === 'room' ? addresses(keyOf(roomAt(address))) : Promise.resolve(address),
    list: (areaPath) => list(database, areaPath),
    registerRoom: (room, now, loggedIn) => registerRoom(deps, room, now, loggedIn ?? [room.account]),
    markLeft: async (room) => {
      await database.group.updateMany({ where: roomWhere(room), data: { state: 'left' } });
      live.publish({ topic: 'groups' });
    },
    update: (id, switches, audit) => update(deps, id, switches, audit),
    confirmSuggestion: async (id, audit) => {
      const groupId = await confirmSuggestion(database, id, audit);
      live.publish({ topic: 'groups', id: groupId });
      return getGroup(database, groupId);
    },
  };
}

function keyOf(room: RoomRef): string {
  return JSON.stringify([room.channel, room.account, room.roomKey]);
}

function roomOf(key: string): RoomRef {
  const [channel = '', account = '', roomKey = ''] = JSON.parse(key) as string[];
  return { channel, account, roomKey };
}

function roomAt(address: Address): RoomRef {
  return { channel: address.channel, account: address.account, roomKey: address.key };
}

function roomWhere({ channel, account, roomKey }: RoomRef): RoomRef {
  return { channel, account, roomKey };
}

async function findGroup(database: Database, id: string): Promise<GroupDetails | undefined> {
  const row = await database.group.findUnique({ where: { id }, include: withArea });
  return row === null ? undefined : (await groupsFromRows(database, [row]))[0];
}

async function getGroup(database: Database, id: string): Promise<GroupDetails> {
  const group = await findGroup(database, id);
  if (group === undefined) throw new AppError('group.not_found', 'the group no longer exists');
  return group;
}

async function findByRoom(database: Database, room: RoomRef): Promise<GroupDetails | undefined> {
  const row = await database.group.findUnique({
    where: { channel_account_roomKey: roomWhere(room) },
    include: withArea,
  });
  return row === null ? undefined : (await groupsFromRows(database, [row]))[0];
}

async function list(database: Database, areaPath: string): Promise<readonly GroupDetails[]> {
  const within = { area: { path: pathsWithin(areaPath) } };
  const bound = await database.group.findMany({ where: within, select: { id: true } });
  const where =
    areaPath === rootPath ? {} : { OR: [within, { suggestedGroupId: { in: bound.map(({ id }) => id) } }] };
  const rows = await database.group.findMany({
    where,
    include: withArea,
    orderBy: [{ topic: 'asc' }, { id: 'asc' }],
  });
  return groupsFromRows(database, rows);
}

async function registerRoom(
  { database, live }: GroupStoreDeps,
  room: RoomRef & { readonly topic: string },
  now: Date,
  loggedIn: readonly string[],
): Promise<GroupDetails> {
  const known = await findByRoom(database, room);
  if (known !== undefined && known.topic === room.topic && known.state !== 'left') return known;
  const back = known?.areaId === undefined ? 'unbound' : 'bound';
  const row = await database.group.upsert({
    where: { channel_account_roomKey: roomWhere(room) },
    update: { topic: room.topic, state: back },
    create: {
      id: newId(now),
      ...roomWhere(room),
      topic: room.topic,
      suggestedGroupId: (await suggestionFor(database, room, loggedIn)) ?? null,
      createdAt: now,
    },
  });
  live.publish({ topic: 'groups', id: row.id });
  return getGroup(database, row.id);
}

async function update(
  { database, live }: GroupStoreDeps,
  id: string,
  { tags, ...switches }: GroupSwitches,
  audit: AuditEntry,
): Promise<GroupDetails> {
  const data = { ...switches, ...(tags === undefined ? {} : { tags: [...tags] }) };
  await database.$transaction([
    database.group.update({ where: { id }, data }),
    database.auditEntry.create({ data: auditRow(audit) }),
  ]);
  live.publish({ topic: 'groups', id });
  return getGroup(database, id);
}
