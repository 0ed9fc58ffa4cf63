/** The rule of what is sent by hand, one setting of the deployment. */
import { z } from 'zod';

import type { AuditEntry } from '../core/audit.ts';
import { ConflictError } from '../core/errors.ts';
import type { LiveEvents } from '../core/live.ts';
import type { Database, Transaction } from '../prisma/database.prisma.ts';
import { isUniqueViolation } from '../prisma/unique-violation.ts';
import { type ByHandRule, nothingByHand } from './by-hand.ts';

export interface StoredByHandRule extends ByHandRule {
  /** 0 until somebody writes one. */
  readonly version: number;
}

export interface ByHandStore {
  load(): Promise<StoredByHandRule>;
  /** Throws `ConflictError` when another version than the one seen is stored. Holds for what is planned from now on. */
  change(seenVersion: number, rule: ByHandRule, audit: AuditEntry): Promise<void>;
}

export interface ByHandStoreDeps {
  readonly database: Database;
  readonly live: LiveEvents;
  readonly writeAudit: (tx: Transaction, entries: readonly AuditEntry[]) => Promise<void>;
}

const key = 'reminders.by_hand';
const stored = z.object({
  version: z.number().int(),
  channels: z.array(z.string()),
  tags: z.array(z.string()),
});

export function createByHandStore({ database, live, writeAudit }: ByHandStoreDeps): ByHandStore {
  return {
    load: () => load(database),
    change: async (seenVersion, rule, audit) => {
      await orConflict(
        database.$transaction(async (tx) => {
          await put(tx, seenVersion, rule, audit.at);
          await writeAudit(tx, [audit]);
        }),
      );
      live.publish({ topic: 'reminders' });
    },
  };
}

async function load({ setting }: Pick<Transaction, 'setting'>): Promise<StoredByHandRule> {
  return read(await setting.findUnique({ where: { key } }));
}

function read(row: { readonly value: unknown } | null): StoredByHandRule {
  return row === null ? { ...nothingByHand, version: 0 } : stored.parse(row.value);
}

/** Only in the place of the row that was read here: on PostgreSQL another may be committed in between. */
async function put({ setting }: Transaction, seen: number, rule: ByHandRule, at: Date): Promise<void> {
  const row = await setting.findUnique({ where: { key } });
  if (read(row).version !== seen) throw conflict();
  const value = { version: seen + 1, channels: [...rule.channels], tags: [...rule.tags] };
  if (row === null) {
    await setting.create({ data: { key, value, updatedAt: at } });
    return;
  }
  const later = new Date(Math.max(at.getTime(), row.updatedAt.getTime() + 1));
  const { count } = await setting.updateMany({
    where: { key, updatedAt: row.updatedAt },
    data: { value, updatedAt: later },
  });
  if (count === 0) throw conflict();
}

/** Two that write the first rule at once: the second finds the row of the first. */
async function orConflict(write: Promise<void>): Promise<void> {
  try {
    await write;
  } catch (error) {
    throw isUniqueViolation(error) ? conflict() : error;
  }
}

function conflict(): ConflictError {
  return new ConflictError('what is sent by hand');
}
