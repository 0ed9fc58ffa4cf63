import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  catchUpMs,
  type DayKind,
  dueOccurrence,
  nextOccurrence,
  occurrencesBetween,
  problemOf,
} from './recurrence.ts';
import type { Recurrence } from './reminder.ts';

const daily: Recurrence = {
  startsAt: '2026-01-01T08:00',
  rrule: 'FREQ=DAILY',
  exdates: [],
  holidays: 'any',
  timeZone: 'Asia/Shanghai',
};
const plain: DayKind = (day) => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return { works: weekday >= 1 && weekday <= 5, holiday: false };
};
/** The National Day of 2026: off from the 1st to the 7th, the 10th, a Saturday, worked in exchange. */
const october: DayKind = (day) => {
  if (day >= '2026-10-01' && day <= '2026-10-07') return { works: false, holiday: true };
  return day === '2026-10-10' ? { works: true, holiday: false } : plain(day);
};
const instants = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
});

function daysOf(plan: Recurrence, from: string, to: string, days: DayKind = plain): readonly string[] {
  const span = { from: new Date(`${from}T00:00:00+08:00`), to: new Date(`${to}T23:59:59+08:00`) };
  return occurrencesBetween(plan, span, days).map((at) =>
    new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(5, 16),
  );
}

describe('an occurrence', () => {
  it('is eight in the morning in Shanghai, which is midnight in UTC', () => {
    expect(nextOccurrence(daily, new Date('2026-11-22T00:00:01Z'), plain)).toEqual(
      new Date('2026-11-23T00:00:00Z'),
    );
  });

  it('stays at eight on the wall when the clocks of a zone are changed', () => {
    const berlin = { ...daily, timeZone: 'Europe/Berlin' };
    const span = { from: new Date('2026-03-28T00:00:00Z'), to: new Date('2026-03-29T23:00:00Z') };
    expect(occurrencesBetween(berlin, span, plain).map((at) => at.toISOString())).toEqual([
      '2026-03-28T07:00:00.000Z',
      '2026-03-29T06:00:00.000Z',
    ]);
  });

  it('keeps to weekdays, to a number of times and to an end', () => {
    const weekly = { ...daily, startsAt: '2026-11-02T18:30', rrule: 'FREQ=WEEKLY;BYDAY=MO,TH' };
    expect(daysOf(weekly, '2026-11-01', '2026-11-09')).toEqual(['11-02T18:30', '11-05T18:30', '11-09T18:30']);
    const thrice = { ...weekly, rrule: `${weekly.rrule};COUNT=3` };
    expect(daysOf(thrice, '2026-11-09', '2026-12-31')).toEqual(['11-09T18:30']);
    const ending = { ...daily, rrule: 'FREQ=DAILY;UNTIL=20261103' };
    expect(daysOf(ending, '2026-11-02', '2026-11-30')).toEqual(['11-02T08:00', '11-03T08:00']);
  });

  it('counts every second week from the first one', () => {
    const biweekly = { ...daily, startsAt: '2026-11-02T08:00', rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO' };
    expect(daysOf(biweekly, '2026-11-08', '2026-12-01')).toEqual(['11-16T08:00', '11-30T08:00']);
  });

  it('can be the last Friday of each month', () => {
    const monthly = { ...daily, rrule: 'FREQ=MONTHLY;BYDAY=-1FR' };
    expect(daysOf(monthly, '2026-10-01', '2026-11-30')).toEqual(['10-30T08:00', '11-27T08:00']);
  });

  it('of what is sent once comes once', () => {
    const once = { ...daily, startsAt: '2026-11-23T09:15', rrule: '' };
    expect(daysOf(once, '2026-01-01', '2027-01-01')).toEqual(['11-23T09:15']);
    expect(nextOccurrence(once, new Date('2026-11-23T01:15:00Z'), plain)).toBeUndefined();
  });

  it('is left out on the days that staff left out', () => {
    const plan = { ...daily, exdates: ['2026-11-23'] };
    expect(daysOf(plan, '2026-11-22', '2026-11-24')).toEqual(['11-22T08:00', '11-24T08:00']);
  });

  it('minds the holidays as the plan says', () => {
    const within = ['2026-09-30', '2026-10-10'] as const;
    expect(daysOf({ ...daily, holidays: 'skip_holidays' }, ...within, october)).toEqual(
      ['09-30', '10-08', '10-09', '10-10'].map((day) => `${day}T08:00`),
    );
    expect(daysOf({ ...daily, holidays: 'workdays' }, ...within, october)).toEqual(
      ['09-30', '10-08', '10-09', '10-10'].map((day) => `${day}T08:00`),
    );
    expect(daysOf({ ...daily, holidays: 'workdays' }, '2026-10-10', '2026-10-12', october)).toEqual([
      '10-10T08:00',
      '10-12T08:00',
    ]);
    expect(daysOf({ ...daily, holidays: 'holidays' }, ...within, october)).toHaveLength(7);
  });

  it('that is next is the first of those that come, whatever the rule', () => {
    const rules = fc.constantFrom(
      'FREQ=DAILY',
      'FREQ=DAILY;INTERVAL=3',
      'FREQ=WEEKLY;BYDAY=SU',
      'FREQ=MONTHLY;BYMONTHDAY=15',
    );
    fc.assert(
      fc.property(instants, rules, fc.constantFrom('any', 'workdays'), (after, rrule, holidays) => {
        const plan = { ...daily, rrule, holidays } as const;
        const next = nextOccurrence(plan, after, plain);
        const to = new Date(after.getTime() + 70 * 24 * 3_600_000);
        const [first] = occurrencesBetween(plan, { from: new Date(after.getTime() + 1), to }, plain);
        if (first === undefined) expect((next ?? to).getTime()).toBeGreaterThanOrEqual(to.getTime());
        else expect(next).toEqual(first);
      }),
    );
  });
});

describe('what is due', () => {
  const eight = new Date('2026-11-22T00:00:00Z');
  const yesterday = new Date('2026-11-21T00:00:00Z');

  it('is due from the planned second on, and not again once it ran', () => {
    expect(dueOccurrence(daily, yesterday, new Date(eight.getTime() - 1), plain)).toBeUndefined();
    expect(dueOccurrence(daily, yesterday, eight, plain)).toEqual(eight);
    expect(dueOccurrence(daily, eight, new Date(eight.getTime() + 60_000), plain)).toBeUndefined();
  });

  it('is made up for after a short outage and skipped after a long one', () => {
    const before = new Date('2026-11-20T00:00:00Z');
    expect(dueOccurrence(daily, before, new Date(eight.getTime() + catchUpMs), plain)).toEqual(eight);
    expect(dueOccurrence(daily, before, new Date(eight.getTime() + catchUpMs + 1), plain)).toBeUndefined();
  });

  it('is never in the future, never before the last run, never too old', () => {
    fc.assert(
      fc.property(instants, instants, (since, now) => {
        const due = dueOccurrence(daily, since, now, plain);
        if (due === undefined) return;
        expect(due.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(due.getTime()).toBeGreaterThan(since.getTime());
        expect(now.getTime() - due.getTime()).toBeLessThanOrEqual(catchUpMs);
      }),
    );
  });
});

describe('a rule that staff write', () => {
  const problem = (rrule: string) => problemOf({ startsAt: '2026-11-22T08:00', rrule });

  it.each(['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,FR', 'FREQ=MONTHLY;BYDAY=1MO;COUNT=12', ''])(
    'is fine: %s',
    (rrule) => {
      expect(problem(rrule)).toBeUndefined();
    },
  );

  it.each([
    ['每天', 'not_a_rule'],
    ['BYDAY=MO', 'not_a_rule'],
    ['FREQ=HOURLY', 'too_often'],
    ['FREQ=DAILY;BYHOUR=8,18', 'too_often'],
    ['FREQ=DAILY;UNTIL=20200101', 'never'],
  ])('is told what is wrong with it: %s', (rrule, what) => {
    expect(problem(rrule)).toBe(what);
  });
});
