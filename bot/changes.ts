/** All that one act changes, as plain data: one message, one click in admin, one job. Committed whole or not at all. */
import type { BindingChange } from '../community/binding.ts';
import type { DutyChange } from '../community/duty/duty.ts';
import type { ResidentChange } from '../community/resident.ts';
import type { AuditEntry } from '../core/audit.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import type { FraudAlertChange } from '../fraud/alerts/fraud-alert.ts';
import type { Dialogue } from '../handlers/handler.ts';
import type { GapChange } from '../knowledge/entry.ts';
import type { ReminderChange } from '../reminders/reminder.ts';
import type { TicketChange } from '../tickets/ticket.ts';
import type { CorrectionChange } from '../understanding/corrections/correction.ts';

export interface Changes {
  /** The mark that makes a redelivered message change nothing; its second commit throws `DuplicateError`. */
  readonly processed?: { readonly key: string; readonly did: string; readonly at: Date };
  readonly tickets?: readonly TicketChange[];
  /** Applied after `tickets`, which they are about. */
  readonly corrections?: readonly CorrectionChange[];
  readonly residents?: readonly ResidentChange[];
  readonly gaps?: readonly GapChange[];
  readonly bindings?: readonly BindingChange[];
  readonly duty?: readonly DutyChange[];
  readonly fraud?: readonly FraudAlertChange[];
  readonly dialogue?: { readonly key: string; readonly next: Dialogue | undefined };
  readonly outgoing?: readonly OutgoingMessage[];
  /** The words that caused the act: evidence for `bot/guard.ts`, never stored. */
  readonly heard?: string;
  /** Applied after `outgoing`: a delivery refers to its outbox row. */
  readonly reminders?: readonly ReminderChange[];
  readonly audit?: readonly AuditEntry[];
}

/** Throws `DuplicateError` or `ConflictError`; then nothing was changed. Resolves once it is on disk. */
export type Commit = (changes: Changes) => Promise<void>;
