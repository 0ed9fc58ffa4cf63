/** Binding phrases in the database, and what posting one changes. */
import type { AuditEntry } from '../core/audit.ts';
import { AppError, ConflictError } from '../core/errors.ts';
import { newId } from '../core/ids.ts';
import type { Database, Transaction } from '../prisma/database.prisma.ts';
import type { Prisma } from '../prisma/generated/sqlite/client.ts';
import { applyAuditEntries } from './audit.prisma.ts';
import {
  type BindingChange,
  type BindingPhrase,
  type BindingStore,
  codeLength,
  hashCode,
  type IssuedPhrase,
  phraseLifetimeMs,
} from './binding.ts';
import type { GroupKind } from './group.ts';
import { bindingMessage } from './messages.zh.ts';
import { readableCode } from './passwords.ts';

export function createBindingStore(database: Database): BindingStore {
  return {
    issueForGroup: ({ areaId, groupKind }, audit) =>
      issue(database, { purpose: 'group', areaId, groupKind }, audit),
    issueForStaff: (staffId, audit) => issue(database, { purpose: 'staff', staffId }, audit),
    findUsable: (code, now) => findUsable(database, code, now),
  };
}

type PhraseTarget =
  | { readonly purpose: 'group'; readonly areaId: string; readonly groupKind: GroupKind }
  | { readonly purpose: 'staff'; readonly staffId: string };

async function issue(database: Database, target: PhraseTarget, audit: AuditEntry): Promise<IssuedPhrase> {
  const code = readableCode(codeLength);
  const expiresAt = new Date(audit.at.getTime() + phraseLifetimeMs);
  await database.$transaction(async (transaction) => {
    if (target.purpose === 'staff')
      await transaction.bindingPhrase.deleteMany({ where: { staffId: target.staffId, usedAt: null } });
    await transaction.bindingPhrase.create({
      data: {
        id: newId(audit.at),
        ...target,
        phraseHash: hashCode(code),
        createdBy: audit.actorId ?? null,
        createdAt: audit.at,
        expiresAt,
      },
    });
    await applyAuditEntries(transaction, [audit]);
  });
  return { message: bindingMessage(target.purpose, code), expiresAt };
}

async function findUsable(database: Database, code: string, now: Date): Promise<BindingPhrase | undefined> {
  const row = await database.bindingPhrase.findUnique({ where: { phraseHash: hashCode(code) } });
  if (row === null || row.usedAt !== null || row.expiresAt <= now) return undefined;
  if (row.staffId !== null) {
    const member = await database.staff.findUnique({ where: { id: row.staffId } });
    if (member?.active !== true) return undefined;
    return { purpose: 'staff', id: row.id, staffId: member.id, staffName: member.name };
  }
  const area = await database.area.findUnique({ where: { id: row.areaId ?? '' } });
  if (area === null) return undefined;
  return {
    purpose: 'group',
    id: row.id,
    areaId: area.id,
    areaName: area.name,
    // Written from the closed list only.
    groupKind: row.groupKind as GroupKind,
  };
}

/** Throws `ConflictError` when a phrase was used meanwhile: whoever posts it second gets nothing. */
export async function applyBindingChanges(
  transaction: Transaction,
  changes: readonly BindingChange[],
): Promise<void> {
  for (const change of changes) {
    await usePhrase(transaction, change);
    if (change.kind === 'group') await bindGroup(transaction, change);
    if (change.kind === 'staff') await bindStaff(transaction, change);
  }
}

async function usePhrase(transaction: Transaction, { phraseId, at }: BindingChange): Promise<void> {
  const { count } = await transaction.bindingPhrase.updateMany({
    where: { id: phraseId, usedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  });
  if (count === 0) throw new ConflictError('the binding phrase', { phraseId });
}

async function bindGroup(transaction: Transaction, change: Extract<BindingChange, { kind: 'group' }>) {
  const room = { channel: change.channel, account: change.account, roomKey: change.roomKey };
  const bound: Omit<Prisma.GroupUncheckedCreateInput, 'id' | 'channel' | 'account' | 'roomKey'> = {
    topic: change.topic,
    kind: change.groupKind,
    state: 'bound',
    areaId: change.areaId,
    boundAt: change.at,
    suggestedGroupId: null,
  };
  await transaction.group.upsert({
    where: { channel_account_roomKey: room },
    create: { id: newId(change.at), ...room, ...bound, createdAt: change.at },
    update: { ...bound },
  });
}

/** A chat account belongs to one member: the one who proved it last. */
async function bindStaff(transaction: Transaction, change: Extract<BindingChange, { kind: 'staff' }>) {
  const contact = { channel: change.channel, account: change.account, memberKey: change.memberKey };
  await transaction.staff.updateMany({
    where: contact,
    data: { channel: null, account: null, memberKey: null },
  });
  const { count } = await transaction.staff.updateMany({
    where: { id: change.staffId, active: true },
    data: contact,
  });
  if (count === 0) throw new AppError('staff.not_found', 'this member of staff is no longer active');
}
