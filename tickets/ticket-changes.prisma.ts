/** Carries ticket changes out inside somebody's transaction, in few statements however many acts it commits. */
import { z } from 'zod';

import { ConflictError } from '../core/errors.ts';
import type { Transaction } from '../prisma/database.prisma.ts';
import { Prisma } from '../prisma/generated/sqlite/client.ts';
import { insertRows } from '../prisma/insert-rows.prisma.ts';
import { readRows, rowsOf } from '../prisma/read-rows.prisma.ts';
import { type RowUpdate, updateRows } from '../prisma/update-rows.prisma.ts';
import { toChangedColumns } from './changed-columns.prisma.ts';
import { addFollower } from './followers.prisma.ts';
import { forgetPerson } from './forget-person.prisma.ts';
import type { Chain } from './history-chain.ts';
import type { TicketChange, TicketEvent } from './ticket.ts';
import { fromEventRow, toEventRow, toJson, toTicketRow } from './ticket-rows.prisma.ts';

type ChangeOf<K extends TicketChange['kind']> = TicketChange & { readonly kind: K };

/**
 * Takes the changes of several acts at once. Residents, staff, departments they name must exist. Throws
 * `ConflictError` when a changed ticket was changed by somebody else since it was seen; then nothing may be committed.
 */
export async function applyTicketChanges(
  tx: Transaction,
  changes: readonly TicketChange[],
  chain: Chain,
): Promise<void> {
  const opened = ofKind(changes, 'open');
  const changed = ofKind(changes, 'change');
  const heads = await headsOf(tx, changed);
  const openedEvents = opened.flatMap(({ events }) =>
    events.map((event) => toChainedRow(event, heads, chain)),
  );
  const rows = opened.map(({ ticket }) => ({
    ...toTicketRow(ticket),
    historyHash: heads.get(ticket.id) ?? null,
  }));
  await insertRows(tx, 'Ticket', rows);
  const changedEvents = changed.map(({ event }) => toChainedRow(event, heads, chain));
  await updateSeen(tx, changed, heads);
  await insertRows(tx, 'TicketEvent', [...openedEvents, ...changedEvents]);
  for (const forgotten of ofKind(changes, 'forget_words')) await forgetWords(tx, forgotten);
  for (const forgotten of ofKind(changes, 'forget_person')) await forgetPerson(tx, forgotten);
  await attachAll(tx, ofKind(changes, 'attach'));
  // Whom another merged ticket brings along as well leaves with the one and comes with the other.
  for (const { ticketId, residentId } of ofKind(changes, 'unfollow'))
    await tx.ticketFollower.deleteMany({ where: { ticketId, residentId } });
  for (const { ticketId, ...follower } of ofKind(changes, 'follow'))
    await addFollower(tx, ticketId, follower);
  for (const { ticketId, attachmentId } of ofKind(changes, 'detach'))
    await tx.ticketAttachment.deleteMany({ where: { ticketId, attachmentId } });
}

function ofKind<K extends TicketChange['kind']>(changes: readonly TicketChange[], kind: K): ChangeOf<K>[] {
  return changes.filter((change): change is ChangeOf<K> => change.kind === kind);
}

/** The hash of the last line of each history that goes on; as lines are added, of the newest. */
type Heads = Map<string, string>;

async function headsOf(tx: Transaction, changed: readonly ChangeOf<'change'>[]): Promise<Heads> {
  if (changed.length === 0) return new Map();
  const ids = [...new Set(changed.map(({ seen }) => seen.id))];
  const select = Prisma.sql`SELECT "id", "historyHash" FROM "Ticket"
    WHERE "id" IN (${rowsOf(tx, ids)}) AND "historyHash" IS NOT NULL`;
  return new Map(storedHeads.parse(await readRows(tx, ['id', 'historyHash'], select)));
}

const storedHeads = z.array(z.tuple([z.string(), z.string()]));

function toChainedRow(event: TicketEvent, heads: Heads, chain: Chain) {
  const { hash, words } = chain.link(event, heads.get(event.ticketId));
  heads.set(event.ticketId, hash);
  return { ...toEventRow(event), hash, wordsHash: JSON.stringify(words) };
}

/** Those that change the same fields share a statement; several steps of one ticket are one update. */
async function updateSeen(tx: Transaction, changed: readonly ChangeOf<'change'>[], heads: Heads) {
  const updates = new Map<string, RowUpdate>();
  for (const change of changed)
    updates.set(change.seen.id, updateOf(change, updates.get(change.seen.id), heads));
  if ((await updateRows(tx, 'Ticket', [...updates.values()])) !== updates.size)
    throw new ConflictError('a ticket', { tickets: updates.size });
}

function updateOf(
  { seen, ticket, event }: ChangeOf<'change'>,
  before: RowUpdate | undefined,
  heads: Heads,
): RowUpdate {
  if (before !== undefined && before.set.version !== seen.version)
    throw new ConflictError('the ticket', { ticketId: seen.id, version: seen.version });
  const set = { ...before?.set, ...toChangedColumns(ticket, event), historyHash: heads.get(seen.id) ?? null };
  return { id: seen.id, seenVersion: before?.seenVersion ?? seen.version, set };
}

/** The one change to a history that is otherwise only added to: what happened stays, what somebody said goes. */
async function forgetWords(tx: Transaction, { ticketId, words, seq }: ChangeOf<'forget_words'>) {
  // The first line of a history holds the words it was reported with; they stand on the ticket, too.
  if (seq === undefined || seq === 1)
    await tx.ticket.update({ where: { id: ticketId }, data: { description: words }, select: { id: true } });
  const events = await tx.ticketEvent.findMany({
    where: { ticketId, ...(seq === undefined ? {} : { seq }) },
  });
  for (const event of events) {
    const { id, changes } = fromEventRow(event);
    const ofResident = event.actorKind === 'resident' && event.note !== null;
    if (!ofResident && !('description' in changes)) continue;
    const forgotten = 'description' in changes ? { ...changes, description: words } : changes;
    await tx.ticketEvent.update({
      where: { id },
      data: { changes: toJson(forgotten), ...(ofResident ? { note: words } : {}) },
      select: { id: true },
    });
  }
}

async function attachAll(tx: Transaction, attached: readonly ChangeOf<'attach'>[]) {
  if (attached.length === 0) return;
  await tx.attachment.createMany({ data: attached.map(({ attachment }) => ({ ...attachment })) });
  await tx.ticketAttachment.createMany({
    data: attached.map(({ ticketId, attachment, evidence }) => ({
      ...{ ticketId, attachmentId: attachment.id, purpose: evidence === undefined ? 'report' : 'evidence' },
      ...{ addedBy: evidence?.byId ?? null, at: evidence?.at ?? attachment.createdAt },
    })),
  });
}
