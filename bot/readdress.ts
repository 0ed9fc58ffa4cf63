/** Where something is to be said today, and whom it mentions there: a login may have renumbered rooms and people. */
import type { Channel } from '../core/channel.ts';
import type { Address } from '../core/message.ts';

export interface Destination {
  readonly to: Address;
  readonly mentionKeys: readonly string[];
  /** Which account knows the mentioned by these keys; absent: the one of `to`. */
  readonly mentionsOf?: string | undefined;
}

/**
 * A room that did not move stays as it is. Who is mentioned is looked up by the account that speaks there, for it alone
 * sees who is in the room.
 * @param speaking the account that asks; absent while none is known
 */
export type Readdress = (written: Destination, speaking: string | undefined) => Promise<Destination>;

export interface ReaddressDeps {
  /** Where a room is since staff confirmed that it moved. */
  readonly currentAddress: (to: Address) => Promise<Address>;
  /** The name under which the holder of a key was last seen; absent when never. */
  readonly lastNameOf: (channel: string, account: string, memberKey: string) => Promise<string | undefined>;
  readonly findMembers: Channel['findMembers'];
}

/** In a room of another login, people are found again by their name; who has no name of their own there is not mentioned. */
export function createReaddress(deps: ReaddressDeps): Readdress {
  const findAgain = async (of: Address, memberKey: string, to: Address): Promise<readonly string[]> => {
    const name = await deps.lastNameOf(of.channel, of.account, memberKey);
    // The words matter more than the mention: a list that cannot be had holds nothing up.
    const found = name === undefined ? [] : await deps.findMembers(to, name).catch(() => []);
    return found.length === 1 ? found : [];
  };
  return async ({ to: written, mentionKeys, mentionsOf = written.account }, speaking) => {
    const to = await deps.currentAddress(written);
    if (to.account === mentionsOf) return { to, mentionKeys };
    if (to.account !== (speaking ?? to.account)) return { to, mentionKeys, mentionsOf };
    const of = { ...written, account: mentionsOf };
    const found = await Promise.all(mentionKeys.map((key) => findAgain(of, key, to)));
    return { to, mentionKeys: found.flat() };
  };
}
