/** Which groups people send to themselves: where the platform, or a group's owner, lets no bot broadcast. Pure. */
import type { AudienceGroup } from './audience.ts';

export interface ByHandRule {
  /** Every group of these channels. */
  readonly channels: readonly string[];
  /** Groups that staff gave one of these tags. */
  readonly tags: readonly string[];
}

export const nothingByHand: ByHandRule = { channels: [], tags: [] };

export function isByHand(
  { channels, tags }: ByHandRule,
  group: Pick<AudienceGroup, 'channel' | 'tags'>,
): boolean {
  return channels.includes(group.channel) || group.tags.some((tag) => tags.includes(tag));
}
