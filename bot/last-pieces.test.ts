import { expect, it } from 'vitest';

import { turnOf } from '../test/support/turn.ts';
import { createLastPieces } from './last-pieces.ts';

const now = new Date('2026-11-22T02:00:00Z');
const later = (durationMs: number) => new Date(now.getTime() + durationMs);
const said = (text: string) => turnOf(text).message;

it('joins what one person says piece by piece, and what nobody else says', () => {
  const pieces = createLastPieces(1000);
  expect(pieces.join('wang', said('坏了'), now).text).toBe('坏了');
  expect(pieces.join('li', said('灯'), later(100)).text).toBe('灯');
  expect(pieces.join('wang', said('门禁'), later(500)).text).toBe('门禁坏了');
  expect(pieces.join('wang', said('灯'), later(600)).text).toBe('灯');
});

it('a piece that is too old, or that other words followed, is forgotten', () => {
  const pieces = createLastPieces(1000);
  pieces.join('wang', said('灯'), now);
  expect(pieces.join('wang', said('坏了'), later(1001)).text).toBe('坏了');
  pieces.join('wang', said('今晚吃啥'), later(1100));
  expect(pieces.join('wang', said('灯'), later(1200)).text).toBe('灯');
});
