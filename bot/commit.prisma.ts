/** Carries acts out in one transaction. Each subject applies its own changes; rows of the path itself are applied here. */
import type { BindingChange } from '../community/binding.ts';
import type { DutyChange } from '../community/duty/duty.ts';
import type { ResidentChange } from '../community/resident.ts';
import type { AuditEntry } from '../core/audit.ts';
import { ConflictError, DuplicateError } from '../core/errors.ts';
import type { FraudAlertChange } from '../fraud/alerts/fraud-alert.ts';
import type { GapChange } from '../knowledge/entry.ts';
import type { Database, Transaction } from '../prisma/database.prisma.ts';
import { insertRows } from '../prisma/insert-rows.prisma.ts';
import { isUniqueViolation } from '../prisma/unique-violation.ts';
import type { ReminderChange } from '../reminders/reminder.ts';
import type { TicketChange } from '../tickets/ticket.ts';
import type { CorrectionChange } from '../understanding/corrections/correction.ts';
import type { GuardedChanges, WriteActs } from './commit.ts';
import { applyDialogueChanges } from './dialogue-store.prisma.ts';
import { insertOutgoing } from './outbox.prisma.ts';

/** Applies what several acts change of one subject, in order; throws `ConflictError` when a row moved on meanwhile. */
export type Applier<Change> = (transaction: Transaction, changes: readonly Change[]) => Promise<void>;

export interface Appliers {
  readonly residents: Applier<ResidentChange>;
  readonly tickets: Applier<TicketChange>;
  readonly corrections: Applier<CorrectionChange>;
  readonly gaps: Applier<GapChange>;
  readonly bindings: Applier<BindingChange>;
  readonly duty: Applier<DutyChange>;
  readonly fraud: Applier<FraudAlertChange>;
  readonly reminders: Applier<ReminderChange>;
  readonly audit: Applier<AuditEntry>;
}

/** Long enough for a full group on a slow disk; a transaction beyond it is broken, not slow. */
const transactionTimeoutMs = 20_000;

export function createWriteActs(database: Database, appliers: Appliers): WriteActs {
  return async (acts) => {
    try {
      await database.$transaction((transaction) => writeAll(transaction, acts, appliers), {
        timeout: transactionTimeoutMs,
        maxWait: transactionTimeoutMs,
      });
    } catch (error) {
      throw isUniqueViolation(error) ? new ConflictError('a unique row') : error;
    }
  };
}

/** Residents before tickets and outbox before deliveries: rows exist before others refer to them. */
async function writeAll(transaction: Transaction, acts: readonly GuardedChanges[], appliers: Appliers) {
  function all<Change>(select: (act: GuardedChanges) => readonly Change[] | undefined): readonly Change[] {
    return acts.flatMap((act) => select(act) ?? []);
  }
  const apply = applyAll(transaction);
  await apply(markProcessed, present(acts.map((act) => act.processed)));
  await apply(
    appliers.residents,
    all((act) => act.residents),
  );
  await apply(
    appliers.tickets,
    all((act) => act.tickets),
  );
  await apply(appliers.corrections, acts.flatMap(correctionsOf));
  await apply(
    appliers.gaps,
    all((act) => act.gaps),
  );
  await applyCommunity(apply, appliers, all);
  await apply(applyDialogueChanges, present(acts.map((act) => act.dialogue)));
  await apply(
    insertOutgoingOnce,
    all((act) => act.outgoing),
  );
  await apply(
    appliers.reminders,
    all((act) => act.reminders),
  );
  await apply(
    appliers.audit,
    all((act) => act.audit),
  );
}

/** Who is bound where, who is on duty, and what was posted into groups. */
async function applyCommunity(apply: Apply, { bindings, duty, fraud }: Appliers, all: All): Promise<void> {
  await apply(
    bindings,
    all((act) => act.bindings),
  );
  await apply(
    duty,
    all((act) => act.duty),
  );
  await apply(
    fraud,
    all((act) => act.fraud),
  );
}

/** Words that are taken back on a ticket are not learned from either. */
function correctionsOf({ corrections = [], tickets = [] }: GuardedChanges): readonly CorrectionChange[] {
  const forgotten = tickets.filter((change) => change.kind === 'forget_words');
  return [...corrections, ...forgotten.map(({ ticketId }) => ({ kind: 'forget', ticketId }) as const)];
}

type All = <Change>(select: (act: GuardedChanges) => readonly Change[] | undefined) => readonly Change[];
type Apply = <Change>(applier: Applier<Change>, changes: readonly Change[]) => Promise<void>;

/** An act without changes of a subject costs it no query. */
function applyAll(transaction: Transaction): Apply {
  return async <Change>(applier: Applier<Change>, changes: readonly Change[]): Promise<void> => {
    if (changes.length > 0) await applier(transaction, changes);
  };
}

type ProcessedMark = NonNullable<GuardedChanges['processed']>;

async function markProcessed(transaction: Transaction, marks: readonly ProcessedMark[]) {
  await refuseDuplicates(marks[0]?.key, () => insertRows(transaction, 'ProcessedMessage', marks));
}

async function insertOutgoingOnce(transaction: Transaction, outgoing: GuardedChanges['outgoing']) {
  await refuseDuplicates(outgoing[0]?.message.dedupeKey, () => insertOutgoing(transaction, outgoing));
}

async function refuseDuplicates(key: string | undefined, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw isUniqueViolation(error) ? new DuplicateError(key ?? '') : error;
  }
}

function present<T>(values: readonly (T | undefined)[]): readonly T[] {
  return values.filter((value) => value !== undefined);
}

/** Marks older than any redelivery. Returns how many rows were deleted. */
export async function purgeProcessed(database: Database, before: Date): Promise<number> {
  const { count } = await database.processedMessage.deleteMany({ where: { at: { lt: before } } });
  return count;
}
