import { describe, expect, it } from 'vitest';

import { DeliveryError } from '../core/errors.ts';
import type { Address } from '../core/message.ts';
import { createReaddress, type ReaddressDeps } from './readdress.ts';

const before: Address = { kind: 'room', channel: 'c', account: 'old', key: 'room' };
const today: Address = { kind: 'room', channel: 'c', account: 'new', key: 'room-again' };

/** 王 is there again under a new key, 李 is now two people, and nobody remembers 赵. */
const moved: ReaddressDeps = {
  currentAddress: () => Promise.resolve(today),
  lastNameOf: (_channel, account, key) =>
    Promise.resolve(account === 'old' ? { wang: '王', li: '李' }[key] : undefined),
  findMembers: (room, name) =>
    Promise.resolve(room.key === today.key ? (name === '王' ? ['wang-again'] : ['li-1', 'li-2']) : []),
};

describe('a destination', () => {
  it('stays as it is while the room is of the same login', async () => {
    const readdress = createReaddress({ ...moved, currentAddress: (to) => Promise.resolve(to) });
    const written = { to: before, mentionKeys: ['wang', 'li'] };
    expect(await readdress(written, 'old')).toEqual(written);
  });

  it('moves with the room, and mentions those whose name is one person’s only', async () => {
    const found = await createReaddress(moved)({ to: before, mentionKeys: ['li', 'wang', 'zhao'] }, 'new');
    expect(found).toEqual({ to: today, mentionKeys: ['wang-again'] });
  });

  it('leaves it to the account that speaks there to find whom it mentions', async () => {
    const findMembers: ReaddressDeps['findMembers'] = (room, name) =>
      room.account === 'new' ? moved.findMembers(room, name) : Promise.reject(new Error('not our room'));
    const readdress = createReaddress({ ...moved, findMembers });
    const handedOver = await readdress({ to: before, mentionKeys: ['wang'] }, 'other');
    expect(handedOver).toEqual({ to: today, mentionKeys: ['wang'], mentionsOf: 'old' });
    expect(await readdress(handedOver, 'new')).toEqual({ to: today, mentionKeys: ['wang-again'] });
  });

  it('mentions nobody when the members cannot be asked for', async () => {
    const findMembers = () => Promise.reject(new DeliveryError('temporary', 'no answer'));
    const found = await createReaddress({ ...moved, findMembers })(
      { to: before, mentionKeys: ['wang'] },
      'new',
    );
    expect(found).toEqual({ to: today, mentionKeys: [] });
  });
});
