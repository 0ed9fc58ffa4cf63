/** A WeChat group as we know it: bound to an area by a one-time phrase, never by its topic. */
import type { Place } from '../core/place.ts';

export const groupKinds = ['residents', 'workers'] as const;
export type GroupKind = (typeof groupKinds)[number];

export interface Group {
  readonly id: string;
  readonly channel: string;
  readonly account: string;
  /** The channel's id of the room; changes on every login on some puppets. */
  readonly roomKey: string;
  readonly topic: string;
  readonly kind: GroupKind;
  readonly state: 'unbound' | 'bound' | 'left';
  readonly areaId: string | undefined;
  readonly areaPath: string | undefined;
  /** The community (社区) above the area: scope of staff, departments, schedules. */
  readonly communityId: string | undefined;
  /** What a resident of this group need not say. */
  readonly compound: string | undefined;
  readonly place: Place;
  /** The bot answers and takes reports here. */
  readonly botEnabled: boolean;
  /** Scheduled reminders go here. */
  readonly remindersEnabled: boolean;
}
