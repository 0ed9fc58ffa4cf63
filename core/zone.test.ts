import fc from 'fast-check';
import { expect, test } from 'vitest';

import { instantOf, isoDay, wallOf } from './zone.ts';

const anyInstant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((at) => at.getTime());

test('the wall in Shanghai is eight hours ahead, all year', () => {
  fc.assert(
    fc.property(anyInstant, (at) => {
      expect(wallOf(at, 'Asia/Shanghai') - at).toBe(8 * 3_600_000);
      expect(instantOf(wallOf(at, 'Asia/Shanghai'), 'Asia/Shanghai')).toBe(at);
    }),
  );
});

test('the day is that of the wall', () => {
  expect(isoDay(new Date('2026-12-31T16:00:00Z'), 'Asia/Shanghai')).toBe('2027-01-01');
  expect(isoDay(new Date('2026-12-31T16:00:00Z'), 'UTC')).toBe('2026-12-31');
});

test('where clocks are changed, noon is noon in summer and winter', () => {
  const noon = (day: string) => new Date(instantOf(Date.parse(`${day}T12:00:00Z`), 'Europe/Berlin'));
  expect(noon('2026-01-15')).toEqual(new Date('2026-01-15T11:00:00Z'));
  expect(noon('2026-07-15')).toEqual(new Date('2026-07-15T10:00:00Z'));
  expect(noon('2026-03-29')).toEqual(new Date('2026-03-29T10:00:00Z'));
  expect(noon('2026-10-25')).toEqual(new Date('2026-10-25T11:00:00Z'));
});

test('an hour that is skipped is taken for the one after it', () => {
  const skipped = instantOf(Date.parse('2026-03-29T02:30:00Z'), 'Europe/Berlin');
  expect(new Date(skipped)).toEqual(new Date('2026-03-29T01:30:00Z'));
});
