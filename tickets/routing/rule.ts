/** Rules that say where a ticket goes, as people write them and as they are stored. */
import { z } from 'zod';

import { departmentKindNames, type DepartmentKind } from '../../community/department.ts';
import { timePattern, weekdays } from '../../community/duty/local-time.ts';
import type { Place } from '../../core/place.ts';
import { categories, type Category, urgencies, type Urgency } from '../../core/taxonomy.ts';
import { propertyLines } from './property-line.ts';
import { ruleFaults } from './routing.messages.zh.ts';

/** First parts of several categories, such as `repair`. */
export const categoryParts: readonly string[] = [
  ...new Set(categories.filter((code) => code.includes('.')).map((code) => code.split('.')[0] ?? code)),
];
const known: ReadonlySet<string> = new Set([...categories, ...categoryParts]);

const kinds = Object.keys(departmentKindNames) as [DepartmentKind, ...DepartmentKind[]];
const time = z.string().regex(timePattern, ruleFaults.time);
const rowId = z.string().min(1).max(64);

const conditions = z.object({
  /** Codes or first parts of them; empty: every category. */
  categories: z
    .array(z.string().refine((code) => known.has(code), ruleFaults.category))
    .max(categories.length)
    .default([]),
  /** This area and all below it; absent: everywhere. */
  areaPath: z.string().startsWith('/').max(500).exactOptional(),
  /** Empty: every urgency. */
  urgencies: z.array(z.enum(urgencies)).max(urgencies.length).default([]),
  /** Local time; over midnight it ends on the next day. Absent: all day. */
  hours: z
    .object({ from: time, until: time })
    .refine(({ from, until }) => from !== until, ruleFaults.hours)
    .exactOptional(),
  /** Local days, Monday 1; with `hours` over midnight the day it begins on. Empty: every day. */
  weekdays: z
    .array(z.literal([...weekdays]))
    .max(weekdays.length)
    .default([]),
  /** Absent: on either side, and where it cannot be told. */
  line: z.enum(propertyLines).exactOptional(),
});

const target = z
  .object({
    /** In order of preference: the first that the community has. */
    kinds: z.array(z.enum(kinds)).max(kinds.length).default([]),
    /** This unit before those. */
    departmentId: rowId.exactOptional(),
    /** This person, while on duty. */
    workerId: rowId.exactOptional(),
  })
  .refine(
    (to) => to.kinds.length > 0 || to.departmentId !== undefined || to.workerId !== undefined,
    ruleFaults.nobody,
  );

export const routingRule = z.object({
  id: rowId,
  name: z.string().trim().min(1, ruleFaults.name).max(40, ruleFaults.longName),
  enabled: z.boolean().default(true),
  when: conditions,
  to: target,
});
export type RoutingRule = z.output<typeof routingRule>;

/** The most open tickets a worker is given; emergencies come on top. */
export const usualOpenCap = 30;
const mostRules = 200;

export const routingTable = z.object({
  rules: z
    .array(routingRule)
    .max(mostRules)
    .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, ruleFaults.twice),
  openCap: z.number().int().min(1).max(1000).default(usualOpenCap),
});
/** All rules in order, the first that fits decides; behind them stands the default queue. */
export type RoutingTable = z.output<typeof routingTable>;

/** What rules look at. A ticket is one. */
export interface RoutedMatter {
  readonly category: Category;
  readonly urgency: Urgency;
  readonly areaPath: string;
  readonly place: Place;
  /** Who gave it back before: it does not go to them again. */
  readonly returnedBy?: readonly string[] | undefined;
}
