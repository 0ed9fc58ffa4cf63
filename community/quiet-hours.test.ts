import { describe, expect, it } from 'vitest';

import { isQuiet, quietHoursPattern } from './quiet-hours.ts';

const at = (time: string) => new Date(`2026-11-22T${time}:00+08:00`);
const quietAt = (hours: string, time: string) => isQuiet(hours, at(time), 'Asia/Shanghai');

describe('quiet hours', () => {
  it.each([
    ['22:00-07:00', '21:59', false],
    ['22:00-07:00', '22:00', true],
    ['22:00-07:00', '03:30', true],
    ['22:00-07:00', '07:00', false],
    ['12:30-14:00', '13:00', true],
    ['12:30-14:00', '14:00', false],
    ['12:30-14:00', '02:00', false],
    ['12:00-12:00', '12:00', false],
  ] as const)('%s at %s: %s', (hours, time, expected) => {
    expect(quietAt(hours, time)).toBe(expected);
  });

  it('are none when none are set', () => {
    expect(isQuiet(undefined, at('03:00'), 'Asia/Shanghai')).toBe(false);
  });

  it.each(['', '22:00', '24:00-07:00', '9:00-10:00', '22:00~07:00'])('are not 「%s」', (text) => {
    expect(quietHoursPattern.test(text)).toBe(false);
  });
});
