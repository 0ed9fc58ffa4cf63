/** The only way anything speaks: a row for the outbox. Whoever wants to say something adds one to what it commits. */
import type { Address } from './message.ts';

/**
 * Why something is said. Decides what happens when a crash leaves it unknown whether it was sent:
 * `notice` (a broadcast to a group) is shown to staff and never repeated; everything else is sent again.
 */
export const purposes = ['emergency', 'acknowledge', 'ask', 'answer', 'status', 'staff', 'notice'] as const;
export type Purpose = (typeof purposes)[number];

/** How a message fits among the others about one matter to one receiver (bot/batching.ts). */
export interface Batch {
  /** Of the matter and the receiver, such as `ticket:…/reporter`. */
  readonly key: string;
  /**
   * `waits`: until an hour after the last one that waited, and gives way to any newer one. The others are said at once
   * in place of what waits: `at_once` says in brief what that was, `final` makes it needless.
   */
  readonly mode: 'waits' | 'at_once' | 'final';
  /** The part of the text that a later message still has to say when this one gave way to it. */
  readonly brief?: string | undefined;
}

export interface OutgoingMessage {
  readonly id: string;
  /** Left out without a word where its key was said before; otherwise that refuses the whole act as done twice. */
  readonly unlessSaid?: true;
  /** The same key is said once: `cause:part`, such as `wechat:bot1:msg9/0` or `run:42/group:7`. */
  readonly dedupeKey: string;
  readonly to: Address;
  readonly purpose: Purpose;
  readonly text: string;
  readonly mentionKeys: readonly string[];
  readonly attachmentId: string | undefined;
  readonly ticketId: string | undefined;
  /** Not sent before this instant. */
  readonly notBefore: Date;
  /**
   * The texts that every number, link and date in `text` must come from: cited entries, directory lines, the
   * ticket, the resident's own words. Checked by `bot/guard.ts`; not stored.
   */
  readonly evidence: readonly string[];
  /** The source itself, word for word: said instead when `text`, which puts it in other words, does not hold. */
  readonly verbatim?: { readonly text: string; readonly evidence: readonly string[] };
  /** Absent: it is said whatever else is said of the same matter. */
  readonly batch?: Batch;
  /** Wall times between which it is not sent, `21:00-07:00`; several separated by commas. Absent: at any hour. */
  readonly quietHours?: string;
  /** The channel leaves it to a person to send this: it waits for somebody to say that they did. */
  readonly byHand?: true;
}

/** Before whoever sent it, as the receipt of what a person sent: the account itself said nothing. */
export const byHandReceipt = 'by-hand:';
