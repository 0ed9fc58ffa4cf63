/** A message with all that the talk with its sender may look at. */
import type { Matter } from '../../tickets/recent-matters.ts';
import type { Turn } from '../handler.ts';
import type { Talk } from './talk.ts';

export interface Heard extends Pick<
  Turn,
  'message' | 'understanding' | 'licence' | 'now' | 'placeWordsBefore' | 'afresh'
> {
  readonly residentId: string;
  /** They may have reported something within the last days. */
  readonly reportedLately: boolean;
  /** What the bot is in the middle of with the sender, here. */
  readonly talk: Talk | undefined;
  /** Others' open tickets of this group, newest first. */
  readonly matters: readonly Matter[];
}
