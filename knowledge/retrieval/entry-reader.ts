/** Reads entries: their wordings, and how often each term stands where. One after the other: what it counts in is used again. */
import type { KnowledgeEntry } from '../entry.ts';
import { counted, type Field, type PackedCounts, type Phrase, type TermCounts } from './indexed-entry.ts';
import { createRows } from './rows.ts';
import type { Tokenise, Tokens } from './tokenise.ts';

export interface ReadWordings {
  readonly phrases: readonly Phrase[];
  /** Of the wordings and the keywords. */
  readonly wordings: TermCounts;
}

export interface ReadEntry {
  readonly phrases: readonly Phrase[];
  /** Of all fields. */
  readonly terms: TermCounts;
}

export interface EntryReader {
  readonly wordings: (entry: KnowledgeEntry) => ReadWordings;
  readonly everything: (entry: KnowledgeEntry) => ReadEntry;
}

export function createEntryReader(tokenise: Tokenise): EntryReader {
  const counting = createCounting();
  const countWordings = (entry: KnowledgeEntry): readonly Phrase[] => {
    counting.begin();
    const phrases = [entry.question, ...entry.alternates].map((text, at): Phrase => {
      const tokens = tokenise(text);
      counting.addEach(tokens, at === 0 ? 'question' : 'alternate');
      const { ids, kinds } = tokens.found;
      return { text, normalised: tokens.text, terms: { ids, kinds }, weighed: { state: -1, sum: 0 } };
    });
    for (const keyword of entry.keywords) counting.addEach(tokenise(keyword), 'keyword');
    return phrases;
  };
  return {
    wordings: (entry) => ({ phrases: countWordings(entry), wordings: counting.end() }),
    everything(entry) {
      const phrases = countWordings(entry);
      counting.addAnswer(tokenise(entry.answer, { sounds: false }));
      return { phrases, terms: counting.end() };
    },
  };
}

function createCounting() {
  const rows = createRows();
  let ids: number[] = [];
  let counts: PackedCounts[] = [];

  const add = (id: number, field: Field, times: number): void => {
    const row = rows.take(id);
    if (row === ids.length) {
      ids.push(id);
      counts.push(counted(0, field, times));
    } else counts[row] = counted(counts[row] ?? 0, field, times);
  };
  return {
    begin(): void {
      rows.clear();
      ids = [];
      counts = [];
    },
    /** However often a wording has it. */
    addEach({ found }: Tokens, field: Field): void {
      for (const id of found.ids) add(id, field, 1);
    },
    addAnswer({ found }: Tokens): void {
      for (let at = 0; at < found.ids.length; at += 1)
        add(found.ids[at] ?? 0, 'answer', found.times[at] ?? 0);
    },
    end: (): TermCounts => ({ ids, counts }),
  };
}
