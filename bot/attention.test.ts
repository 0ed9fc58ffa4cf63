import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { StaffMember } from '../community/staff.ts';
import type { Message } from '../core/message.ts';
import { createAttention } from './attention.ts';

const zhou = { id: 'zhou' } as StaffMember;
const minute = 60_000;
const at = (minutes: number) => new Date(minutes * minute);

function from(key: string, over: Partial<Message> = {}): Message {
  const place = { kind: 'room', channel: 'c', account: 'bot', key: 'r1' } as const;
  const sender = { key, name: key, alias: undefined };
  return {
    channel: 'c',
    account: 'bot',
    place,
    sender,
    isPrivate: false,
    addressed: false,
    ...over,
  } as Message;
}

describe('attention', () => {
  it('goes to whoever spoke last before the staff', () => {
    const attention = createAttention(5 * minute);
    attention.hear(from('li'), undefined, at(0));
    attention.hear(from('wang'), undefined, at(1));
    attention.hear(from('zhou'), zhou, at(2));
    expect(attention.isAttended(from('wang'), at(3))).toBe(true);
    expect(attention.isAttended(from('li'), at(3))).toBe(false);
  });

  it('goes to whom the staff mention', () => {
    const attention = createAttention(5 * minute);
    attention.hear(from('wang'), undefined, at(0));
    attention.hear(from('zhou', { mentionsOthers: true, mentionKeys: ['li'] }), zhou, at(1));
    expect(attention.isAttended(from('li'), at(2))).toBe(true);
    expect(attention.isAttended(from('wang'), at(2))).toBe(false);
  });

  it('ends after its time, and does not reach back to who spoke long before', () => {
    const attention = createAttention(5 * minute);
    attention.hear(from('wang'), undefined, at(0));
    attention.hear(from('zhou'), zhou, at(1));
    expect(attention.isAttended(from('wang'), at(6))).toBe(false);
    attention.hear(from('zhou'), zhou, at(20));
    expect(attention.isAttended(from('wang'), at(21))).toBe(false);
  });

  it('is not on the bot’s own guests, nor in another group', () => {
    const attention = createAttention(5 * minute);
    attention.hear(from('wang'), undefined, at(0));
    attention.hear(from('zhou', { addressed: true }), zhou, at(1));
    expect(attention.isAttended(from('wang'), at(1))).toBe(false);
    attention.hear(from('zhou'), zhou, at(1));
    const elsewhere = { ...from('wang').place, key: 'r2' };
    expect(attention.isAttended(from('wang', { place: elsewhere }), at(1))).toBe(false);
  });

  it('is never drawn by neighbours, whatever they do', () => {
    const acts = fc.array(fc.record({ who: fc.constantFrom('li', 'chen', 'wang'), names: fc.boolean() }));
    fc.assert(
      fc.property(acts, (said) => {
        const attention = createAttention(5 * minute);
        for (const { who, names } of said) {
          const over = names ? { mentionsOthers: true, mentionKeys: ['wang'] } : {};
          attention.hear(from(who, over), undefined, at(0));
        }
        expect(attention.isAttended(from('wang'), at(0))).toBe(false);
      }),
    );
  });
});
