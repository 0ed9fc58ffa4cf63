/** What somebody may say of their own duty, from the chat and from the phone alike. Pure. */
import { refuse, type Result, succeed } from '../../core/result.ts';
import type { StaffMember } from '../staff.ts';
import { type Duty, type DutyChange, type DutyOverride, type Leave, overrideFor } from './duty.ts';
import { dayMs } from './local-time.ts';

export type OwnDutyRefusal = 'switched_off' | 'no_leave' | 'in_the_past' | 'too_long' | 'backup_is_self';

export interface Own {
  readonly staff: Pick<StaffMember, 'id' | 'onDuty'>;
  readonly duty: Duty;
  readonly now: Date;
}

const longestLeaveMs = 90 * dayMs;

export interface OwnCall {
  readonly override: DutyOverride;
  readonly changes: readonly DutyChange[];
}

/** 上班 or 下班, for now. The switch of the account is not theirs. */
export function callOwn(onDuty: boolean, { staff, duty, now }: Own): Result<OwnCall, OwnDutyRefusal> {
  if (onDuty && !staff.onDuty) return refuse('switched_off');
  const override = overrideFor(onDuty, duty, now);
  return succeed({ override, changes: [{ kind: 'call', staffId: staff.id, override, at: now }] });
}

export function takeOwnLeave(
  leave: Leave,
  { staff, now }: Own,
): Result<readonly DutyChange[], OwnDutyRefusal> {
  if (leave.until <= now) return refuse('in_the_past');
  if (leave.until.getTime() - leave.from.getTime() > longestLeaveMs) return refuse('too_long');
  if (leave.backupId === staff.id) return refuse('backup_is_self');
  return succeed([{ kind: 'leave', staffId: staff.id, leave, at: now }]);
}

/** 销假. What was said for now is over with it: who is back follows the week again. */
export function endOwnLeave({ staff, duty, now }: Own): Result<readonly DutyChange[], OwnDutyRefusal> {
  const open = duty.leaves.filter(({ until }) => until > now);
  if (open.length === 0) return refuse('no_leave');
  const ended = open.map(
    ({ id }) => ({ kind: 'end_leave', staffId: staff.id, leaveId: id, at: now }) as const,
  );
  return succeed([...ended, { kind: 'call', staffId: staff.id, override: undefined, at: now }]);
}
