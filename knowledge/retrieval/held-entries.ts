/** The entries of an index by number and by wording; what was worked out of each is kept for those asked for lately. */
import type { KnowledgeEntry } from '../entry.ts';
import { indexEntry, type IndexedEntry } from './indexed-entry.ts';
import { termId } from './term-id.ts';
import type { Tokenise } from './tokenise.ts';

export interface HeldEntries {
  size(): number;
  /** Its number is new: those of former entries are not given out again. */
  add(entry: KnowledgeEntry): { readonly slot: number; readonly indexed: IndexedEntry };
  remove(id: string): { readonly slot: number; readonly indexed: IndexedEntry } | undefined;
  entryAt(slot: number): KnowledgeEntry | undefined;
  at(slot: number): IndexedEntry | undefined;
  find(id: string): IndexedEntry | undefined;
  /** Those one of whose wordings gives the same `Tokens.text`. */
  withWording(normalised: string): readonly IndexedEntry[];
}

/** A community's whole knowledge; of a city's, what is asked about. */
const mostKept = 3000;

export function createHeldEntries(tokenise: Tokenise): HeldEntries {
  const entries: (KnowledgeEntry | undefined)[] = [];
  const slots = new Map<string, number>();
  const wordings = createWordings();
  const kept = createKept((entry) => indexEntry(entry, tokenise));

  const at = (slot: number | undefined): IndexedEntry | undefined => {
    const entry = slot === undefined ? undefined : entries[slot];
    return slot === undefined || entry === undefined ? undefined : kept.of(slot, entry);
  };
  return {
    size: () => slots.size,
    add(entry) {
      const slot = entries.length;
      entries[slot] = entry;
      slots.set(entry.id, slot);
      const indexed = kept.of(slot, entry);
      for (const { normalised } of indexed.phrases) wordings.add(normalised, slot);
      return { slot, indexed };
    },
    remove(id) {
      const slot = slots.get(id);
      const indexed = slot === undefined ? undefined : at(slot);
      if (slot === undefined || indexed === undefined) return undefined;
      for (const { normalised } of indexed.phrases) wordings.drop(normalised, slot);
      slots.delete(id);
      kept.forget(slot);
      entries[slot] = undefined;
      return { slot, indexed };
    },
    entryAt: (slot) => entries[slot],
    at,
    find: (id) => at(slots.get(id)),
    withWording: (normalised) => wordings.of(normalised).flatMap((slot) => withPhrase(at(slot), normalised)),
  };
}

/** Two wordings may share a number: that they are the same is looked at. */
function withPhrase(indexed: IndexedEntry | undefined, normalised: string): readonly IndexedEntry[] {
  const has = indexed?.phrases.some((phrase) => phrase.normalised === normalised) === true;
  return indexed !== undefined && has ? [indexed] : [];
}

function createKept(make: (entry: KnowledgeEntry) => IndexedEntry) {
  const kept = new Map<number, IndexedEntry>();
  return {
    of(slot: number, entry: KnowledgeEntry): IndexedEntry {
      const known = kept.get(slot);
      if (known !== undefined) return known;
      const made = make(entry);
      const [oldest] = kept.keys();
      if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
      kept.set(slot, made);
      return made;
    },
    forget: (slot: number) => kept.delete(slot),
  };
}

/** Most wordings are of one entry alone: a number then, a list otherwise. */
function createWordings() {
  const held = new Map<number, number | readonly number[]>();
  const of = (normalised: string): readonly number[] => {
    const slots = held.get(termId(normalised)) ?? [];
    return typeof slots === 'number' ? [slots] : slots;
  };
  const keep = (normalised: string, slots: readonly number[]): void => {
    const [only] = slots;
    if (only === undefined) held.delete(termId(normalised));
    else held.set(termId(normalised), slots.length === 1 ? only : slots);
  };
  return {
    of,
    add(normalised: string, slot: number): void {
      keep(normalised, [...of(normalised).filter((other) => other !== slot), slot]);
    },
    drop(normalised: string, slot: number): void {
      keep(
        normalised,
        of(normalised).filter((other) => other !== slot),
      );
    },
  };
}
