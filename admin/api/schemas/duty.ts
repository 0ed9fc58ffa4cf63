/** Who is on duty now and this week; shifts, leave and stand-ins. */
import { z } from 'zod';

import { timePattern, weekdays } from '../../../community/duty/local-time.ts';
import { id, instant, named } from './common.ts';

const weekday = z.literal([...weekdays]);
const time = z.string().regex(timePattern, '时间请写成 08:00 的样子');

export const shift = z.object({ weekday, from: time, until: time });

export const dutyMember = z.object({
  id: z.string(),
  name: z.string(),
  department: named.optional(),
  onDuty: z.boolean(),
  /** Why, for people. */
  because: z.string(),
  /** The switch of the account; off means off. */
  switchedOn: z.boolean(),
  /** Who stands in now. */
  standIn: named.optional(),
  /** Open tickets in hand. */
  open: z.number().int(),
  shifts: z.array(shift),
  /** What has not ended, the earliest first. */
  leaves: z.array(z.object({ id: z.string(), from: instant, until: instant, backup: named.optional() })),
  override: z.object({ onDuty: z.boolean(), until: instant.optional() }).optional(),
  /** Seven days from today. */
  week: z.array(z.object({ date: z.string(), weekday, shifts: z.array(z.string()), onLeave: z.boolean() })),
});
export type DutyMember = z.infer<typeof dutyMember>;
export const dutyRoster = z.object({ openCap: z.number().int(), items: z.array(dutyMember) });
export type DutyRosterView = z.infer<typeof dutyRoster>;

const mostShifts = 28;
export const shiftsBody = z.object({
  shifts: z
    .array(shift)
    .max(mostShifts, '一个人最多 28 个班次')
    .refine(
      (shifts) => new Set(shifts.map(({ weekday: day, from }) => `${day} ${from}`)).size === shifts.length,
      '同一天有两个班次从同一时间开始，请去掉一个',
    ),
});
export type ShiftsBody = z.input<typeof shiftsBody>;

export const leaveBody = z
  .object({ from: instant, until: instant, backupId: id.exactOptional() })
  .refine(({ from, until }) => new Date(from) < new Date(until), {
    path: ['until'],
    message: '结束时间要晚于开始时间',
  });
export type LeaveBody = z.input<typeof leaveBody>;

/** `null` takes back what was said for now. */
export const callBody = z.object({ onDuty: z.boolean().nullable() });
export type CallBody = z.input<typeof callBody>;

export const leaveParams = z.object({ id, leaveId: id });
