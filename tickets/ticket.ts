/** A ticket and its history as plain data. */
import type { Address } from '../core/message.ts';
import type { Place } from '../core/place.ts';
import type { Sealed } from '../core/sealing.ts';
import type { Category, Urgency } from '../core/taxonomy.ts';
import type { Attachment } from '../pictures/attachment.ts';
import type { Follower } from './follower.ts';
import type { Hours } from './clock/working-time.ts';
import type { Rating } from './rating.ts';
import type { TicketResult } from './reasons.ts';

/** Codes of research B6; transitions that exist today stand in `workflow.ts`. */
export const ticketStates = [
  'received',
  'need_info',
  'accepted',
  'dispatched',
  'in_progress',
  'suspended',
  'external',
  'split',
  'handled',
  'confirming',
  'closed',
  'rejected',
  'merged',
  'withdrawn',
] as const;
export type TicketState = (typeof ticketStates)[number];

export const ticketStateNames: Readonly<Record<TicketState, string>> = {
  received: '待受理',
  need_info: '待补充',
  accepted: '已受理',
  dispatched: '已派单',
  in_progress: '处置中',
  suspended: '挂起',
  external: '已转外部',
  split: '已拆单',
  handled: '已处置待核查',
  confirming: '待评价',
  closed: '已办结',
  rejected: '不予受理',
  merged: '已并案',
  withdrawn: '已撤回',
};

/** States nobody works in any more. */
export const endStates: readonly TicketState[] = ['closed', 'rejected', 'merged', 'withdrawn'];

/** More time that a worker asks for; a supervisor decides. */
export interface TimeRequest {
  readonly kind: 'extend' | 'suspend';
  /** A code of the closed list of `ask_extend` or `ask_suspend`. */
  readonly reason: string;
  readonly note: string;
  readonly until: Date;
  readonly byId: string;
  readonly at: Date;
}

/**
 * Who ended it: an answer, silence in the window (which is no satisfaction), staff where nobody could be asked, or the
 * end of all that it was split into.
 */
export const closers = ['rating', 'timeout', 'office', 'parts'] as const;
export type Closer = (typeof closers)[number];

export interface Ticket {
  readonly id: string;
  /** What people say aloud: date and running number, 「261122-7」. */
  readonly number: string;
  readonly communityId: string;
  /** The finest known area: building, grid or community. */
  readonly areaId: string;
  readonly areaPath: string;
  readonly category: Category;
  readonly urgency: Urgency;
  readonly state: TicketState;
  /** One line without personal data: category and public place. */
  readonly title: string;
  /** The resident's own words, phones, plates and identity numbers masked. */
  readonly description: string;
  readonly compound: string | undefined;
  readonly place: Place;
  readonly plate: Sealed | undefined;
  readonly phone: Sealed | undefined;
  readonly reporterId: string | undefined;
  /** Where the reporter said it, and so where progress is told. */
  readonly reportedAt: Address | undefined;
  /** The channel's key of the reporter there: whom a notice mentions. */
  readonly reporterKey: string | undefined;
  /** Key of the message it came from; unique: opening twice gives the same ticket. */
  readonly sourceKey: string | undefined;
  readonly departmentId: string | undefined;
  readonly assigneeId: string | undefined;
  /** Why it went there, for people. */
  readonly routingReason: string;
  readonly responseDueAt: Date;
  /** Moves only by an extension, by what was left at a pause, and with a new round. */
  readonly resolutionDueAt: Date;
  /** The limit of this round as it was set at its start; in working or calendar time. */
  readonly limitMinutes: number;
  readonly limitHours: Hours;
  /** Since when the clock stands. */
  readonly pausedAt: Date | undefined;
  /** When waiting in this state has lasted long enough (timeouts.ts). */
  readonly wakeAt: Date | undefined;
  /** When the next mark of the limit falls due: warning, breach, escalation. */
  readonly markAt: Date | undefined;
  readonly warnedAt: Date | undefined;
  readonly breachedAt: Date | undefined;
  /** 0 the grid's own, then community, street and district; never goes down within a round. */
  readonly escalation: number;
  /** From 1; 不满意 and reopening begin another one. */
  readonly round: number;
  readonly roundStartedAt: Date;
  /** When somebody first answered for it in this round. */
  readonly respondedAt: Date | undefined;
  readonly returns: number;
  /** Who gave it back, or did not satisfy: it does not go to them again by itself. */
  readonly returnedBy: readonly string[];
  readonly reworks: number;
  readonly extensions: number;
  readonly request: TimeRequest | undefined;
  /** What the reporter was asked and has not answered. */
  readonly question: string | undefined;
  /** On `need_info` and `merged`: where it goes back to. */
  readonly stateBefore: TicketState | undefined;
  readonly externalParty: string | undefined;
  /** The ticket it became part of; that one never has one itself. */
  readonly mergedIntoId: string | undefined;
  /** The ticket it is a part of; that one never is a part itself. */
  readonly parentId: string | undefined;
  /** The ticket it goes on from, whose rounds were used up. */
  readonly followsUpId: string | undefined;
  /** Of a wish: since when the group it was told in knows of it, with the wisher's yes. */
  readonly publishedAt: Date | undefined;
  /** Who helps with a wish: a resident or a member of staff. */
  readonly volunteerId: string | undefined;
  readonly urges: number;
  readonly lastUrgedAt: Date | undefined;
  /** What came of the work of this round. */
  readonly result: TicketResult | undefined;
  /** Who did it; stays when it ends. */
  readonly handledById: string | undefined;
  readonly closedBy: Closer | undefined;
  /** Reported without a name: no reporter is stored; or the name was taken off afterwards: no staff see it. */
  readonly anonymous: boolean;
  readonly anonymisedAt: Date | undefined;
  /** What was done, in the worker's words; told to the resident. */
  readonly resolution: string | undefined;
  /** When the worker said it was done; absent again once it is reopened. */
  readonly handledAt: Date | undefined;
  /** The resident's verdict on the result; a ticket that nobody rated has none. */
  readonly rating: Rating | undefined;
  readonly openedAt: Date;
  readonly closedAt: Date | undefined;
  /** Raised by one with every change; a change names the version it saw. */
  readonly version: number;
}

