/** Lists whose newest changes come first, read a page at a time. */

/** The last of the page before. */
export interface ChangeCursor {
  readonly updatedAt: Date;
  readonly id: string;
}

export interface ChangePage<T> {
  readonly items: readonly T[];
  /** Absent when nothing is older. */
  readonly next: ChangeCursor | undefined;
}

export const newestFirst = [{ updatedAt: 'desc' as const }, { id: 'desc' as const }];

/** What is older than the last of the page before. */
export function olderThan(after: ChangeCursor | undefined) {
  if (after === undefined) return {};
  return {
    OR: [{ updatedAt: { lt: after.updatedAt } }, { updatedAt: after.updatedAt, id: { lt: after.id } }],
  };
}

/** @param rows one more than `limit` when there are more */
export function pageOf<Row, T extends ChangeCursor>(
  rows: readonly Row[],
  limit: number,
  read: (row: Row) => T,
): ChangePage<T> {
  const items = rows.slice(0, limit).map(read);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, next: more ? { updatedAt: last.updatedAt, id: last.id } : undefined };
}

/** How often something was answered with, and what residents said of it. */
export interface Usage {
  readonly hits: number;
  readonly useful: number;
  readonly useless: number;
  readonly lastUsedAt: Date | undefined;
}

export function usageOf(row: Omit<Usage, 'lastUsedAt'> & { readonly lastUsedAt: Date | null }): Usage {
  const { hits, useful, useless, lastUsedAt } = row;
  return { hits, useful, useless, lastUsedAt: lastUsedAt ?? undefined };
}
