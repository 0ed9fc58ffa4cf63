/** How shipped entries are written down: short, and never without their source. */
import type { EntryCategory, EntrySource, ShippedEntry } from '../entry.ts';

export interface Written {
  readonly ask: string;
  /** The same question as residents say it, colloquial and misspelt too. */
  readonly also: readonly string[];
  readonly say: string;
  readonly words: readonly string[];
  readonly source: EntrySource;
  /** ISO date by which somebody looks whether it still holds; law changes slowly, offices faster. */
  readonly review?: string;
}

const usualReview = '2027-11-30';

/** One subject's entries, by their stable keys. */
export function shipped(
  category: EntryCategory,
  entries: Readonly<Record<string, Written>>,
): readonly ShippedEntry[] {
  return Object.entries(entries).map(([key, { ask, also, say, words, source, review }]) => ({
    key,
    question: ask,
    alternates: also,
    answer: say,
    category,
    keywords: words,
    areaPath: undefined,
    source,
    links: [],
    pictureId: undefined,
    validFrom: undefined,
    validUntil: undefined,
    reviewAt: new Date(`${review ?? usualReview}T00:00:00Z`),
  }));
}
