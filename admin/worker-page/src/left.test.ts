import { expect, it } from 'vitest';

import { leftUntil, momentText } from './left.ts';

const due = '2026-11-22T01:05:00.000Z';
const before = (minutes: number) => Date.parse(due) - minutes * 60_000;

it.each([
  [30, '还剩30分钟', 'soon'],
  [125, '还剩2小时5分', 'calm'],
  [600, '还剩10小时', 'calm'],
  [3 * 1440, '还剩3天', 'calm'],
  [-90, '已超时1小时30分', 'late'],
])('%i minutes before: %s', (minutes, text, level) => {
  expect(leftUntil(due, before(minutes))).toEqual({ text, level });
});

it('says instants as the community’s clocks show them', () => {
  expect(momentText(due)).toBe('11月22日 09:05');
});
