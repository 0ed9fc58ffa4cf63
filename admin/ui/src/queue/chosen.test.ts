import { expect, it } from 'vitest';
import { bulkLimit, toggled, toggledAll } from './chosen.ts';

const many = Array.from({ length: bulkLimit + 5 }, (_unused, index) => ({ id: `t${index}` }));

it('chooses and lets go', () => {
  expect(toggled(new Set(['a']), 'b')).toEqual(new Set(['a', 'b']));
  expect(toggled(new Set(['a', 'b']), 'a')).toEqual(new Set(['b']));
});

it('chooses all that are shown, and none when all are chosen', () => {
  const shown = [{ id: 'a' }, { id: 'b' }];
  expect(toggledAll(new Set(['a']), shown)).toEqual(new Set(['a', 'b']));
  expect(toggledAll(new Set(['a', 'b']), shown)).toEqual(new Set());
});

it('never chooses more than one act takes', () => {
  const all = toggledAll(new Set(), many);
  expect(all.size).toBe(bulkLimit);
  expect(toggled(all, 'one more').size).toBe(bulkLimit);
});
