/** Published knowledge as it would be after a change: nothing of it can be seen by anybody else. */
import type { KnowledgeEntry } from '../entry.ts';
import type { SearchIndex } from '../retrieval/search-index.ts';

/** One entry as it would be; absent: it would not be served. */
export interface EntryChange {
  readonly id: string;
  readonly entry: KnowledgeEntry | undefined;
}

/** Puts the changes into the index, asks, and takes them back before anything else can ask. */
export function asIf<T>(
  { index, entries }: { readonly index: SearchIndex; readonly entries: ReadonlyMap<string, KnowledgeEntry> },
  changes: readonly EntryChange[],
  ask: () => T,
): T {
  try {
    for (const { id, entry } of changes) put(index, id, entry);
    return ask();
  } finally {
    for (const { id } of changes) put(index, id, entries.get(id));
  }
}

function put(index: SearchIndex, id: string, entry: KnowledgeEntry | undefined): void {
  if (entry?.status === 'published') index.set(entry);
  else index.remove(id);
}
