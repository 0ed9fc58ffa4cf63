import { describe, expect, it } from 'vitest';

import { noPlan } from './duty.ts';
import { callOwn, endOwnLeave, type Own, takeOwnLeave } from './own-duty.ts';

const now = new Date('2026-11-22T02:00:00Z');
const hour = 3_600_000;
const later = (hours: number) => new Date(now.getTime() + hours * hour);
const leave = { id: 'l', from: now, until: later(24), backupId: 'lin' };

function own(over: Partial<Own> = {}): Own {
  return {
    staff: { id: 'zhou', onDuty: true },
    duty: { ...noPlan, timeZone: 'Asia/Shanghai' },
    now,
    ...over,
  };
}

describe('what somebody says of their own duty', () => {
  it('上班 and 下班 hold for now', () => {
    expect(callOwn(false, own())).toMatchObject({
      value: { changes: [{ kind: 'call', staffId: 'zhou', override: { onDuty: false } }] },
    });
    expect(callOwn(true, own())).toMatchObject({ value: { override: { onDuty: true, until: later(12) } } });
  });

  it('the switch of the account is an admin’s: off means off, and going home is always free', () => {
    const off = own({ staff: { id: 'zhou', onDuty: false } });
    expect(callOwn(true, off)).toEqual({ ok: false, error: 'switched_off' });
    expect(callOwn(false, off).ok).toBe(true);
  });

  it.each([
    ['that is over', { ...leave, from: later(-2), until: now }, 'in_the_past'],
    ['of half a year', { ...leave, until: later(180 * 24) }, 'too_long'],
    ['with oneself as stand-in', { ...leave, backupId: 'zhou' }, 'backup_is_self'],
  ])('leave %s is refused', (_, asked, why) => {
    expect(takeOwnLeave(asked, own())).toEqual({ ok: false, error: why });
  });

  it('销假 ends all that has not ended, and what was said for now', () => {
    const ahead = { ...leave, id: 'ahead', from: later(48), until: later(72) };
    const past = { ...leave, id: 'past', from: later(-48), until: later(-24) };
    const duty = { ...noPlan, leaves: [past, leave, ahead], timeZone: 'Asia/Shanghai' };
    const ended = endOwnLeave(own({ duty }));
    expect(ended).toMatchObject({
      value: [{ leaveId: 'l' }, { leaveId: 'ahead' }, { kind: 'call', override: undefined }],
    });
    expect(endOwnLeave(own())).toEqual({ ok: false, error: 'no_leave' });
  });
});
