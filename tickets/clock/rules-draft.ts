/** What somebody may set as the office's week and the limits: checked where it comes in and where it comes back. */
import { z } from 'zod';

import { urgencies } from '../../core/taxonomy.ts';
import { type Week, weekdays, type Window } from './calendar.ts';
import type { LimitRow } from './limits.ts';
import * as say from './messages.zh.ts';
import { hourKinds } from './working-time.ts';

export interface RulesDraft {
  readonly week: Week;
  readonly limits: readonly LimitRow[];
}

const yearMinutes = 366 * 24 * 60;

const timeOfDay = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, say.clockTime);
const windowSchema = z.object({ from: timeOfDay, until: timeOfDay });
const daySchema = z.array(windowSchema).max(6).refine(isInOrder, say.windowOrder);

function isInOrder(windows: readonly Window[]): boolean {
  const sorted = windows.toSorted((one, other) => one.from.localeCompare(other.from));
  return sorted.every(({ from, until }, at) => from < until && until <= (sorted[at + 1]?.from ?? '24:00'));
}

const weekSchema = z
  .object({
    ...{ 1: daySchema, 2: daySchema, 3: daySchema, 4: daySchema, 5: daySchema, 6: daySchema },
    ...{ 7: daySchema },
  })
  .refine((week) => weekdays.some((day) => week[day].length > 0), say.noWindow);

const limitSchema = z.object({
  minutes: z.number().int().min(1).max(yearMinutes),
  hours: z.enum(hourKinds),
});

const rowSchema = z
  .object({
    of: z.string().refine((of) => say.limitScopes.includes(of), say.unknownScope),
    urgency: z.enum(urgencies),
    response: limitSchema,
    resolution: limitSchema,
    source: z.string().trim().min(1).max(200),
  })
  .refine(
    ({ response, resolution }) =>
      response.hours !== resolution.hours || response.minutes <= resolution.minutes,
    { message: say.responseAfterEnd, path: ['response'] },
  );

const limitsSchema = z.array(rowSchema).max(200).superRefine(checkRows);

function checkRows(rows: readonly LimitRow[], context: z.RefinementCtx): void {
  const keys = rows.map(({ of, urgency }) => `${of} ${urgency}`);
  for (const [at, key] of keys.entries())
    if (keys.indexOf(key) < at) context.addIssue({ code: 'custom', path: [at], message: say.sameRowTwice });
  for (const urgency of urgencies)
    if (!keys.includes(` ${urgency}`)) context.addIssue({ code: 'custom', message: say.noBaseRow(urgency) });
}

export const rulesDraftSchema = z.object({ week: weekSchema, limits: limitsSchema });

export const specialDaySchema = z.object({
  date: z.iso.date(),
  name: z.string().trim().min(1).max(30),
  works: z.boolean(),
});
/** Of one year: seven holidays of some days each and what is worked for them. */
export const specialDaysSchema = z.array(specialDaySchema).max(100);
