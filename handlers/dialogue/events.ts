/** What a message means for the talk with its sender: the reducer's input, with all it has to know of tickets. */
import type { KnownCompound } from '../../community/compound.ts';
import type { Address } from '../../core/message.ts';
import type { Place } from '../../core/place.ts';
import type { Category, Danger, Urgency } from '../../core/taxonomy.ts';
import type { TakePicture } from '../../pictures/pictures.ts';
import type { Matter } from '../../tickets/recent-matters.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { Addition } from './addition.ts';
import type { Alert } from './effects.ts';
import type { SameOrNot } from './objection-reading.ts';
import type { Unplaced } from './unplaced.ts';

/** A ticket as it stood when the message came. */
export interface Known {
  readonly ticket: Ticket;
  readonly hasPicture: boolean;
  /** How many neighbours said that it is theirs, too. */
  readonly followers: number;
}

/** What of the place is still open once a message was heard. */
export interface Doubts {
  /** In private: which of several compounds. */
  readonly lacksCompound: boolean;
  /** 3-501 can be building or unit 3, and nothing this person said before tells. */
  readonly isAmbiguous: boolean;
}

/** What is reported, before it is known whether there is a ticket for it. */
export interface ReportedMatter {
  readonly category: Category;
  readonly urgency: Urgency;
  readonly place: Place;
  /** Named in private. */
  readonly compound: KnownCompound | undefined;
  /** The place is that of their report before: said aloud, so that it can be put right. */
  readonly placeFrom: 'earlier' | undefined;
  readonly plate: string | undefined;
  readonly phone: string | undefined;
  readonly hasPicture: boolean;
  /** It was told before anything told whose community it is. */
  readonly waited?: Unplaced | undefined;
}

/** The picture as it will be kept, or why it could not be taken. */
export type TakenPicture = Awaited<ReturnType<TakePicture>>;

interface Said {
  readonly messageKey: string;
  readonly now: Date;
}

export type TalkEvent = Said &
  (
    | {
        readonly kind: 'reported';
        readonly matter: ReportedMatter;
        readonly doubts: Doubts;
        /** The id of the ticket, should one be opened. */
        readonly newId: string;
        /** Sent with the words or just before them. */
        readonly picture: TakenPicture | undefined;
        /** Their own open ticket about the same. */
        readonly own: Known | undefined;
        /** What the words add to it. */
        readonly ownAddition: Addition | undefined;
        /** A neighbour's ticket that may be about the same. */
        readonly perhaps?: Matter | undefined;
        /** The fault is told of in many buildings at once. */
        readonly spread?: Alert | undefined;
      }
    | {
        readonly kind: 'added';
        /** Told of it, and no answer: what was asked stays open. */
        readonly isComment?: boolean;
        /** What was reported turns out to be: its first words are said before anything else. */
        readonly danger?: Danger;
        readonly to: Known;
        readonly addition: Addition;
        readonly doubts: Doubts;
        /** Other tickets of the talk that the same words tell the place of. */
        readonly also: readonly { readonly ticket: Ticket; readonly place: Place }[];
      }
    | { readonly kind: 'pictured'; readonly to: Known; readonly picture: TakenPicture }
    | {
        readonly kind: 'cancelled';
        /** By its number, or `unknown` when it is not theirs. */
        readonly named: Known | 'unknown' | undefined;
        /** Open tickets of the talk, the last one spoken of first. */
        readonly current: readonly Known[];
        /** All their open tickets, when the talk has none. */
        readonly open: readonly Known[];
        /** Said to the bot: then it says so when there is nothing to cancel. */
        readonly addressed: boolean;
        readonly words: string;
      }
    | {
        readonly kind: 'chosen';
        /** One; or, to be taken back, all that were listed. */
        readonly tickets: readonly Known[];
        readonly newId: string;
        readonly words: string;
      }
    | {
        readonly kind: 'resumed';
        /** Their tickets that the words can mean, the last one spoken of first. */
        readonly candidates: readonly Known[];
        readonly newId: string;
        readonly words: string;
      }
    | {
        readonly kind: 'joined';
        readonly matter: Matter;
        readonly residentId: string;
        /** Where they speak of, and the group they say it in. */
        readonly building?: string | undefined;
        readonly room?: Address | undefined;
        /** What they reported, where the bot took it for the same: they may say that it is not. */
        readonly told?: Unplaced | undefined;
        /** The ticket, where the words tell more than 我家也是. */
        readonly detailOf: Ticket | undefined;
        /** Whoever works on it hears the words however many say so. */
        readonly insists?: boolean;
        /** What they say makes an emergency of it. */
        readonly raises?: boolean;
        /** What one building reported is everywhere, they say. */
        readonly widens?: boolean;
        /** Its first words are said before anything else. */
        readonly danger?: Danger;
        readonly words: string;
      }
    | {
        readonly kind: 'objected';
        /** The ticket they had joined. */
        readonly from: string;
        readonly told: Unplaced;
        readonly newId: string;
      }
    | {
        readonly kind: 'settled';
        readonly is: SameOrNot;
        readonly own: Known;
        /** Absent once it has ended. */
        readonly other: Matter | undefined;
      }
    | {
        readonly kind: 'recalled';
        readonly recalledKey: string;
        /** Tickets the message opened, with whether anything else rests on them by now. */
        readonly opened: readonly (Known & { readonly restsOnMore: boolean })[];
      }
  );
export type EventOf<K extends TalkEvent['kind']> = Extract<TalkEvent, { kind: K }>;
