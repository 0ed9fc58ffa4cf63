/** What a handler sees and what it returns. A handler decides, it does not act: it returns plain data. */
import type { BindingChange } from '../community/binding.ts';
import type { DutyChange } from '../community/duty/duty.ts';
import type { Group } from '../community/group.ts';
import type { ResidentChange } from '../community/resident.ts';
import type { StaffMember } from '../community/staff.ts';
import type { Address, Message } from '../core/message.ts';
import type { OutgoingMessage, Purpose } from '../core/outgoing.ts';
import type { FraudAlertChange } from '../fraud/alerts/fraud-alert.ts';
import type { GapChange } from '../knowledge/entry.ts';
import type { ReminderChange } from '../reminders/reminder.ts';
import type { TicketChange } from '../tickets/ticket.ts';
import type { Understanding } from '../understanding/understanding.ts';

/** What the bot is in the middle of with one person in one place. Opaque to all but the handler that owns it. */
export interface Dialogue {
  readonly owner: string;
  /** Another version than the owner's reads as no dialogue. */
  readonly version: number;
  readonly state: unknown;
  readonly expiresAt: Date;
}

/** How freely the bot may speak in this turn: decided by `bot/gate.ts`. */
export type Licence =
  /** Addressed, or something is clearly reported: act and say so. */
  | 'act'
  /** Not addressed: speak only when the answer is sure. */
  | 'only_if_sure';

export interface Turn {
  readonly message: Message;
  readonly understanding: Understanding;
  readonly licence: Licence;
  /** Absent in private. */
  readonly group: Group | undefined;
  /** Set when the sender is a member of staff whose chat account is bound. */
  readonly staff: StaffMember | undefined;
  readonly dialogue: Dialogue | undefined;
  /** Where a picture lies that this person sent here a moment before. */
  readonly pictureBefore?: Message['attachment'];
  /** What they said of a place a moment before. */
  readonly placeWordsBefore?: string | undefined;
  /** The message read as if its sender had reported nothing before. */
  readonly afresh?: () => Understanding;
  readonly now: Date;
  /** The turn's time budget. */
  readonly signal: AbortSignal;
}

export interface Reply {
  /** Defaults to the place the message came from. */
  readonly to?: Address;
  readonly purpose: Purpose;
  readonly text: string;
  /** @ the person spoken to; default true in rooms. */
  readonly mention?: boolean;
  readonly attachmentId?: string;
  readonly ticketId?: string;
  /** Said once under this key, whatever messages cause it; default: once for each message. */
  readonly once?: string;
  /** Entries, directory lines and ticket texts the reply's facts come from; the message's own words count anyway. */
  readonly evidence?: readonly string[];
  /** Said instead when `text` is in other words than its source and the guard finds fault with it. */
  readonly verbatim?: NonNullable<OutgoingMessage['verbatim']>;
}

/** One look of a member of staff at what a ticket knows of a person; written down with it. */
export interface Look {
  readonly ticketId: string;
  readonly staffId: string;
  readonly field: 'phone';
  readonly at: Date;
}

export interface Outcome {
  readonly replies: readonly Reply[];
  readonly tickets?: readonly TicketChange[];
  /** What others are told because of it, such as the worker's card: committed and sent like the replies. */
  readonly outgoing?: readonly OutgoingMessage[];
  readonly residents?: readonly ResidentChange[];
  readonly gaps?: readonly GapChange[];
  /** Other state changes of the community: binding a group or a staff account. */
  readonly bindings?: readonly BindingChange[];
  /** What was posted into a group that staff should look at. */
  readonly fraud?: readonly FraudAlertChange[];
  /** A reminder that a volunteer sends; its messages are among `outgoing`. */
  readonly reminders?: readonly ReminderChange[];
  /** Whose personal data a member of staff was given. */
  readonly looks?: readonly Look[];
  /** When staff are on duty. */
  readonly duty?: readonly DutyChange[];
  readonly dialogue: Dialogue | 'keep' | 'end';
  /** Code of what was done, for the replay summary and the log: `report.opened`, `question.answered`. */
  readonly did: string;
  /** Ids a reader of the trace wants: entry answered with, ticket opened. */
  readonly about?: { readonly entryId?: string; readonly ticketId?: string; readonly score?: number };
}

export interface Handler {
  readonly name: string;
  /** Pure and cheap. The order in `index.ts` settles who is asked first. */
  accepts(turn: Turn): boolean;
  /** `'pass'`: the next handler that accepts is asked. `'silent'`: nothing is said and nothing kept. */
  handle(turn: Turn): Promise<Outcome | 'pass' | 'silent'>;
}
