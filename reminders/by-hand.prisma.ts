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
    change: async (seenVersion, { channels, tags }, audit) => {
      const value = { version: seenVersion + 1, channels: [...channels], tags: [...tags] };
      await orConflict(
        database.$transaction(async (tx) => {
          if ((await load(tx)).version !== seenVersion) throw conflict();
          await tx.setting.deleteMany({ where: { key } });
          await tx.setting.create({ data: { key, value, updatedAt: audit.at } });
          await writeAudit(tx, [audit]);
        }),
      );
      live.publish({ topic: 'reminders' });
    },
  };
}

async function load({ setting }: Pick<Transaction, 'setting'>): Promise<StoredByHandRule> {
  const row = await setting.findUnique({ where: { key } });
  return row === null ? { ...nothingByHand, version: 0 } : stored.parse(row.value);
}

/** Two that write at once: the second finds the row of the first. */
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
