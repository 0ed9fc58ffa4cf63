/** A neighbour for whom a ticket matters, too: told how it goes, and counted by building. */
import type { Address } from '../core/message.ts';

export interface Follower {
  readonly residentId: string;
  readonly at: Date;
  /** Where they say that it is theirs, too. */
  readonly building?: string | undefined;
  /** The group they said it in; absent in private. */
  readonly room?: Address | undefined;
  /** The ticket that was merged into this one, where they came with it. */
  readonly viaId?: string | undefined;
}

/** A follower as notices reach them: in the group where they said that it is theirs, too, or in private. */
export interface ToldFollower {
  readonly at: Address;
  /** The channel's key: whom a notice in a group mentions. */
  readonly memberKey: string;
}

/** Followers of one building; `undefined`: nobody knows which. */
export interface BuildingCount {
  readonly building: string | undefined;
  readonly followers: number;
}

/** The same, apart for each group; `undefined`: in private, or nobody knows where. */
export interface PlaceCount extends BuildingCount {
  readonly room: Address | undefined;
}
