/** What the outbox asks of the database. */
import type { Address } from '../core/message.ts';
import type { Purpose } from '../core/outgoing.ts';
import type { Destination } from './readdress.ts';
import type { Account } from './served-accounts.ts';

/** A row that is due, as the relay needs it. */
export interface OutboxRow {
  readonly id: string;
  readonly to: Address;
  readonly purpose: Purpose;
  readonly text: string;
  readonly mentionKeys: readonly string[];
  /** Which account knows them by these keys; absent: the one it is addressed with. */
  readonly mentionsOf: string | undefined;
  readonly attachmentId: string | undefined;
  readonly ticketId: string | undefined;
  readonly createdAt: Date;
  /** Set on what keeps its distance to the others of its batch. */
  readonly batchKey: string | undefined;
  /** Wall times between which it is not sent; absent: at any hour. */
  readonly quietHours: string | undefined;
  /** Attempts made and refused so far. */
  readonly attempts: number;
}

/** Why an account says nothing at all; a person resumes. */
export interface Breaker {
  readonly code: string;
  readonly since: Date;
}

export type StoppedAccount = Account & Breaker;

/** How a row ended without a receipt. `at`: when it was last tried; the account may have spoken then. */
export interface EndedRow {
  readonly status: 'dead' | 'unknown';
  readonly attempts: number;
  readonly code: string;
  readonly at: Date;
}

export interface OutboxStore {
  /** Pending rows whose time has come, most urgent first; not those of accounts that are left to others. */
  listDue(now: Date, limit: number, leftTo?: readonly Account[]): Promise<readonly OutboxRow[]>;
  /** When the next row that is not due yet will be; absent when none waits. */
  findNextDueAt(now: Date, leftTo?: readonly Account[]): Promise<Date | undefined>;
  /** Where it is said now is written down with it. False when it waits no longer: a newer message took its place. */
  markSending(id: string, destination: Destination): Promise<boolean>;
  /** When the last message of the batch was sent; absent when none was. */
  findLastOfBatch(batchKey: string): Promise<Date | undefined>;
  markSent(id: string, receiptId: string | undefined, at: Date): Promise<void>;
  /** Back to pending: certainly not sent. */
  markWaiting(id: string, attempts: number, code: string): Promise<void>;
  /** It is to be said there, which another process speaks with. */
  handOver(id: string, destination: Destination): Promise<void>;
  /** Not due before `until`, for the reason `code`. */
  postpone(id: string, until: Date, code: string): Promise<void>;
  /** The same for everything that is due and keeps these quiet hours; by and by, where it is very much. */
  postponeQuiet(quietHours: string, now: Date, until: Date, code: string): Promise<void>;
  /** What was postponed for this reason is due now; returns how many rows. */
  resumePostponed(code: string, now: Date): Promise<number>;
  /** Never sent (`dead`) or perhaps sent (`unknown`): shown to staff, not tried again. */
  markEnded(id: string, end: EndedRow): Promise<void>;
  /** Rows a crash left in `sending`, but for those others may be sending: notices become unknown, the rest pending. */
  recover(
    now: Date,
    leftTo?: readonly Account[],
  ): Promise<{ readonly unknown: number; readonly again: number }>;
  /** What any account sent since then, and what it may have: a new process goes on at the pace of the one before. */
  listSentSince(since: Date): Promise<readonly { readonly to: Address; readonly at: Date }[]>;
  /** Whether a receipt says that the account ever said something. */
  hasSpoken(account: Account): Promise<boolean>;
  listStopped(): Promise<readonly StoppedAccount[]>;
  saveStop(stopped: StoppedAccount): Promise<void>;
  endStop(account: Account): Promise<void>;
  /** A stop of an account of the same channel that nobody speaks with is this one's from now on. */
  takeOverStop(account: Account, others: readonly Account[]): Promise<void>;
}
