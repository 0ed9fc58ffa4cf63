/** Figures about tickets: each with what stands above and below the line, what is left out, and of what days. */
import { z } from 'zod';

import { bulletinKinds } from '../../../tickets/statistics/bulletin.ts';
import { groupings } from '../../../tickets/statistics/statistics.ts';
import { areaPath } from './common.ts';

/** A calendar day of the deployment: `2026-11-22`. */
export const day = z.iso.date();

const asked = z.object({
  /** Absent: the first of one's own areas. */
  areaPath: areaPath.optional(),
});

export const statisticsQuery = asked.extend({
  from: day,
  /** The last day. */
  to: day,
  by: z.enum(groupings).default('area'),
});

export const statisticsFileQuery = statisticsQuery.extend({ format: z.enum(['csv', 'xlsx']) });
export const warningQuery = asked;
export const bulletinParams = z.object({ kind: z.enum(bulletinKinds) });
export const bulletinQuery = asked.extend({
  /** Any day of the week or month; absent: the last that is over. */
  day: day.optional(),
});
export const bulletinFileQuery = bulletinQuery.extend({ format: z.enum(['csv', 'xlsx', 'pdf']) });
export const ticketExportQuery = asked.extend({ from: day, to: day });

const figure = z.object({
  code: z.string(),
  /** As people read it: 「98.6%」「3小时20分」「—」. */
  text: z.string(),
  /** A share or minutes; absent when there was nothing to count. */
  value: z.number().optional(),
  /** Absent on durations. */
  numerator: z.number().optional(),
  denominator: z.number(),
  /** Counted beside it, with names: 「到期未评价 12」. */
  excluded: z.string(),
});
export type FigureView = z.infer<typeof figure>;

const line = z.object({
  opened: z.number(),
  closed: z.number(),
  overdue: z.number(),
  /** At the end of the period. */
  open: z.number(),
  figures: z.array(figure),
});

const named = line.extend({ key: z.string(), name: z.string() });
export type StatisticsLineView = z.infer<typeof named>;

const trendPoint = z.object({ start: day, opened: z.number(), closed: z.number(), overdue: z.number() });
export type TrendPointView = z.infer<typeof trendPoint>;

export const statistics = z.object({
  area: z.object({ path: z.string(), name: z.string() }),
  from: day,
  to: day,
  by: z.enum(groupings),
  byName: z.string(),
  total: line,
  /** Plain counts of the whole, with names. */
  counts: z.array(z.object({ code: z.string(), name: z.string(), count: z.number() })),
  lines: z.array(named),
  /** How many lines there are besides. */
  moreLines: z.number(),
  trend: z.object({ per: z.enum(['day', 'month']), points: z.array(trendPoint) }),
  definitions: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      numerator: z.string(),
      denominator: z.string(),
      excluded: z.string(),
    }),
  ),
  /** What people have to know about these figures. */
  notes: z.array(z.string()),
});
export type StatisticsView = z.infer<typeof statistics>;

export const warnings = z.object({
  items: z.array(z.object({ of: z.enum(['category', 'place']), key: z.string(), text: z.string() })),
  how: z.string(),
});
export type Warnings = z.infer<typeof warnings>;

export const bulletin = z.object({
  kind: z.enum(bulletinKinds),
  from: day,
  to: day,
  area: z.object({ path: z.string(), name: z.string() }),
  title: z.string(),
  subtitle: z.string(),
  sections: z.array(
    z.object({
      title: z.string(),
      notes: z.array(z.string()),
      table: z.object({ header: z.array(z.string()), rows: z.array(z.array(z.string())) }).optional(),
    }),
  ),
  trend: z.array(trendPoint),
});
export type BulletinView = z.infer<typeof bulletin>;
