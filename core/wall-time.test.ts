import { expect, test } from 'vitest';

import { dayStamp, formatMoment } from './wall-time.ts';

test('the day is that of the community, not of the machine', () => {
  const lateEvening = new Date('2026-11-22T16:30:00Z');
  expect(dayStamp(lateEvening, 'Asia/Shanghai')).toBe('261123');
  expect(dayStamp(lateEvening, 'UTC')).toBe('261122');
});

test('a moment is written as people say it', () => {
  expect(formatMoment(new Date('2026-03-05T16:05:00Z'), 'Asia/Shanghai')).toBe('3月6日00:05');
});
