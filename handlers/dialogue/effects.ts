/** What is to be done and said because of one message, as data; `handlers/report-outcome.ts` carries it out. */
import type { Category, Danger } from '../../core/taxonomy.ts';
import type { GroupAnswer } from '../../tickets/duplicates/answers.ts';
import type { Spread } from '../../tickets/duplicates/spread.ts';
import type { Matter } from '../../tickets/recent-matters.ts';
import type { Attachment } from '../../pictures/attachment.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { Addition } from './addition.ts';
import type { Ask } from './asks.ts';
import type { ReportedMatter } from './events.ts';
import type { Added, Talk } from './talk.ts';

export interface Alert {
  readonly spread: Spread;
  /** Whose supervisors. */
  readonly areaPath: string;
}

export type Effect =
  | { readonly kind: 'open'; readonly ticketId: string; readonly matter: ReportedMatter }
  /** Reported again after its ticket ended: a new one, with what was known then. */
  | { readonly kind: 'open_again'; readonly ticketId: string; readonly earlier: Ticket }
  | { readonly kind: 'amend'; readonly ticket: Ticket; readonly addition: Addition }
  | { readonly kind: 'attach'; readonly ticketId: string; readonly attachment: Attachment }
  | { readonly kind: 'withdraw'; readonly ticket: Ticket }
  | { readonly kind: 'follow'; readonly matter: Matter; readonly building: string | undefined }
  | { readonly kind: 'leave'; readonly ticketId: string }
  /** Their own ticket is about the same as that of a neighbour. */
  | { readonly kind: 'merge'; readonly ticket: Ticket; readonly into: Matter }
  /** Those in charge hear that a fault is in many buildings at once. */
  | ({ readonly kind: 'alert'; readonly category: Category } & Alert)
  /** By a neighbour's words it is of the whole compound. */
  | { readonly kind: 'widen'; readonly ticket: Ticket; readonly words: string }
  /** Theirs is another: what that line changed is as it was. */
  | { readonly kind: 'undo'; readonly ticketId: string; readonly seq: number }
  /** A neighbour's words go to whoever works on it. */
  | { readonly kind: 'pass_on'; readonly ticket: Ticket; readonly words: string }
  | { readonly kind: 'take_back'; readonly added: Added }
  | { readonly kind: 'forget_words'; readonly ticketId: string; readonly seq?: number }
  | Say;

/** Everything said in one turn becomes one reply, in this order. */
export type Say = { readonly kind: 'say' } & (
  | { readonly what: 'opened'; readonly ticketId: string; readonly placeFrom?: 'earlier' | undefined }
  | { readonly what: 'known' | 'urged'; readonly ticket: Ticket }
  | { readonly what: 'supplemented'; readonly ticket: Ticket; readonly parts: readonly string[] }
  | { readonly what: 'withdrawn' | 'withdrawn_by_recall'; readonly ticket: Ticket }
  | {
      readonly what: 'passed_on';
      readonly ticket: Ticket;
      readonly because: 'in_progress' | 'emergency' | 'followers';
    }
  | {
      readonly what: 'which';
      readonly to: 'withdraw' | 'resume';
      readonly tickets: readonly Ticket[];
    }
  | { readonly what: 'danger'; readonly danger: Danger }
  | { readonly what: 'no_open_ticket' | 'no_such_ticket' }
  | { readonly what: 'picture_refused'; readonly why: string }
  | {
      readonly what: 'joined';
      readonly matter: Matter;
      readonly answer: GroupAnswer;
      /** One word makes a ticket of their own. */
      readonly mayObject: boolean;
    }
  | { readonly what: 'perhaps'; readonly matter: Matter }
  | { readonly what: 'merged'; readonly ticket: Ticket; readonly into: Matter }
  | { readonly what: 'kept_apart'; readonly ticket: Ticket }
  | { readonly what: 'question'; readonly ask: Ask; readonly ticketId: string; readonly category: Category }
);

export interface Stepped {
  /** Absent: the talk is over. */
  readonly state: Talk | undefined;
  /** None at all: the message was not for this talk. */
  readonly effects: readonly Effect[];
}
