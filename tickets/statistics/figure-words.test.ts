import { expect, test } from 'vitest';

import { differenceText, durationText, excludedText, valueText } from './figure-words.ts';
import type { Figure } from './figures.ts';

const aFigure = (over: Partial<Figure>): Figure => ({
  code: 'on_time',
  numerator: 1,
  denominator: 2,
  excluded: [],
  value: 0.5,
  ...over,
});

test.each([
  [0.4, '1分钟'],
  [59, '59分钟'],
  [60, '1小时'],
  [200, '3小时20分'],
  [1440, '1天'],
  [3 * 1440 + 125, '3天2小时'],
])('%d minutes are %s', (minutes, text) => {
  expect(durationText(minutes)).toBe(text);
});

test('a rate without anything to count is a dash, not a hundred percent', () => {
  expect(valueText(aFigure({ value: undefined }))).toBe('—');
  expect(valueText(aFigure({ value: 0.9861 }))).toBe('98.6%');
  expect(valueText(aFigure({ code: 'response_p50', value: 45 }))).toBe('45分钟');
});

test('a change is told in points of a percent, or in time', () => {
  expect(differenceText(aFigure({ value: 0.62 }), aFigure({ value: 0.5 }))).toBe('+12.0个百分点');
  expect(differenceText(aFigure({ value: 0.5 }), aFigure({ value: undefined }))).toBe('—');
  const [now, before] = [
    aFigure({ code: 'resolution_p50', value: 60 }),
    aFigure({ code: 'resolution_p50', value: 180 }),
  ];
  expect(differenceText(now, before)).toBe('−2小时');
});

test('what is left out is named with its number', () => {
  expect(excludedText(aFigure({ excluded: [{ of: 'unanswered', count: 12 }] }))).toBe('到期未评价 12');
});
