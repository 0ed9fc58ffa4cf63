/** What one report says, stripped to what tells whether another one is about the same. */
import type { Address } from '../../core/message.ts';
import type { Place } from '../../core/place.ts';
import type { Category } from '../../core/taxonomy.ts';
import type { Follower } from '../follower.ts';
import type { Ticket } from '../ticket.ts';

export interface Telling {
  readonly category: Category;
  readonly compound: string | undefined;
  readonly place: Place;
  /** The resident's own words, masked. */
  readonly words: string;
  /** The object as understanding named it. */
  readonly subject?: string | undefined;
  /** Hash of the plate. */
  readonly plate?: string | undefined;
  /** Where it was said: `channel|account|room`; absent in private. */
  readonly group?: string | undefined;
  readonly at: Date;
}

/** A ticket that a report may be about. */
export interface Candidate extends Telling {
  readonly ticket: Ticket;
  /** Neighbours for whom it matters, too, as far as they were looked up. */
  readonly followers: readonly Follower[];
}

export function candidateOf(ticket: Ticket, followers: readonly Follower[] = []): Candidate {
  return { ...tellingOf(ticket), ticket, followers };
}

export function tellingOf(ticket: Ticket): Telling {
  const { category, compound, place, description: words, plate, openedAt: at } = ticket;
  return { category, compound, place, words, plate: plate?.hash, group: groupOf(ticket.reportedAt), at };
}

/** Absent in private. */
export function groupOf(address: Address | undefined): string | undefined {
  return address?.kind === 'room' ? [address.channel, address.account, address.key].join('|') : undefined;
}

/** Where it is reported from, the first building first. */
export function buildingsOf({ place, followers }: Pick<Candidate, 'place' | 'followers'>): readonly string[] {
  const said = [place.building, ...followers.map(({ building }) => building)];
  return [...new Set(said.filter((building) => building !== undefined))];
}
