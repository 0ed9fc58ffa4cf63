/** A resident as the bot knows them: an identity on a channel, nothing more than a ticket needs. */
import type { Place } from '../core/place.ts';

export interface Resident {
  /** `derivedId('resident', channel, account, memberKey)`: several messages may create it at once. */
  readonly id: string;
  readonly channel: string;
  readonly account: string;
  readonly memberKey: string;
  /** What staff see; the alias or nickname at the last report. */
  readonly displayName: string;
}

/** What a resident's alias or words say about where they live in one group's area. */
export interface ResidentPlace {
  readonly residentId: string;
  readonly groupId: string;
  readonly alias: string | undefined;
  readonly place: Place;
  /** 0 to 1: 1 when they said it themselves. */
  readonly confidence: number;
}

export type ResidentChange =
  | { readonly kind: 'seen'; readonly resident: Resident; readonly at: Date }
  | { readonly kind: 'lives'; readonly at: Date; readonly guess: ResidentPlace };
