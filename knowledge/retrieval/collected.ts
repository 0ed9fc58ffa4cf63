/** Gathers the distinct terms of one text as numbers: text is made of them only for people to read. */
import { createRows } from './rows.ts';
import { termId } from './term-id.ts';

/** Distinct terms in the order in which they were found. */
export interface FoundTerms {
  readonly ids: readonly number[];
  /** How much the kind of each tells, above 0 to 1; not yet how rare it is. */
  readonly kinds: readonly number[];
  /** How often each occurs. */
  readonly times: readonly number[];
  /** Where in the text each begins and ends first, one after the other. */
  readonly places: readonly number[];
}

export type Collecting = ReturnType<typeof createCollecting>;

/** For one text after the other. Of a term that is of two kinds, such as a pair that is a word, the first counts. */
export function createCollecting() {
  const rows = createRows();
  let read = '';
  let ids: number[] = [];
  let kinds: number[] = [];
  let times: number[] = [];
  let places: number[] = [];

  const addId = (id: number, from: number, to: number, kind: number): void => {
    const row = rows.take(id);
    if (row < ids.length) {
      times[row] = (times[row] ?? 0) + 1;
      return;
    }
    ids.push(id);
    kinds.push(kind);
    times.push(1);
    places.push(from, to);
  };
  return {
    begin(text: string): void {
      rows.clear();
      read = text;
      ids = [];
      kinds = [];
      times = [];
      places = [];
    },
    addId,
    add(from: number, to: number, kind: number): void {
      addId(termId(read, from, to), from, to, kind);
    },
    /** Not where the same was found as a whole, which tells more. */
    addPart(from: number, to: number, kind: number, whole: number): void {
      const id = termId(read, from, to);
      const row = rows.find(id);
      if (row === -1 || kinds[row] !== whole) addId(id, from, to, kind);
    },
    end: (): FoundTerms => ({ ids, kinds, times, places }),
  };
}
