/** Outbox rows. */
import { z } from 'zod';

import type { Address } from '../core/message.ts';
import { byHandReceipt, type Purpose, purposes } from '../core/outgoing.ts';
import type { Database, Transaction } from '../prisma/database.prisma.ts';
import { Prisma } from '../prisma/generated/sqlite/client.ts';
import { insertRows, namesOf } from '../prisma/insert-rows.prisma.ts';
import { instantOf, jsonOf, readRows } from '../prisma/read-rows.prisma.ts';
import { giveWay, type Said, type Waiting } from './batching.ts';
import type { GuardedChanges } from './commit.ts';
import type { OutboxRow, OutboxStore } from './outbox-store.ts';
import type { Destination } from './readdress.ts';
import type { Account } from './served-accounts.ts';
import { createStoppedAccounts } from './stopped-accounts.prisma.ts';

/** Lower goes first. */
const priorities: Readonly<Record<Purpose, number>> = {
  emergency: 0,
  acknowledge: 1,
  ask: 1,
  answer: 1,
  status: 2,
  staff: 2,
  notice: 3,
};

/** A part of `applyActs`: the rows of one group of acts. */
export async function insertOutgoing(
  transaction: Transaction,
  outgoing: GuardedChanges['outgoing'],
): Promise<void> {
  const unsaid = await withoutSaid(transaction, outgoing);
  const { said, replaced } = giveWay(await listWaiting(transaction, unsaid), unsaid);
  if (replaced.length > 0)
    await transaction.outboxMessage.deleteMany({ where: { id: { in: [...replaced] }, status: 'pending' } });
  for (let start = 0; start < said.length; start += rowsAtOnce)
    await insertRows(transaction, 'OutboxMessage', said.slice(start, start + rowsAtOnce).map(toRow));
}

/** The JSON of so many rows is a few megabytes. */
const rowsAtOnce = 5_000;

/** What waits in the batches that these messages are of, the oldest first. */
async function listWaiting(
  transaction: Transaction,
  outgoing: GuardedChanges['outgoing'],
): Promise<readonly Waiting[]> {
  const keys = outgoing.flatMap(({ message: { batch } }) => (batch === undefined ? [] : [batch.key]));
  if (keys.length === 0) return [];
  const rows = await transaction.outboxMessage.findMany({
    where: { batchKey: { in: keys }, status: 'pending' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, batchKey: true, briefs: true },
  });
  return rows.map(({ id, batchKey, briefs }) => ({
    ...{ id, key: batchKey ?? '' },
    briefs: storedBriefs.parse(JSON.parse(briefs)),
  }));
}

const storedBriefs = z.array(z.string());

type Outgoing = GuardedChanges['outgoing'];

/** Several acts of one transaction may want to say the same, too. */
async function withoutSaid(transaction: Transaction, outgoing: Outgoing): Promise<Outgoing> {
  const optional = outgoing.flatMap(({ message }) =>
    message.unlessSaid === true ? [message.dedupeKey] : [],
  );
  if (optional.length === 0) return outgoing;
  const rows = await transaction.outboxMessage.findMany({
    where: { dedupeKey: { in: optional } },
    select: { dedupeKey: true },
  });
  const said = new Set(rows.map(({ dedupeKey }) => dedupeKey));
  return outgoing.filter(({ message: { dedupeKey, unlessSaid } }) => {
    if (unlessSaid !== true) return true;
    return !said.has(dedupeKey) && said.add(dedupeKey);
  });
}

function toRow({ message, status, briefs }: Said) {
  return {
    id: message.id,
    dedupeKey: message.dedupeKey,
    channel: message.to.channel,
    account: message.to.account,
    targetKind: message.to.kind,
    targetKey: message.to.key,
    purpose: message.purpose,
    text: message.text,
    mentionKeys: [...message.mentionKeys],
    attachmentId: message.attachmentId ?? null,
    ticketId: message.ticketId ?? null,
    status: message.byHand === true && status === 'pending' ? 'by_hand' : status,
    quietHours: message.quietHours ?? null,
    priority: priorities[message.purpose],
    notBefore: message.notBefore,
    createdAt: message.notBefore,
    batchKey: message.batch?.mode === 'waits' ? message.batch.key : null,
    briefs: JSON.stringify(briefs),
  };
}

