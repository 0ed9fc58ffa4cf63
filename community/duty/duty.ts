/** Who is on duty: weekly shifts, leave, and what somebody said for now. One table decides. Pure. */
import type { AuditEntry } from '../../core/audit.ts';
import type { StaffMember } from '../staff.ts';
import { beganOn, dayMs, type Hours, instantAt, localTime, minutesOf, type Weekday } from './local-time.ts';

/** Every week, from a time to a time; `weekday` is the day it begins on. */
export interface Shift extends Hours {
  readonly weekday: Weekday;
}

export interface Leave {
  readonly id: string;
  readonly from: Date;
  /** Not included. */
  readonly until: Date;
  /** Who stands in; absent: nobody in particular. */
  readonly backupId: string | undefined;
}

/** 上班 or 下班, said for now. */
export interface DutyOverride {
  readonly onDuty: boolean;
  /** Absent: until the opposite is said. */
  readonly until: Date | undefined;
}

export interface DutyPlan {
  /** None: on duty around the clock. */
  readonly shifts: readonly Shift[];
  readonly leaves: readonly Leave[];
  readonly override: DutyOverride | undefined;
}

export interface Duty extends DutyPlan {
  readonly timeZone: string;
}

export const noPlan: DutyPlan = { shifts: [], leaves: [], override: undefined };

export type DutyReason =
  | 'account_closed'
  | 'switched_off'
  | 'called_in'
  | 'called_off'
  | 'on_leave'
  | 'in_shift'
  | 'off_shift'
  | 'always';

export interface DutyState {
  readonly onDuty: boolean;
  readonly because: DutyReason;
  /** Who stands in while they are away; absent on duty, and where nobody was named. */
  readonly backupId: string | undefined;
}

type Worker = Pick<StaffMember, 'active' | 'onDuty'>;
type Fact = (worker: Worker, duty: Duty, now: Date) => boolean;

/**
 * The order of precedence: the first line whose fact holds decides.
 * 1. who left has no duty
 * 2. the switch of the account, which an admin holds: off means off
 * 3. what was said for now, 上班 or 下班: it is newer than any plan
 * 4. leave
 * 5. the week's shifts
 * 6. who has no shifts is always there
 */
export const dutyPrecedence: readonly {
  readonly because: DutyReason;
  readonly onDuty: boolean;
  readonly when: Fact;
}[] = [
  { because: 'account_closed', onDuty: false, when: ({ active }) => !active },
  { because: 'switched_off', onDuty: false, when: ({ onDuty }) => !onDuty },
  { because: 'called_in', onDuty: true, when: (_worker, duty, now) => overrideAt(duty, now) === true },
  { because: 'called_off', onDuty: false, when: (_worker, duty, now) => overrideAt(duty, now) === false },
  { because: 'on_leave', onDuty: false, when: (_worker, duty, now) => leaveAt(duty, now) !== undefined },
  { because: 'in_shift', onDuty: true, when: (_worker, duty, now) => shiftAt(duty, now) !== undefined },
  { because: 'off_shift', onDuty: false, when: (_worker, { shifts }) => shifts.length > 0 },
  { because: 'always', onDuty: true, when: () => true },
];

export function dutyOf(worker: Worker, duty: Duty, now: Date): DutyState {
  const line = dutyPrecedence.find(({ when }) => when(worker, duty, now));
  const onDuty = line?.onDuty === true;
  const backupId = onDuty ? undefined : leaveAt(duty, now)?.backupId;
  return { onDuty, because: line?.because ?? 'always', backupId };
}

export function isOnDuty(worker: Worker, duty: Duty, now: Date): boolean {
  return dutyOf(worker, duty, now).onDuty;
}

function overrideAt({ override }: DutyPlan, now: Date): boolean | undefined {
  if (override === undefined) return undefined;
  return override.until === undefined || now < override.until ? override.onDuty : undefined;
}

/** Of several the one that ends last. */
export function leaveAt({ leaves }: DutyPlan, now: Date): Leave | undefined {
  return leaves
    .filter(({ from, until }) => from <= now && now < until)
    .toSorted((one, other) => other.until.getTime() - one.until.getTime())[0];
}

export function shiftAt({ shifts, timeZone }: Duty, now: Date): Shift | undefined {
  const local = localTime(now, timeZone);
  return shifts.find((shift) => beganOn(shift, local) === shift.weekday);
}

/** When the next shift begins, later than now; undefined without shifts. */
export function nextShiftAt({ shifts, timeZone }: Duty, now: Date): Date | undefined {
  const local = localTime(now, timeZone);
  const starts = shifts.map(({ weekday, from }) => {
    const days = (weekday - local.weekday + 7) % 7;
    const start = instantAt(local.day + days * dayMs, minutesOf(from), timeZone);
    return start > now ? start : instantAt(local.day + (days + 7) * dayMs, minutesOf(from), timeZone);
  });
  return starts.toSorted((one, other) => one.getTime() - other.getTime())[0];
}

/** Longer than any shift: who forgets to go home is off duty by then. */
const longestCallMs = 12 * 3_600_000;

/** 上班 holds until the plan takes over again, 下班 until the next shift begins; without shifts until 上班. */
export function overrideFor(onDuty: boolean, duty: Duty, now: Date): DutyOverride {
  const next = nextShiftAt(duty, now);
  if (!onDuty) return { onDuty, until: next };
  const latest = now.getTime() + longestCallMs;
  return { onDuty, until: new Date(Math.min(next?.getTime() ?? latest, latest)) };
}

/** What changes about somebody's duty in a commit. */
export type DutyChange =
  | {
      readonly kind: 'call';
      readonly staffId: string;
      readonly override: DutyOverride | undefined;
      readonly at: Date;
    }
  | { readonly kind: 'leave'; readonly staffId: string; readonly leave: Leave; readonly at: Date }
  /** Back earlier: leave that covers `at` ends then, what lies ahead goes. */
  | { readonly kind: 'end_leave'; readonly staffId: string; readonly leaveId: string; readonly at: Date }
  /** All the shifts of the week, in place of those before. */
  | {
      readonly kind: 'shifts';
      readonly staffId: string;
      readonly shifts: readonly Shift[];
      readonly at: Date;
    };

/** The plans of some members; those without shifts, leave and override are not in it. */
export type DutyPlans = ReadonlyMap<string, DutyPlan>;

/** Workers around a place, who stands in for them, and all their plans. */
export interface Crew {
  readonly workers: readonly StaffMember[];
  /** Named as backup by somebody of the crew, from elsewhere. */
  readonly backups: readonly StaffMember[];
  readonly plans: DutyPlans;
}

export interface DutyStore {
  /** Remembered until staff change: asked for every report. */
  crewOf(areaPath: string): Promise<Crew>;
  plansOf(staffIds: readonly string[]): Promise<DutyPlans>;
  apply(changes: readonly DutyChange[], audit: AuditEntry): Promise<void>;
}
