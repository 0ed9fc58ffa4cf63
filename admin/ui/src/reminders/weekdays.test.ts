import { describe, expect, it } from 'vitest';
import { recurrenceInWords, ruleOf, weekdaysInWords, weekdaysOf } from './weekdays.zh.ts';

describe('the days of a plan in words', () => {
  it('has a word for all days and for working days', () => {
    expect(weekdaysInWords([7, 6, 5, 4, 3, 2, 1])).toBe('每天');
    expect(weekdaysInWords([1, 2, 3, 4, 5])).toBe('工作日');
  });

  it('lists other days in the order of the week', () => {
    expect(weekdaysInWords([7, 1])).toBe('周一、周日');
  });
});

describe('the rule of a plan', () => {
  it('says the weekdays and is read back as them', () => {
    expect(ruleOf([1, 3])).toBe('FREQ=WEEKLY;BYDAY=MO,WE');
    expect(weekdaysOf(ruleOf([1, 3]))).toEqual([1, 3]);
    expect(weekdaysOf(ruleOf([1, 2, 3, 4, 5, 6, 7]))).toHaveLength(7);
    expect(weekdaysOf('FREQ=MONTHLY;BYDAY=1MO')).toBeUndefined();
  });

  it('reads as people say it', () => {
    expect(recurrenceInWords({ startsAt: '2026-11-22T08:00', rrule: 'FREQ=DAILY' })).toBe('每天 08:00');
    expect(recurrenceInWords({ startsAt: '2026-11-22T08:00', rrule: '' })).toBe('2026-11-22 08:00');
  });
});