const storedRow = z.object({
  id: z.string(),
  channel: z.string(),
  account: z.string(),
  targetKind: z.enum(['room', 'person']),
  targetKey: z.string(),
  purpose: z.enum(purposes),
  text: z.string(),
  mentionKeys: z.preprocess(jsonOf, z.array(z.string())),
  mentionsOf: z.string().nullable(),
  attachmentId: z.string().nullable(),
  ticketId: z.string().nullable(),
  attempts: z.number(),
  createdAt: z.string().transform(instantOf),
  batchKey: z.string().nullable(),
  quietHours: z.string().nullable(),
});
const columns = Object.keys(storedRow.shape);
const storedRows = z.array(z.array(z.unknown()));
const storedInstants = z.array(z.tuple([z.string().transform(instantOf)]));

function fromRow(values: readonly unknown[]): OutboxRow {
  const stored = Object.fromEntries(columns.map((name, index) => [name, values[index]]));
  const { channel, account, targetKind, targetKey, ...row } = storedRow.parse(stored);
  const { mentionsOf, attachmentId, ticketId, batchKey, quietHours } = row;
  const to: Address = { kind: targetKind, channel, account, key: targetKey };
  return {
    ...{ ...row, to },
    mentionsOf: mentionsOf ?? undefined,
    attachmentId: attachmentId ?? undefined,
    ticketId: ticketId ?? undefined,
    batchKey: batchKey ?? undefined,
    quietHours: quietHours ?? undefined,
  };
}

async function listDue(
  database: Database,
  now: Date,
  limit: number,
  leftTo: readonly Account[],
): Promise<readonly OutboxRow[]> {
  const due = Prisma.sql`SELECT ${Prisma.raw(namesOf(columns))} FROM "OutboxMessage"
    WHERE "status" = 'pending' AND "notBefore" <= ${now} ${butFor(leftTo)} ORDER BY "priority", "notBefore", "id" LIMIT ${limit}`;
  return storedRows.parse(await readRows(database, columns, due)).map(fromRow);
}

function butFor(leftTo: readonly Account[]): Prisma.Sql {
  const left = leftTo.map(
    ({ channel, account }) => Prisma.sql`AND NOT ("channel" = ${channel} AND "account" = ${account})`,
  );
  return left.length === 0 ? Prisma.empty : Prisma.join(left, ' ');
}

/** One priority at a time is a step into the index; all at once would read every row that waits. */
async function findNextDueAt(
  database: Database,
  now: Date,
  leftTo: readonly Account[],
): Promise<Date | undefined> {
  const firsts = [...new Set(Object.values(priorities))].map(
    (priority) => Prisma.sql`SELECT * FROM (SELECT "notBefore" FROM "OutboxMessage" WHERE "status" = 'pending'
      AND "priority" = ${priority} AND "notBefore" > ${now} ${butFor(leftTo)} ORDER BY "notBefore" LIMIT 1) AS f`,
  );
  const rows = await readRows(database, ['notBefore'], Prisma.join(firsts, ' UNION ALL '));
  const instants = storedInstants.parse(rows).map(([at]) => at.getTime());
  return instants.length === 0 ? undefined : new Date(Math.min(...instants));
}

export function createOutboxStore(database: Database): OutboxStore {
  return {
    ...queueOf(database),
    ...sendingOf(database),
    ...createStoppedAccounts(database),
    recover: (now, leftTo = []) => recover(database, now, leftTo),
    listSentSince: (since) => listSentSince(database, since),
  };
}

/** In one statement: who reads and writes meanwhile does not wait for a whole city. */
const postponedAtOnce = 5_000;

