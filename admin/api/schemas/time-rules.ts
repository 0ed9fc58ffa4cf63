/** Limits of tickets and the office's calendar: read, change, import a year, try out. */
import { z } from 'zod';

import { categories, urgencies } from '../../../core/taxonomy.ts';
import { rulesDraftSchema, specialDaySchema, specialDaysSchema } from '../../../tickets/clock/rules-draft.ts';
import { hourKinds } from '../../../tickets/clock/working-time.ts';
import { coded, instant } from './common.ts';

const year = z.number().int().min(2000).max(2100);
export const yearParams = z.object({ year: z.coerce.number().int().min(2000).max(2100) });

const limit = z.object({ minutes: z.number().int(), hours: z.enum(hourKinds) });
const officeWindow = z.object({ from: z.string(), until: z.string() });
const officeDay = z.array(officeWindow);

const workYearSummary = z.object({
  year,
  origin: z.enum(['shipped', 'imported', 'missing']),
  originName: z.string(),
  source: z.string().optional(),
  off: z.number().int(),
  worked: z.number().int(),
});

export const timeRules = z.object({
  /** 0: as shipped; whoever changes them names it. */
  version: z.number().int(),
  updatedBy: z.string().optional(),
  updatedAt: instant.optional(),
  timeZone: z.string(),
  /** By ISO weekday, 1 Monday to 7 Sunday. */
  week: z.object({
    ...{ 1: officeDay, 2: officeDay, 3: officeDay, 4: officeDay, 5: officeDay, 6: officeDay, 7: officeDay },
  }),
  limits: z.array(
    z.object({
      of: z.string(),
      urgency: z.enum(urgencies),
      response: limit,
      resolution: limit,
      source: z.string(),
    }),
  ),
  /** What a row may be for, the widest first. */
  scopes: z.array(coded),
  years: z.array(workYearSummary),
  /** Years that deadlines run into and nobody has brought in. */
  missingYears: z.array(year),
});
export type TimeRulesView = z.infer<typeof timeRules>;

export const timeRulesBody = rulesDraftSchema.extend({ version: z.number().int().min(0) });
export type TimeRulesBody = z.input<typeof timeRulesBody>;

export const workYear = workYearSummary.extend({
  /** Of what was imported. */
  version: z.number().int(),
  days: z.array(specialDaySchema),
});
export type WorkYearView = z.infer<typeof workYear>;

export const holidayFileBody = z.object({ text: z.string().min(1).max(100_000) });
export type HolidayFileBody = z.input<typeof holidayFileBody>;
export const checkedYear = workYear.extend({
  /** What looks wrong but may be meant. */
  doubts: z.array(z.string()),
});
export type CheckedYear = z.infer<typeof checkedYear>;

export const workYearBody = z.object({
  version: z.number().int().min(0),
  source: z.string().trim().min(1).max(200),
  days: specialDaysSchema.min(1),
});
export type WorkYearBody = z.input<typeof workYearBody>;
export const takeBackYearBody = workYearBody.pick({ version: true });

export const tryTimeRulesBody = z.object({
  category: z.enum(categories),
  urgency: z.enum(urgencies),
  at: instant,
  /** Absent: the rules that hold now. */
  draft: rulesDraftSchema.optional(),
});
export type TryTimeRulesBody = z.input<typeof tryTimeRulesBody>;
export const triedTimeRules = z.object({
  responseDueAt: instant,
  resolutionDueAt: instant,
  limit,
  marks: z.array(z.object({ name: z.string(), at: instant })),
  /** Years the way leads through whose holidays nobody has brought in. */
  missingYears: z.array(year),
});
export type TriedTimeRules = z.infer<typeof triedTimeRules>;