export type Actor =
  | { readonly kind: 'resident'; readonly id: string }
  | { readonly kind: 'staff'; readonly id: string }
  | { readonly kind: 'system' };

/** One line of the append-only history; `seq` is gap-free per ticket and equals the ticket's version after it. */
export interface TicketEvent {
  readonly id: string;
  readonly ticketId: string;
  readonly seq: number;
  readonly name: string;
  readonly from: TicketState | undefined;
  readonly to: TicketState;
  readonly actor: Actor;
  /** A code of the closed list of the transition, where it asks for one. */
  readonly reason: string | undefined;
  /** Free words of the actor, personal data masked. */
  readonly note: string | undefined;
  /** The fields that changed with their new values: replaying the history gives the row. */
  readonly changes: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

/** What happens to tickets in a commit. */
export type TicketChange =
  /** `ticket` as it stands after all of `events`, which start at `seq` 1. */
  | { readonly kind: 'open'; readonly ticket: Ticket; readonly events: readonly TicketEvent[] }
  /** Fails the whole act with `ConflictError` when the stored version is not `seen.version`. */
  | {
      readonly kind: 'change';
      readonly seen: Pick<Ticket, 'id' | 'version'>;
      readonly ticket: Ticket;
      readonly event: TicketEvent;
    }
  /** The resident took their words back: they are replaced by `words` on the ticket and throughout its history. */
  | {
      readonly kind: 'forget_words';
      readonly ticketId: string;
      readonly words: string;
      /** Only what this line of the history brought in; absent: all that residents said. */
      readonly seq?: number;
    }
  | {
      readonly kind: 'attach';
      readonly ticketId: string;
      readonly attachment: Attachment;
      /** Set on what staff add to prove what was done. */
      readonly evidence?: { readonly byId: string; readonly at: Date };
    }
  /** Who it was and what was said goes from the lines before this one, and from all that hangs on the ticket. */
  | { readonly kind: 'forget_person'; readonly ticketId: string; readonly before: number }
  /** The picture itself goes with the next sweep, when no ticket refers to it any more. */
  | { readonly kind: 'detach'; readonly ticketId: string; readonly attachmentId: string }
  /** Who follows it already stays as they were, but is no longer there only because of a merge. */
  | ({ readonly kind: 'follow'; readonly ticketId: string } & Follower)
  | { readonly kind: 'unfollow'; readonly ticketId: string; readonly residentId: string };
