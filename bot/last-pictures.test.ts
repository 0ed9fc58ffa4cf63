import { expect, test } from 'vitest';

import type { Message } from '../core/message.ts';
import { turnOf } from '../test/support/turn.ts';
import { createLastPictures } from './last-pictures.ts';

const now = new Date('2026-11-22T02:00:00Z');
const later = (durationMs: number) => new Date(now.getTime() + durationMs);

function image(ref: string): Message {
  const attachment = { ref, name: 'a.jpg' };
  return { ...turnOf('').message, kind: 'image', key: `key-${ref}`, attachment };
}

test('the newest picture of each person is known for a while, and no longer', () => {
  const pictures = createLastPictures(1000);
  pictures.see('wang', image('1'), now);
  pictures.see('wang', image('2'), now);
  pictures.see('li', image('3'), later(900));
  expect(pictures.find('wang', later(1000))?.ref).toBe('2');
  expect(pictures.find('wang', later(1001))).toBeUndefined();
  expect(pictures.find('li', later(1001))?.ref).toBe('3');
});

test('one that was recalled or used is forgotten', () => {
  const pictures = createLastPictures(1000);
  pictures.see('wang', image('1'), now);
  pictures.see('wang', { ...turnOf('').message, kind: 'recall', recalledKey: 'key-1' }, now);
  expect(pictures.find('wang', now)).toBeUndefined();
  pictures.see('wang', image('2'), now);
  pictures.forget('wang');
  expect(pictures.find('wang', now)).toBeUndefined();
});