function queueOf(database: Database) {
  const rows = database.outboxMessage;
  async function mark(id: string, data: Parameters<typeof rows.update>[0]['data']) {
    await rows.update({ where: { id }, data, select: { id: true } });
  }
  return {
    listDue: (now, limit, leftTo = []) => listDue(database, now, limit, leftTo),
    findNextDueAt: (now, leftTo = []) => findNextDueAt(database, now, leftTo),
    markSent: (id, receiptId, sentAt) =>
      mark(id, { status: 'sent', sentAt, receiptId: receiptId ?? null, errorCode: null }),
    markWaiting: (id, attempts, errorCode) => mark(id, { status: 'pending', attempts, errorCode }),
    handOver: async (id, destination) => {
      await rows.updateMany({ where: { id, status: 'pending' }, data: columnsOf(destination) });
    },
    postpone: (id, notBefore, errorCode) => mark(id, { notBefore, errorCode }),
    postponeQuiet: async (quietHours, now, notBefore, errorCode) => {
      const sleeping = { status: 'pending', quietHours, notBefore: { lte: now } };
      await rows.updateMany({ where: sleeping, data: { notBefore, errorCode }, limit: postponedAtOnce });
    },
    resumePostponed: async (errorCode, now) => {
      const postponed = { status: 'pending', errorCode, notBefore: { gt: now } };
      return (await rows.updateMany({ where: postponed, data: { notBefore: now } })).count;
    },
    markEnded: (id, { status, attempts, code, at }) =>
      mark(id, { status, attempts, errorCode: code, notBefore: at }),
  } satisfies Partial<OutboxStore>;
}

function columnsOf({ to: { channel, account, key }, mentionKeys, mentionsOf }: Destination) {
  return {
    ...{ channel, account, targetKey: key },
    ...{ mentionKeys: [...mentionKeys], mentionsOf: mentionsOf ?? null },
  };
}

function sendingOf({ outboxMessage: rows }: Database) {
  return {
    markSending: async (id, destination) => {
      const { count } = await rows.updateMany({
        where: { id, status: 'pending' },
        data: { status: 'sending', ...columnsOf(destination) },
      });
      return count === 1;
    },
    findLastOfBatch: async (batchKey) => {
      const row = await rows.findFirst({
        where: { batchKey, sentAt: { not: null } },
        orderBy: { sentAt: 'desc' },
        select: { sentAt: true },
      });
      return row?.sentAt ?? undefined;
    },
  } satisfies Partial<OutboxStore>;
}

/** A notice that may have been sent counts as sent now: nobody knows when it was. */
async function recover({ outboxMessage: rows }: Database, now: Date, leftTo: readonly Account[]) {
  const sending = { status: 'sending', NOT: leftTo.map(({ channel, account }) => ({ channel, account })) };
  const unknown = await rows.updateMany({
    where: { ...sending, purpose: 'notice' },
    data: { status: 'unknown', notBefore: now, errorCode: crashed, attempts: { increment: 1 } },
  });
  const again = await rows.updateMany({ where: sending, data: { status: 'pending' } });
  return { unknown: unknown.count, again: again.count };
}

/** The process died while it was being sent. */
const crashed = 'outbox.crashed';

const addressed = { channel: true, account: true, targetKind: true, targetKey: true } as const;

interface Addressed {
  readonly channel: string;
  readonly account: string;
  readonly targetKind: string;
  readonly targetKey: string;
}

function addressOf({ channel, account, targetKind, targetKey }: Addressed): Address {
  // Written from its closed list only.
  return { kind: targetKind as Address['kind'], channel, account, key: targetKey };
}

/** Tried, and no receipt: the platform may have counted it, whatever people decided of it since. */
const endedStatuses = ['unknown', 'dead', 'settled'];

async function listSentSince({ outboxMessage: rows }: Database, since: Date) {
  const tried = { status: { in: endedStatuses }, attempts: { gt: 0 }, notBefore: { gt: since } };
  const sent = await rows.findMany({
    where: { OR: [{ sentAt: { gt: since } }, tried] },
    select: { ...addressed, sentAt: true, notBefore: true, receiptId: true },
  });
  return sent
    .filter(({ receiptId }) => receiptId?.startsWith(byHandReceipt) !== true)
    .map(({ sentAt, notBefore, ...row }) => ({ to: addressOf(row), at: sentAt ?? notBefore }))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** Whether anything was said under this key, sent or still to be sent. */
export async function wasSaid({ outboxMessage }: Database, dedupeKey: string): Promise<boolean> {
  const row = await outboxMessage.findUnique({ where: { dedupeKey }, select: { id: true } });
  return row !== null;
}

/** Sent rows are kept for a while as receipts; what staff must see stays. Returns how many rows were deleted. */
export async function purgeSent(database: Database, sentBefore: Date): Promise<number> {
  const { count } = await database.outboxMessage.deleteMany({
    where: { status: 'sent', sentAt: { lt: sentBefore }, delivery: null },
  });
  return count;
}
