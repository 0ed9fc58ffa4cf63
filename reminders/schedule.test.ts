import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { catchUpMs, dueOccurrence, isQuiet, nextOccurrence, outsideQuietHours } from './schedule.ts';

const shanghai = { timeOfDay: '08:00', weekdays: [1, 2, 3, 4, 5, 6, 7], timeZone: 'Asia/Shanghai' };
const quiet = { quietFrom: '21:00', quietUntil: '07:00', timeZone: 'Asia/Shanghai' };
const instants = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const timesOfDay = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

describe('nextOccurrence', () => {
  it('is eight in the morning in Shanghai, which is midnight in UTC', () => {
    expect(nextOccurrence(shanghai, new Date('2026-11-22T00:00:01Z'))).toEqual(
      new Date('2026-11-23T00:00:00Z'),
    );
  });

  it('keeps to the weekdays of the plan', () => {
    const mondays = { ...shanghai, weekdays: [1] };
    // 2026-11-22 is a Sunday.
    expect(nextOccurrence(mondays, new Date('2026-11-22T00:00:00Z'))).toEqual(
      new Date('2026-11-23T00:00:00Z'),
    );
  });

  it('knows Sunday as the seventh day', () => {
    const sundays = { ...shanghai, weekdays: [7] };
    expect(nextOccurrence(sundays, new Date('2026-11-20T00:00:00Z'))).toEqual(
      new Date('2026-11-22T00:00:00Z'),
    );
  });

  it('never comes when no weekday is chosen', () => {
    expect(nextOccurrence({ ...shanghai, weekdays: [] }, new Date('2026-11-22T00:00:00Z'))).toBeUndefined();
  });

  it('is always later than the instant asked about and at most a week away', () => {
    fc.assert(
      fc.property(instants, timesOfDay, fc.integer({ min: 1, max: 7 }), (after, timeOfDay, weekday) => {
        const next = nextOccurrence({ ...shanghai, timeOfDay, weekdays: [weekday] }, after);
        const distanceMs = (next?.getTime() ?? Number.NaN) - after.getTime();
        expect(distanceMs).toBeGreaterThan(0);
        expect(distanceMs).toBeLessThanOrEqual(7 * 24 * 3_600_000);
      }),
    );
  });
});

describe('dueOccurrence', () => {
  const eight = new Date('2026-11-22T00:00:00Z');

  it('is due from the planned second on', () => {
    const yesterday = new Date('2026-11-21T00:00:00Z');
    expect(dueOccurrence(shanghai, yesterday, new Date(eight.getTime() - 1))).toBeUndefined();
    expect(dueOccurrence(shanghai, yesterday, eight)).toEqual(eight);
  });

  it('is not due again once it ran', () => {
    expect(dueOccurrence(shanghai, eight, new Date(eight.getTime() + 60_000))).toBeUndefined();
  });

  it('is made up for after a short outage and skipped after a long one', () => {
    const before = new Date('2026-11-20T00:00:00Z');
    expect(dueOccurrence(shanghai, before, new Date(eight.getTime() + catchUpMs))).toEqual(eight);
    expect(dueOccurrence(shanghai, before, new Date(eight.getTime() + catchUpMs + 1))).toBeUndefined();
  });

  it('is never in the future, never before the last run, never too old', () => {
    fc.assert(
      fc.property(instants, instants, timesOfDay, (since, now, timeOfDay) => {
        const due = dueOccurrence({ ...shanghai, timeOfDay }, since, now);
        if (due === undefined) return;
        expect(due.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(due.getTime()).toBeGreaterThan(since.getTime());
        expect(now.getTime() - due.getTime()).toBeLessThanOrEqual(catchUpMs);
      }),
    );
  });
});

describe('quiet hours', () => {
  it('move a night reminder to the morning', () => {
    expect(outsideQuietHours(quiet, new Date('2026-11-22T15:30:00Z'))).toEqual(
      new Date('2026-11-22T23:00:00Z'),
    );
  });

  it('leave the day alone', () => {
    const noon = new Date('2026-11-22T04:00:00Z');
    expect(outsideQuietHours(quiet, noon)).toEqual(noon);
  });

  it('do not exist when both ends are equal', () => {
    expect(isQuiet({ ...quiet, quietUntil: quiet.quietFrom }, new Date('2026-11-22T13:00:00Z'))).toBe(false);
  });

  it('are never broken and never delay by more than a day', () => {
    fc.assert(
      fc.property(instants, timesOfDay, timesOfDay, (at, quietFrom, quietUntil) => {
        const hours = { quietFrom, quietUntil, timeZone: 'Asia/Shanghai' };
        const sendAt = outsideQuietHours(hours, at);
        expect(isQuiet(hours, sendAt)).toBe(false);
        expect(sendAt.getTime() - at.getTime()).toBeGreaterThanOrEqual(0);
        expect(sendAt.getTime() - at.getTime()).toBeLessThanOrEqual(24 * 3_600_000);
      }),
    );
  });
});
