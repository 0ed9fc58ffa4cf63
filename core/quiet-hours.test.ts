import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { quietUntil } from './quiet-hours.ts';

const shanghai = 'Asia/Shanghai';
const instants = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

describe('quiet hours', () => {
  it('of the night end in the morning, also after midnight', () => {
    const seven = new Date('2026-11-22T07:00:00+08:00');
    expect(quietUntil('21:00-07:00', new Date('2026-11-21T23:30:00+08:00'), shanghai)).toEqual(seven);
    expect(quietUntil('21:00-07:00', new Date('2026-11-22T03:00:00+08:00'), shanghai)).toEqual(seven);
  });

  it('leave the day alone, and their last minute is the first that is free', () => {
    expect(quietUntil('21:00-07:00', new Date('2026-11-22T12:00:00+08:00'), shanghai)).toBeUndefined();
    expect(quietUntil('21:00-07:00', new Date('2026-11-22T07:00:00+08:00'), shanghai)).toBeUndefined();
  });

  it('that touch each other are one', () => {
    const hours = '21:00-07:00,07:00-08:30';
    expect(quietUntil(hours, new Date('2026-11-22T06:00:00+08:00'), shanghai)).toEqual(
      new Date('2026-11-22T08:30:00+08:00'),
    );
  });

  it('from a time to the same time do not exist', () => {
    expect(quietUntil('21:00-21:00', new Date('2026-11-22T21:00:00+08:00'), shanghai)).toBeUndefined();
  });

  it('end when it is quiet no more, within a day', () => {
    fc.assert(
      fc.property(instants, times, times, (at, from, until) => {
        const hours = `${from}-${until}`;
        const end = quietUntil(hours, at, shanghai);
        if (end === undefined) return;
        expect(quietUntil(hours, end, shanghai)).toBeUndefined();
        expect(end.getTime() - at.getTime()).toBeGreaterThan(0);
        expect(end.getTime() - at.getTime()).toBeLessThanOrEqual(24 * 3_600_000);
      }),
    );
  });
});
