import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absoluteTime, deadline, duration, relativeTime, shanghaiDay } from './shanghai.ts';

const now = new Date('2026-11-22T02:00:00Z');
const minutesFromNow = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('times as people in China read them', () => {
  it('shows the wall time of Shanghai wherever the browser stands', () => {
    expect(absoluteTime(new Date('2026-11-22T02:18:00Z'), now)).toBe('11/22 10:18');
  });

  it('names the year when it is not this one, by the calendar of Shanghai', () => {
    expect(absoluteTime(new Date('2025-12-31T15:59:00Z'), now)).toBe('2025/12/31 23:59');
    expect(absoluteTime(new Date('2025-12-31T16:00:00Z'), now)).toBe('1/1 00:00');
    expect(shanghaiDay(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
  });

  it('says how long ago in the largest unit', () => {
    expect(relativeTime(minutesFromNow(0), now)).toBe('刚刚');
    expect(relativeTime(minutesFromNow(-5), now)).toBe('5 分钟前');
    expect(relativeTime(minutesFromNow(130), now)).toBe('2 小时后');
    expect(relativeTime(minutesFromNow(-47 * 60), now)).toBe('47 小时前');
    expect(relativeTime(minutesFromNow(-3 * 24 * 60), now)).toBe('3 天前');
  });

  it('says in words whether a deadline has passed', () => {
    expect(deadline(minutesFromNow(-61), now)).toEqual({ text: '已超时 1 小时', overdue: true });
    expect(deadline(minutesFromNow(30), now)).toEqual({ text: '还剩 30 分钟', overdue: false });
  });

  it('never shows a length of nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (length) => {
        expect(duration(length)).toMatch(/^[1-9]\d* (分钟|小时|天)$/);
      }),
    );
  });
});
