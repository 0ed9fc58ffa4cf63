import { expect, it } from 'vitest';

import { noPlan } from './duty.ts';
import { weekOf } from './week.ts';

/** Monday 2026-11-23, 00:30 in Shanghai; Sunday still in UTC. */
const now = new Date('2026-11-22T16:30:00Z');
const timeZone = 'Asia/Shanghai';

it('begins with today where people live, and shows shifts on the day they begin', () => {
  const shifts = [
    { weekday: 1, from: '22:00', until: '06:00' },
    { weekday: 1, from: '08:00', until: '12:00' },
  ] as const;
  const week = weekOf({ ...noPlan, shifts, timeZone }, now);
  expect(week).toHaveLength(7);
  expect(week[0]).toEqual({
    date: '2026-11-23',
    weekday: 1,
    shifts: ['08:00-12:00', '22:00-06:00'],
    onLeave: false,
  });
  expect(week.slice(1).flatMap((day) => day.shifts)).toEqual([]);
});

it('marks the days that leave touches', () => {
  const leave = { id: 'l', from: new Date('2026-11-24T04:00:00Z'), until: new Date('2026-11-25T16:00:00Z') };
  const week = weekOf({ ...noPlan, leaves: [{ ...leave, backupId: undefined }], timeZone }, now);
  expect(week.filter(({ onLeave }) => onLeave).map(({ date }) => date)).toEqual(['2026-11-24', '2026-11-25']);
});
