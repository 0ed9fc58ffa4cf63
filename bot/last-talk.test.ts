import { expect, test } from 'vitest';

import type { Message } from '../core/message.ts';
import { turnOf } from '../test/support/turn.ts';
import { createLastTalk } from './last-talk.ts';

const now = new Date('2026-11-22T02:00:00Z');
const later = (durationMs: number) => new Date(now.getTime() + durationMs);

function from(key: string, over: Partial<Message> = {}): Message {
  const { message } = turnOf('晚上吃什么');
  return { ...message, sender: { ...message.sender, key }, ...over };
}

test('who speaks right behind others’ talk is amid it, for a while', () => {
  const talk = createLastTalk(1000);
  talk.hear(from('wang'), true, now);
  expect(talk.isAmid(from('li'), later(1000))).toBe(true);
  expect(talk.isAmid(from('wang'), now)).toBe(false);
  expect(talk.isAmid(from('li'), later(1001))).toBe(false);
});

test('a report is no talk, and another group hears nothing of it', () => {
  const talk = createLastTalk(1000);
  talk.hear(from('wang'), false, now);
  expect(talk.isAmid(from('li'), now)).toBe(false);
  talk.hear(from('wang'), true, now);
  const elsewhere = { ...from('li').place, key: 'room-9' };
  expect(talk.isAmid(from('li', { place: elsewhere }), now)).toBe(false);
});
