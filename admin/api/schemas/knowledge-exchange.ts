/** Entries out of the base as a file, and out of a file into the base: looked at first, then carried out. */
import { z } from 'zod';

import { entryCategories, entryStatuses } from '../../../knowledge/entry.ts';
import { fileFormatNames } from '../../../knowledge/exchange/write-file.ts';
import { areaPath, instant } from './common.ts';
import { reason } from './knowledge.ts';

export const exportQuery = z.object({
  format: z.string().pipe(z.enum(fileFormatNames)),
  status: z.enum(entryStatuses).optional(),
  category: z.string().pipe(z.enum(entryCategories)).optional(),
});
export type ExportQuery = z.input<typeof exportQuery>;

/** The file itself is the body, as `application/octet-stream`; the rest stands for what its rows do not say. */
export const importFileQuery = z.object({
  fileName: z.string().trim().min(1).max(200),
  areaPath: areaPath.optional(),
  sourceTitle: z.string().trim().max(60).optional(),
  reviewAt: instant.optional(),
});
export const importQuery = importFileQuery.extend({
  category: z.string().pipe(z.enum(entryCategories)).optional(),
});
export type ImportQuery = z.input<typeof importQuery>;

export const importOutcomes = ['add', 'change', 'same', 'skip'] as const;

/** What a file of entries or service items does, by its rows. */
export const importCounts = z.object({
  add: z.number().int(),
  change: z.number().int(),
  /** Of those to change, how many residents read now. */
  published: z.number().int(),
  same: z.number().int(),
  skip: z.number().int(),
  /** Left as somebody else left them meanwhile. */
  missed: z.number().int(),
});

export const importView = z.object({
  id: z.string(),
  fileName: z.string(),
  state: z.enum(['planning', 'planned', 'importing', 'done', 'failed']),
  /** Rows that the present step is through with, of `rows`. */
  progress: z.number().int(),
  rows: z.number().int(),
  /** Once it is planned. */
  counts: importCounts.extend({
    /** Of those to add, how many are nearly the same as something else. */
    alike: z.number().int(),
  }),
  mayChangePublished: z.boolean(),
});
export type ImportView = z.infer<typeof importView>;

export const importRowsQuery = z.object({
  outcome: z.enum(importOutcomes).optional(),
  offset: z.coerce.number().int().min(0).default(0),
});
export type ImportRowsQuery = z.input<typeof importRowsQuery>;

export const importRow = z.object({
  row: z.number().int(),
  question: z.string(),
  outcome: z.enum(importOutcomes),
  outcomeName: z.string(),
  /** Why it is left out, what changes, and what is much the same; in Chinese. */
  notes: z.array(z.string()),
  /** The entry it changes, or that says much the same. */
  entryId: z.string().optional(),
});
export type ImportRow = z.infer<typeof importRow>;
export const importRows = z.object({ items: z.array(importRow), nextOffset: z.number().int().optional() });
export type ImportRows = z.infer<typeof importRows>;

export const carryOutBody = z.object({
  /** Also change what is published: residents read it at once. */
  changePublished: z.boolean().default(false),
  reason: reason.optional(),
});
export type CarryOutBody = z.input<typeof carryOutBody>;
