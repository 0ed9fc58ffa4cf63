/** A resident as the bot knows them: an identity on a channel, nothing more than a ticket needs. */
import { derivedId } from '../core/ids.ts';
import type { Place } from '../core/place.ts';

export interface Resident {
  /** `residentId(…)`: several messages may create it at once. */
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
  /** Replaces what was known with less or equal confidence; a surer guess stays. */
  | { readonly kind: 'lives'; readonly at: Date; readonly guess: ResidentPlace }
  /** Where they live is forgotten, and their name replaced. */
  | { readonly kind: 'forget'; readonly residentId: string; readonly displayName: string };

export interface ResidentStore {
  find(id: string): Promise<Resident | undefined>;
  /** Those that exist, in no order. */
  listByIds(ids: readonly string[]): Promise<readonly Resident[]>;
  /** Where they live, as far as each group tells; in no order. */
  listPlaces(residentId: string): Promise<readonly ResidentPlace[]>;
  findPlace(residentId: string, groupId: string): Promise<ResidentPlace | undefined>;
}

/** The same person on the same channel always has the same id. */
export function residentId(channel: string, account: string, memberKey: string): string {
  return derivedId('resident', channel, account, memberKey);
}
