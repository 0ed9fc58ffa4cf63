/** What every endpoint shares: instants, pages, errors. Absent values are left out of the JSON, never null. */
import { z } from 'zod';

/** An instant, ISO 8601 in UTC: `2026-11-22T00:55:14.021Z`. */
export const instant = z.iso.datetime();
export const id = z.string().min(1).max(64);
/** An area's path, `/city/…/self/`; see `GET /api/areas`. `/` is everything. */
export const areaPath = z.string().regex(/^\/(?:[^/]+\/)*$/, '区域路径应形如 /a/b/');

export const idParams = z.object({ id });

/** Query strings carry words; `true`/`false` become booleans. */
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Keyset paging: `cursor` is the `nextCursor` of the page before, opaque. */
export const pageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    /** Absent on the last page. */
    nextCursor: z.string().optional(),
  });
}

/** A person, area or department by id with the name to show. */
export const named = z.object({ id: z.string(), name: z.string() });
export type Named = z.infer<typeof named>;

/** A code of a closed list with its Chinese name. */
export const coded = z.object({ code: z.string(), name: z.string() });
export type Coded = z.infer<typeof coded>;

/** The body of every answer with a status of 400 or more. `message` is Chinese and tells the fix. */
export const errorBody = z.object({
  /** Stable: `session.signed_out`, `request.invalid`, `ticket.not_found`, `store.conflict`, … */
  code: z.string(),
  message: z.string(),
  /** What to tell the operator: the same id is in the log. */
  requestId: z.string(),
  /** On 400 `request.invalid`: which fields, by path, and what is wrong with each. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** On 409 `store.conflict`: the version now stored and what happened since the one that was seen. */
  conflict: z
    .object({
      version: z.number().int(),
      changes: z.array(z.object({ at: instant, by: z.string().optional(), what: z.string() })),
    })
    .optional(),
  /** On 429: try again after so many seconds. */
  retryAfterSeconds: z.number().int().optional(),
});
export type ErrorBody = z.infer<typeof errorBody>;
