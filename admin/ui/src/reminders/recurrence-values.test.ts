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
    ['FREQ=DAILY;INTERVAL=2', 'FREQ=DAILY;INTERVAL=2 08:00'],
  ])('reads %s as %s', (rrule, words) => {
    expect(recurrenceInWords({ startsAt: '2026-11-22T08:00', rrule })).toBe(words);
  });

  it('of every day of the week is every day', () => {
    const values = { repeat: 'weekly', startDay: '2026-11-22', time: '08:00' } as const;
    expect(recurrenceOf({ ...values, weekdays: [1, 2, 3, 4, 5, 6, 7] }).rrule).toBe('FREQ=DAILY');
  });

  it('comes back from the stored rule as it was chosen', () => {
    const day = fc.constantFrom('2026-11-05', '2026-12-31', '2027-02-28');
    const shared = {
      startDay: day,
      time: fc.constant('18:30'),
      untilDay: fc.option(day, { nil: undefined }),
    };
    const some = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1, maxLength: 6 });
    const chosen: fc.Arbitrary<RecurrenceValues> = fc.oneof(
      fc.record({ ...shared, repeat: fc.constantFrom('daily', 'monthly') }),
      fc.record({ ...shared, repeat: fc.constant('weekly'), weekdays: some }),
    );
    fc.assert(
      fc.property(chosen, (values) => {
        const back = valuesOf(recurrenceOf(values));
        expect(back).toMatchObject(values);
      }),
    );
  });

  it('keeps a rule that the form has no fields for', () => {
    const stored = { startsAt: '2026-11-22T08:00', rrule: 'FREQ=DAILY;INTERVAL=2;COUNT=8' };
    expect(recurrenceOf(valuesOf(stored))).toEqual(stored);
  });
});
