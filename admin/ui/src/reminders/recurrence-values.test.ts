import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recurrenceInWords, recurrenceOf, type RecurrenceValues, valuesOf } from './recurrence-values.zh.ts';

describe('when a plan speaks', () => {
  it.each([
    ['', '2026-11-22 08:00'],
    ['FREQ=DAILY', '每天 08:00'],
    ['FREQ=WEEKLY;BYDAY=MO,WE', '周一、周三 08:00'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '周一到周五 08:00'],
    ['FREQ=MONTHLY;BYMONTHDAY=22', '每月 22 日 08:00'],
    ['FREQ=DAILY;UNTIL=20261231', '每天 08:00，到 2026-12-31'],
    ['FREQ=DAILY;INTERVAL=2', '每 2 天 08:00'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=8', '每 2 周的周一、周四 08:00，共 8 次'],
    ['FREQ=MONTHLY;BYMONTHDAY=22;INTERVAL=3', '每 3 个月的 22 日 08:00'],
    ['FREQ=MONTHLY;BYDAY=1MO;COUNT=3', 'FREQ=MONTHLY;BYDAY=1MO;COUNT=3 08:00'],
  ])('reads %s as %s', (rrule, words) => {
    expect(recurrenceInWords({ startsAt: '2026-11-22T08:00', rrule })).toBe(words);
  });

  it('of every day of the week is every day', () => {
    const values = { repeat: 'weekly', startDay: '2026-11-22', time: '08:00' } as const;
    expect(recurrenceOf({ ...values, weekdays: [1, 2, 3, 4, 5, 6, 7] }).rrule).toBe('FREQ=DAILY');
  });

  it('comes back from the stored rule as it was chosen', () => {
    const day = fc.constantFrom('2026-11-05', '2026-12-31', '2027-02-28');
    const end: fc.Arbitrary<Pick<RecurrenceValues, 'ends' | 'untilDay' | 'count'>> = fc.oneof(
      fc.constant({ ends: 'never' as const }),
      fc.record({ ends: fc.constant('day' as const), untilDay: day }),
      fc.record({ ends: fc.constant('count' as const), count: fc.integer({ min: 1, max: 400 }) }),
    );
    const shared = { startDay: day, time: fc.constant('18:30'), every: fc.integer({ min: 1, max: 12 }) };
    const some = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1, maxLength: 6 });
    const pattern: fc.Arbitrary<RecurrenceValues> = fc.oneof(
      fc.record({ ...shared, repeat: fc.constantFrom('daily', 'monthly') }),
      fc.record({ ...shared, repeat: fc.constant('weekly'), weekdays: some }),
    );
    const chosen = fc.tuple(pattern, end).map(([one, other]) => ({ ...one, ...other }));
    fc.assert(
      fc.property(chosen, (values) => {
        const back = valuesOf(recurrenceOf(values));
        expect(back).toMatchObject(values);
      }),
    );
  });

  it('keeps a rule that the form has no fields for', () => {
    const stored = { startsAt: '2026-11-22T08:00', rrule: 'FREQ=MONTHLY;BYDAY=1MO;COUNT=8' };
    expect(recurrenceOf(valuesOf(stored))).toEqual(stored);
  });
});
