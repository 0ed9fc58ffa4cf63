import { describe, expect, it } from 'vitest';

import { type Duty, dutyOf, type DutyPlan, isOnDuty, nextShiftAt, noPlan, overrideFor } from './duty.ts';
import type { Weekday } from './local-time.ts';

const timeZone = 'Asia/Shanghai';
const there = { active: true, onDuty: true };
/** Sunday 2026-11-22, 23:00 in Shanghai. */
const sundayNight = new Date('2026-11-22T15:00:00Z');
const hour = 3_600_000;
const after = (hours: number) => new Date(sundayNight.getTime() + hours * hour);

function duty(plan: Partial<DutyPlan> = {}): Duty {
  return { ...noPlan, ...plan, timeZone };
}
function shift(weekday: Weekday, from: string, until: string) {
  return { weekday, from, until };
}
const leave = { id: 'l', from: after(-1), until: after(24), backupId: 'zhu' };

describe('who is on duty', () => {
  const nights = [shift(7, '22:00', '06:00')];
  const days = [shift(1, '08:00', '17:00')];
  const called = (onDuty: boolean, until?: Date) => ({ onDuty, until });

  const off = { ...there, onDuty: false };
  const left = { ...there, active: false };
  const over = { override: called(false, after(0)), shifts: nights };
  const early = { override: called(true), leaves: [leave], shifts: days };

  it.each([
    { what: 'without shifts always', because: 'always', onDuty: true },
    { what: 'who left is not', worker: left, plan: { override: called(true) }, because: 'account_closed' },
    { what: 'off means off, whatever else is said', worker: off, plan: early, because: 'switched_off' },
    { what: '上班 goes before leave and shifts', plan: early, because: 'called_in', onDuty: true },
    { what: '下班 goes before the shift', plan: { ...over, override: called(false) }, because: 'called_off' },
    { what: 'what was said for a time is over then', plan: over, because: 'in_shift', onDuty: true },
    { what: 'leave goes before the shift', plan: { leaves: [leave], shifts: nights }, because: 'on_leave' },
    { what: 'in a shift over midnight', plan: { shifts: nights }, because: 'in_shift', onDuty: true },
    { what: 'outside of every shift', plan: { shifts: days }, because: 'off_shift' },
  ])('$what', ({ worker = there, plan = {}, because, onDuty = false }) => {
    expect(dutyOf(worker, duty(plan), sundayNight)).toMatchObject({ because, onDuty });
    expect(isOnDuty(worker, duty(plan), sundayNight)).toBe(onDuty);
  });

  it('a night shift of Sunday ends on Monday', () => {
    expect(isOnDuty(there, duty({ shifts: nights }), after(6.99))).toBe(true);
    expect(isOnDuty(there, duty({ shifts: nights }), after(7))).toBe(false);
    expect(isOnDuty(there, duty({ shifts: nights }), after(24))).toBe(false);
  });

  it('the backup stands in while somebody is away, whatever for', () => {
    expect(dutyOf(there, duty({ leaves: [leave] }), sundayNight).backupId).toBe('zhu');
    expect(dutyOf({ ...there, onDuty: false }, duty({ leaves: [leave] }), sundayNight).backupId).toBe('zhu');
    expect(
      dutyOf(there, duty({ leaves: [leave], override: called(true) }), sundayNight).backupId,
    ).toBeUndefined();
    expect(dutyOf(there, duty({ leaves: [leave] }), after(25)).backupId).toBeUndefined();
  });
});

describe('what is said for now', () => {
  const shifts = [shift(1, '08:00', '17:00'), shift(3, '08:00', '17:00')];

  it('下班 holds until the next shift, or until 上班 where there are none', () => {
    expect(overrideFor(false, duty({ shifts }), sundayNight)).toEqual({ onDuty: false, until: after(9) });
    expect(overrideFor(false, duty(), sundayNight)).toEqual({ onDuty: false, until: undefined });
  });

  it('上班 holds until the next shift, and never longer than a day’s work', () => {
    expect(overrideFor(true, duty({ shifts }), sundayNight).until).toEqual(after(9));
    expect(overrideFor(true, duty(), sundayNight).until).toEqual(after(12));
    expect(overrideFor(true, duty({ shifts: [shift(3, '08:00', '17:00')] }), sundayNight).until).toEqual(
      after(12),
    );
  });

  it('the next shift is one that has not begun', () => {
    expect(nextShiftAt(duty({ shifts }), after(9))).toEqual(after(57));
    expect(nextShiftAt(duty({ shifts: [shift(1, '08:00', '09:00')] }), after(9))).toEqual(after(9 + 7 * 24));
    expect(nextShiftAt(duty(), sundayNight)).toBeUndefined();
  });
});
