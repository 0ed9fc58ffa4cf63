/** What did not get out, for people to decide on: send it again, or let it be. Each decision is audited. */
import type { AuditEntry } from '../core/audit.ts';
import { withoutSlots } from '../core/late-slots.ts';
import type { LiveEvents } from '../core/live.ts';
import type { Address } from '../core/message.ts';
import type { Purpose } from '../core/outgoing.ts';
import type { Database } from '../prisma/database.prisma.ts';
import type { Applier } from './commit.prisma.ts';

export const troubles = ['dead', 'unknown', 'held'] as const;
export type Trouble = (typeof troubles)[number];
/** What the guard held has a fact without a source: it is never sent as it stands. */
const sendable: readonly Trouble[] = ['dead', 'unknown'];

export interface ReviewedMessage {
  readonly id: string;
  /** `settled`: a person decided that nothing more is to be done. */
  readonly status: 'pending' | 'sending' | 'sent' | Trouble | 'settled' | 'paused' | 'by_hand';
  readonly to: Address;
  readonly purpose: Purpose;
  readonly text: string;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly notBefore: Date;
  readonly errorCode: string | undefined;
  readonly ticketId: string | undefined;
}

interface Position {
  readonly at: Date;
  readonly id: string;
}

export type OutboxReview = ReturnType<typeof createOutboxReview>;

export function createOutboxReview(database: Database, live: LiveEvents, writeAudit: Applier<AuditEntry>) {
  const { outboxMessage: rows } = database;
  /** True when the message was in one of these states and is no longer. */
  async function decide(id: string, from: readonly Trouble[], to: Decision, audit: AuditEntry) {
    const decided = await database.$transaction(async (tx) => {
      const { count } = await tx.outboxMessage.updateMany({
        where: { id, status: { in: [...from] } },
        data: to,
      });
      if (count === 1) await writeAudit(tx, [audit]);
      return count === 1;
    });
    // Without an id: the relay looks for something to send.
    if (decided) live.publish({ topic: 'outbox' });
    return decided;
  }
  return {
    find: async (id: string): Promise<ReviewedMessage | undefined> => {
      const row = await rows.findUnique({ where: { id } });
      return row === null ? undefined : fromRow(row);
    },
    /** The newest first. */
    list: async (status: Trouble | undefined, after: Position | undefined, limit: number) => {
      const where = { status: status ?? { in: [...troubles] }, ...olderThan(after) };
      const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];
      const found = await rows.findMany({ where, orderBy, take: limit + 1 });
      const items = found.slice(0, limit).map(fromRow);
      const last = found.length > limit ? items.at(-1) : undefined;
      return { items, next: last === undefined ? undefined : { at: last.createdAt, id: last.id } };
    },
    sendAgain: (id: string, audit: AuditEntry) =>
      decide(id, sendable, { status: 'pending', attempts: 0, notBefore: audit.at, errorCode: null }, audit),
    settle: (id: string, audit: AuditEntry) => decide(id, troubles, { status: 'settled' }, audit),
  };
}

type Decision =
  | { readonly status: 'settled' }
  | { readonly status: 'pending'; readonly attempts: 0; readonly notBefore: Date; readonly errorCode: null };

function olderThan(after: Position | undefined) {
  if (after === undefined) return {};
  return { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] };
}

type Row = Awaited<ReturnType<Database['outboxMessage']['findMany']>>[number];

function fromRow(row: Row): ReviewedMessage {
  return {
    id: row.id,
    // Status, purpose and kind are written from closed lists only.
    status: row.status as ReviewedMessage['status'],
    purpose: row.purpose as Purpose,
    to: {
      kind: row.targetKind as Address['kind'],
      channel: row.channel,
      account: row.account,
      key: row.targetKey,
    },
    text: withoutSlots(row.text),
    attempts: row.attempts,
    createdAt: row.createdAt,
    notBefore: row.notBefore,
    errorCode: row.errorCode ?? undefined,
    ticketId: row.ticketId ?? undefined,
  };
}
