import { describe, expect, it } from 'vitest';
import { weekdaysInWords } from './weekdays.zh.ts';

describe('the days of a plan in words', () => {
  it('has a word for all days and for working days', () => {
    expect(weekdaysInWords([7, 6, 5, 4, 3, 2, 1])).toBe('每天');
    expect(weekdaysInWords([1, 2, 3, 4, 5])).toBe('工作日');
  });

  it('lists other days in the order of the week', () => {
    expect(weekdaysInWords([7, 1])).toBe('周一、周日');
  });
});
