import { expect, it } from 'vitest';

import { derivedId, newId } from './ids.ts';

const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it('makes ids that sort by time and, within a millisecond, in the order of making', () => {
  const instants = [5, 5, 5, 6, 6, 1_000_000_000_000, 1_000_000_000_000];
  const ids = instants.map((ms) => newId(new Date(ms)));
  expect(ids).toEqual(ids.toSorted());
  expect(ids.every((id) => uuid7.test(id))).toBe(true);
});

it('never makes the same id twice, however many in one millisecond', () => {
  const now = new Date(7);
  expect(new Set(Array.from({ length: 10_000 }, () => newId(now))).size).toBe(10_000);
});

it('derives the same id from the same parts only', () => {
  expect(derivedId('a', 'b')).toBe(derivedId('a', 'b'));
  expect(derivedId('a', 'b')).not.toBe(derivedId('ab'));
});
