/**
 * The shipped content asked its own similar questions, each taken away before it is asked: once with the rest of its
 * entry in place, which has to be found, and once without the entry, when nothing is right.
 */
import type { KnowledgeEntry, ShippedEntry } from '../../knowledge/entry.ts';
import type { SearchIndex } from '../../knowledge/retrieval/search-index.ts';

export interface LeftOut {
  readonly text: string;
  readonly key: string;
  readonly isAnswerable: boolean;
}

/** Calls `ask` for each, with the index as it then stands. */
export function askLeftOut<Answer>(
  index: SearchIndex,
  content: readonly ShippedEntry[],
  ask: (leftOut: LeftOut) => Answer,
): readonly Answer[] {
  for (const entry of content) index.set(published(entry));
  return content.flatMap((entry) => {
    const answers = entry.alternates.flatMap((text) => {
      const { key } = entry;
      index.set(published({ ...entry, alternates: entry.alternates.filter((other) => other !== text) }));
      const found = ask({ text, key, isAnswerable: true });
      index.remove(key);
      return [found, ask({ text, key, isAnswerable: false })];
    });
    index.set(published(entry));
    return answers;
  });
}

const shippedAt = new Date('2026-11-23T02:00:00Z');

/** As it is once it was shipped; its id is its key. */
export function published(entry: ShippedEntry): KnowledgeEntry {
  return {
    ...{ ...entry, id: entry.key, status: 'published', version: 1 },
    ...{ updatedBy: undefined, updatedAt: shippedAt },
  };
}
