/**
 * Rooms whose key changed. Some puppets renumber everything at each login, the bot's own account too: the same group
 * then arrives as a stranger. Its topic only suggests who it is; staff confirm, and the bound group moves to the new key.
 */
import type { AuditEntry } from '../core/audit.ts';
import { AppError } from '../core/errors.ts';
import type { Address } from '../core/message.ts';
import type { Database } from '../prisma/database.prisma.ts';
import { applyAuditEntries } from './audit.prisma.ts';
import type { RoomRef } from './group.ts';

/**
 * The one bound group with the same topic that could have become this room: of the same account, or of an account
 * that nobody is logged in with any more. Absent when none or several could.
 */
export async function suggestionFor(
  database: Database,
  { channel, account, topic }: RoomRef & { readonly topic: string },
  loggedIn: readonly string[],
): Promise<string | undefined> {
  if (topic === '') return undefined;
  const elsewhere = loggedIn.filter((other) => other !== account);
  const [only, another] = await database.group.findMany({
    where: { channel, account: { notIn: elsewhere }, topic, areaId: { not: null } },
    select: { id: true },
    take: 2,
  });
  return another === undefined ? only?.id : undefined;
}

/** Moves the suggested group to the room's account and key and forgets the stranger; returns the group's id. */
export async function confirmSuggestion(database: Database, id: string, audit: AuditEntry): Promise<string> {
  return database.$transaction(async (transaction) => {
    const stranger = await transaction.group.findUnique({ where: { id } });
    const suggestedId = stranger?.suggestedGroupId ?? undefined;
    const group =
      suggestedId === undefined ? null : await transaction.group.findUnique({ where: { id: suggestedId } });
    if (stranger === null || group === null || stranger.areaId !== null)
      throw new AppError(
        'group.nothing_suggested',
        'this group is no longer taken for another; bind it with a phrase',
      );
    const { channel, account, roomKey, topic } = stranger;
    await transaction.group.delete({ where: { id } });
    // A key may come back: then it is the room of today again.
    await transaction.formerRoom.deleteMany({ where: { channel, account, roomKey } });
    await transaction.formerRoom.create({
      data: { channel: group.channel, account: group.account, roomKey: group.roomKey, groupId: group.id },
    });
    const moved = { channel, account, roomKey, topic, state: 'bound' };
    await transaction.group.update({ where: { id: group.id }, data: moved });
    await transaction.group.updateMany({
      where: { suggestedGroupId: group.id },
      data: { suggestedGroupId: null },
    });
    await applyAuditEntries(transaction, [audit]);
    return group.id;
  });
}

/** The address a room has today. */
export async function currentAddress(database: Database, room: RoomRef): Promise<Address> {
  const { channel, account, roomKey } = room;
  const former = await database.formerRoom.findUnique({
    where: { channel_account_roomKey: { channel, account, roomKey } },
    include: { group: { select: { channel: true, account: true, roomKey: true } } },
  });
  const today = former?.group ?? room;
  return { kind: 'room', channel: today.channel, account: today.account, key: today.roomKey };
}
