/** What one message says, as far as it can be known: the type every reader of messages returns, rules and models alike. */
import type { SecretKind } from '../core/secrets.ts';
import type { Place } from '../core/place.ts';
import type { Category, Danger, Intent, Urgency } from '../core/taxonomy.ts';

/** One message with what is known around it. Everything a reader may look at; nothing else influences it. */
export interface MessageInContext {
  readonly text: string;
  readonly addressed: boolean;
  readonly mentionsOthers: boolean;
  readonly hasImage: boolean;
  /** Somebody else said something a moment before that was only talk. */
  readonly amidTalk?: boolean;
  /** What there is between the bot and the sender at this moment. */
  readonly lately?: readonly Lately[];
  /** The sender's alias in the room, such as 「3-2-501 王女士」: less trusted than the message itself. */
  readonly alias: string | undefined;
  /** What the sender said of a place a moment before, and nothing else with it. */
  readonly placeBefore?: Place | undefined;
  /** What the room is bound to: least trusted, only fills what nobody said. */
  readonly roomPlace: Place;
  readonly now: Date;
}

/** They reported something minutes ago, were asked about it, or were asked what they say of a ticket's result. */
export type Lately = 'reported' | 'asked' | 'verdict_awaited';

/** Where a value of a slot was found, in order of trust. */
export type PlaceSource = 'text' | 'before' | 'alias' | 'room';

/** What somebody may well have said without saying it clearly, or to us. */
export type Unclear = Pick<Act, 'intent' | 'confidence' | 'category' | 'urgency'>;

/** One thing a message wants: a report, a question, thanks. */
export interface Act {
  readonly intent: Intent;
  /** 0 to 1. */
  readonly confidence: number;
  /** What else it may well have been: what the other reader took it for, or what doubt alone stood against. */
  readonly alternative?: Intent;
  /** Most likely this, but not surely enough to be acted on unasked: `intent` is `chatter`. */
  readonly unclear?: Unclear | undefined;
  /** Only with intent `report`. */
  readonly category: Category | undefined;
  /** Only with intent `report`. */
  readonly urgency: Urgency | undefined;
  /** Set when life is in danger now: the emergency handler speaks before anything else. */
  readonly danger: Danger | undefined;
  readonly place: Place;
  /** Where each part of `place` came from; what is not from `text` was assumed and is echoed for correction. */
  readonly placeSources: Readonly<Partial<Record<keyof Place, PlaceSource>>>;
  /** The other reading of `place` where the words allow two and nothing settles it: 3-501 is building 3 or unit 3. */
  readonly ambiguousPlace: Place | undefined;
  /** Upper case, no separators; a partial plate as it stands. */
  readonly plate: string | undefined;
  /** Digits only. */
  readonly phone: string | undefined;
  /** The affected object as said: 电梯, 路灯. */
  readonly subject: string | undefined;
  /** Since when, as said: 昨晚, 三天了. */
  readonly since: string | undefined;
  /** The instant `since` speaks of, resolved against `now`; a lasting time (三天了) counts back from it. */
  readonly sinceAt: Date | undefined;
  /** Who is affected, as said: 整栋, 一单元全部, 我家, 两个老人. */
  readonly peopleAffected: string | undefined;
  /** A ticket number that occurs in the text. */
  readonly ticketNumber: string | undefined;
  /** Why, for people: the rules and words that decided, codes and lexicon words only. */
  readonly reasons: readonly string[];
}

/** The first act of a message, and what else it wants. */
export interface Understanding extends Act {
  /** Further acts in the order they are said: a second fault, a question behind a report. Usually none. */
  readonly further: readonly Act[];
  /** Identity numbers, bank cards or codes were posted; they never reach the disk. */
  readonly sensitive: readonly SecretKind[];
}

export type Understand = (message: MessageInContext) => Understanding;
