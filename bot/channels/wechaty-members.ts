/** Who is in a room under which name. Asked for when a login renumbered everybody; nothing of it is kept. */
import type { Wechaty } from 'wechaty';
import type { Address } from '../../core/message.ts';
import { toDeliveryError } from './wechaty-errors.ts';

/** Keys of the members whom the others see under this name. Throws `DeliveryError`. */
export async function findMembers(
  { puppet }: Pick<Wechaty, 'puppet'>,
  room: Address,
  shownName: string,
): Promise<readonly string[]> {
  try {
    const keys = await puppet.roomMemberList(room.key);
    const members = await Promise.all(keys.map((key) => puppet.roomMemberPayload(room.key, key)));
    return members
      .filter(
        ({ roomAlias, name }) =>
          (roomAlias === undefined || roomAlias === '' ? name : roomAlias) === shownName,
      )
      .map(({ id }) => id);
  } catch (error) {
    throw toDeliveryError(error, 'temporary');
  }
}
