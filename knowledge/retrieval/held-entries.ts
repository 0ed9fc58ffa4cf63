/** The entries of an index by number and by wording; what was read of each is kept for those asked for lately. */
import type { KnowledgeEntry } from '../entry.ts';
import type { ReadWordings } from './entry-reader.ts';
import type { IndexedEntry, Phrase } from './indexed-entry.ts';
import { createNumbers } from './numbers.ts';
import { termId } from './term-id.ts';

export interface HeldEntries {
  size(): number;
  /** Its number is higher than any before: those of former entries are not given out again. */
  add(entry: KnowledgeEntry, phrases: readonly Phrase[]): number;
  remove(id: string): { readonly slot: number; readonly entry: KnowledgeEntry } | undefined;
  entryAt(slot: number): KnowledgeEntry | undefined;
  readonly answerLengthAt: (slot: number) => number;
  at(slot: number): IndexedEntry | undefined;
  find(id: string): IndexedEntry | undefined;
  /** Those one of whose wordings gives the same `Tokens.text`. */
  withWording(normalised: string): readonly IndexedEntry[];
}

/** A community's whole knowledge; of a city's, what is asked about. */
const mostKept = 3000;
/** The candidates of the last few questions: what is asked for again among them is kept. */
const mostRecent = 64;

export function createHeldEntries(read: (entry: KnowledgeEntry) => ReadWordings): HeldEntries {
  const lengths = createNumbers((length) => new Uint32Array(length));
  const entries: (KnowledgeEntry | undefined)[] = [];
  const slots = new Map<string, number>();
  const wordings = createWordings();
  const kept = createKept(read);

  const at = (slot: number | undefined): IndexedEntry | undefined => {
    const entry = slot === undefined ? undefined : entries[slot];
    return slot === undefined || entry === undefined ? undefined : kept.of(slot, entry);
  };
  return {
    size: () => slots.size,
    add(entry, phrases) {
      const slot = entries.length;
      entries.push(entry);
      lengths.set(slot, entry.answer.length);
      slots.set(entry.id, slot);
      for (const { normalised } of phrases) wordings.add(normalised, slot);
      return slot;
    },
    remove(id) {
      const gone = at(slots.get(id));
      if (gone === undefined) return undefined;
      for (const { normalised } of gone.phrases) wordings.drop(normalised, gone.slot);
      slots.delete(id);
      kept.forget(gone.slot);
      entries[gone.slot] = undefined;
      return gone;
    },
    entryAt: (slot) => entries[slot],
    answerLengthAt: lengths.at,
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

/** What is read for one question alone is forgotten while it is new, which costs the least. */
function createKept(read: (entry: KnowledgeEntry) => ReadWordings) {
  const recent = createRecent();
  const kept = new Map<number, IndexedEntry>();
  const keep = (slot: number, indexed: IndexedEntry): void => {
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    kept.set(slot, indexed);
  };
  return {
    of(slot: number, entry: KnowledgeEntry): IndexedEntry {
      const known = kept.get(slot);
      if (known !== undefined) return known;
      const lately = recent.get(slot);
      if (lately !== undefined) {
        keep(slot, lately);
        return lately;
      }
      const indexed = { entry, slot, ...read(entry) };
      recent.put(indexed);
      return indexed;
    },
    forget(slot: number): void {
      recent.drop(slot);
      kept.delete(slot);
    },
  };
}

/** In one place of memory: a map would be made anew as it changes, and the old ones hold what should be forgotten. */
function createRecent() {
  const held = Array.from({ length: mostRecent }, (): IndexedEntry | undefined => undefined);
  let next = 0;
  const at = (slot: number) => held.findIndex((indexed) => indexed?.slot === slot);
  return {
    get: (slot: number): IndexedEntry | undefined => held[at(slot)],
    put(indexed: IndexedEntry): void {
      held[next] = indexed;
      next = (next + 1) % mostRecent;
    },
    drop(slot: number): void {
      const place = at(slot);
      if (place !== -1) held[place] = undefined;
    },
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
