/** A WeChat group as we know it: bound to an area by a one-time phrase, never by its topic. */
import type { AuditEntry } from '../core/audit.ts';
import type { Address } from '../core/message.ts';
import type { Place } from '../core/place.ts';

export const groupKinds = ['residents', 'workers'] as const;
export type GroupKind = (typeof groupKinds)[number];
export const groupKindNames: Readonly<Record<GroupKind, string>> = { residents: '居民群', workers: '工作群' };

export const groupStates = ['unbound', 'bound', 'left'] as const;
export type GroupState = (typeof groupStates)[number];
export const groupStateNames: Readonly<Record<GroupState, string>> = {
  unbound: '未绑定',
  bound: '已绑定',
  left: '已退群',
};

export interface Group {
  readonly id: string;
  readonly channel: string;
  readonly account: string;
  /** The channel's id of the room; changes on every login on some puppets, as `account` does. */
  readonly roomKey: string;
  readonly topic: string;
  readonly kind: GroupKind;
  readonly state: GroupState;
  readonly areaId: string | undefined;
  readonly areaPath: string | undefined;
  /** The community (社区) above the area: scope of staff, departments, schedules. */
  readonly communityId: string | undefined;
  /** What a resident of this group need not say. */
  readonly compound: string | undefined;
  readonly place: Place;
  /** The bot answers and takes reports here. */
  readonly botEnabled: boolean;
  /** The bot answers questions here that nobody put to it. */
  readonly answersEnabled: boolean;
  /** When the group wants to sleep, `22:00-07:00`; absent: never. */
  readonly quietHours: string | undefined;
  /** Scheduled reminders go here. */
  readonly remindersEnabled: boolean;
}

/** A group with what only staff look at. */
export interface GroupDetails extends Group {
  readonly areaName: string | undefined;
  /** What staff sort groups by, for the audiences of reminders. */
  readonly tags: readonly string[];
  readonly boundAt: Date | undefined;
  /** After a re-login that renumbered the rooms: the bound group this one probably is. */
  readonly suggestedGroupId: string | undefined;
}

/** A room by the channel's own id. */
export interface RoomRef {
  readonly channel: string;
  readonly account: string;
  readonly roomKey: string;
}

export type GroupSwitches = Partial<
  Pick<Group, 'botEnabled' | 'answersEnabled' | 'remindersEnabled'> & {
    /** `null`: no quiet hours. */
    readonly quietHours: string | null;
    readonly tags: readonly string[];
  }
>;

export interface GroupStore {
  find(id: string): Promise<GroupDetails | undefined>;
  /** Remembered in memory until groups or areas change: asked for every message. */
  findByRoom(room: RoomRef): Promise<Group | undefined>;
  /** Where to send what is addressed to a room: the account and key it has today. Persons and unknown rooms stay. */
  currentAddress(address: Address): Promise<Address>;
  /** Groups of an area and below, and those that may be one of them; with `/` also those bound to nothing. */
  list(areaPath: string): Promise<readonly GroupDetails[]>;
  /**
   * Takes note that the bot is in a room: new, renamed, or back after having left. A new room that has the topic of
   * exactly one bound group, of the same account or of one nobody is logged in with, suggests that group; nothing is
   * bound by a topic. `loggedIn`: the accounts of the channel that are online; by default the room's own.
   */
  registerRoom(
    room: RoomRef & { readonly topic: string },
    now: Date,
    loggedIn?: readonly string[],
  ): Promise<Group>;
  /** The bot was removed; the binding is kept for its return. */
  markLeft(room: RoomRef): Promise<void>;
  update(id: string, switches: GroupSwitches, audit: AuditEntry): Promise<GroupDetails>;
  /**
   * Staff confirm that the room `id` is the group it suggests: that group moves to this room's account and key. Throws
   * `group.nothing_suggested` when it suggests none (any more).
   */
  confirmSuggestion(id: string, audit: AuditEntry): Promise<GroupDetails>;
}
