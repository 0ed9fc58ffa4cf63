import { describe, expect, it } from 'vitest';
import { shippedSettings } from '../../../../tickets/clock/rules-settings.ts';
import {
  fromLimitValue,
  limitInWords,
  toLimitValue,
  toRulesDraft,
  toRuleValues,
  windowsInWords,
  windowsOf,
} from './rule-values.ts';

describe('limits as people write them', () => {
  it.each([
    [{ minutes: 15, hours: 'calendar' }, '15 分钟'],
    [{ minutes: 120, hours: 'calendar' }, '2 小时'],
    [{ minutes: 2160, hours: 'calendar' }, '36 小时'],
    [{ minutes: 10_080, hours: 'calendar' }, '7 天'],
    [{ minutes: 240, hours: 'working' }, '4 工作小时'],
    [{ minutes: 90, hours: 'working' }, '90 工作分钟'],
  ] as const)('%o is %s', (limit, words) => {
    expect(limitInWords(limit)).toBe(words);
    expect(fromLimitValue(toLimitValue(limit))).toEqual(limit);
  });

  it('may have parts', () => {
    expect(fromLimitValue({ amount: 1.5, unit: 'day' })).toEqual({ minutes: 2160, hours: 'calendar' });
  });
});

describe('windows of a day', () => {
  it('are read as they are shown, and as people write them otherwise', () => {
    const windows = [
      { from: '08:30', until: '12:00' },
      { from: '14:00', until: '17:30' },
    ];
    expect(windowsOf(windowsInWords(windows))).toEqual(windows);
    expect(windowsOf('8:30至12:00，14：00-17:30')).toEqual(windows);
    expect(windowsOf('')).toEqual([]);
    expect(windowsOf('上午')).toBeUndefined();
  });
});

it('what nobody touched goes back as it came', () => {
  const { week, limits } = structuredClone(shippedSettings) as never;
  expect(toRulesDraft(toRuleValues({ week, limits }))).toEqual({ week, limits });
});
