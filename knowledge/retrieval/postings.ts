/**
 * Which entries hold a term and how strongly. Most lie in a few flat arrays, what came lately in lists beside them; when
 * those have grown, all is laid together. So 100,000 entries fit in memory, and an edit shows at once.
 */
import { createRows } from './rows.ts';

export interface Postings {
  /** `slot` is the number of an entry and was never added before; a strength of 0 to 1 for each term, kept to 1/65,535. */
  add(slot: number, terms: Int32Array, strengths: Float32Array): void;
  /** Forgets a slot: `terms` are all that it was added with. */
  drop(slot: number, terms: Int32Array): void;
  /** How many slots hold a term. */
  holdersOf(term: number): number;
  /** Each slot that holds a term; perhaps also slots dropped not long ago. */
  visit(term: number, visit: Visit): void;
}

type Visit = (slot: number, strength: number) => void;

const scale = 65_535;
/** So many recent postings, and an eighth of all, are looked through before all is laid together. */
const fewRecent = 200_000;

export function createPostings(): Postings {
  const rows = createRows();
  const holders = createNumbers();
  const dropped = new Set<number>();
  let flat = emptyFlat;
  let recent = createRecent();

  const settle = (): void => {
    flat = laidTogether(flat, recent, { rows: rows.count, dropped });
    recent = createRecent();
    dropped.clear();
  };
  return {
    add(slot, terms, strengths) {
      terms.forEach((term, at) => {
        const row = rows.take(term);
        holders.set(row, holders.at(row) + 1);
        recent.push(row, slot, Math.max(1, Math.round((strengths[at] ?? 0) * scale)));
      });
      if (recent.size > fewRecent && recent.size * 8 > flat.slots.length) settle();
    },
    drop(slot, terms) {
      dropped.add(slot);
      for (const term of terms) {
        const row = rows.find(term);
        if (row !== -1) holders.set(row, holders.at(row) - 1);
      }
    },
    holdersOf(term) {
      const row = rows.find(term);
      return row === -1 ? 0 : holders.at(row);
    },
    visit(term, visit) {
      const row = rows.find(term);
      if (row === -1) return;
      visitFlat(flat, row, visit);
      recent.visit(row, visit);
    },
  };
}

/** Rows one after the other; `begins` has one more at the end. */
interface Flat {
  readonly begins: Uint32Array;
  readonly slots: Uint32Array;
  readonly strengths: Uint16Array;
}

const emptyFlat: Flat = {
  begins: new Uint32Array(1),
  slots: new Uint32Array(0),
  strengths: new Uint16Array(0),
};

function visitFlat({ begins, slots, strengths }: Flat, row: number, visit: Visit): void {
  const end = begins[row + 1] ?? 0;
  for (let at = begins[row] ?? 0; at < end; at += 1) visit(slots[at] ?? 0, (strengths[at] ?? 0) / scale);
}

type Recent = ReturnType<typeof createRecent>;

/** Of each row a chain, the newest first: positions are counted from 1, 0 ends a chain. */
function createRecent() {
  const heads = createNumbers();
  const links = createNumbers();
  const slots = createNumbers();
  const strengths = createNumbers();
  let size = 0;
  return {
    get size() {
      return size;
    },
    push(row: number, slot: number, strength: number): void {
      size += 1;
      links.set(size, heads.at(row));
      heads.set(row, size);
      slots.set(size, slot);
      strengths.set(size, strength);
    },
    visit(row: number, visit: Visit): void {
      for (let at = heads.at(row); at !== 0; at = links.at(at)) visit(slots.at(at), strengths.at(at) / scale);
    },
  };
}

/** As many numbers as are set, all 0 before. */
function createNumbers() {
  let numbers = new Uint32Array(1024);
  return {
    at: (index: number) => numbers[index] ?? 0,
    set(index: number, value: number): void {
      if (index >= numbers.length) {
        const longer = new Uint32Array(Math.max(index + 1, numbers.length * 2));
        longer.set(numbers);
        numbers = longer;
      }
      numbers[index] = value;
    },
  };
}

function laidTogether(
  flat: Flat,
  recent: Recent,
  { rows, dropped }: { readonly rows: number; readonly dropped: ReadonlySet<number> },
): Flat {
  const most = flat.slots.length + recent.size;
  const slots = new Uint32Array(most);
  const strengths = new Uint16Array(most);
  const begins = new Uint32Array(rows + 1);
  let size = 0;
  const keep = (slot: number, strength: number): void => {
    if (dropped.has(slot)) return;
    slots[size] = slot;
    strengths[size] = Math.round(strength * scale);
    size += 1;
  };
  for (let row = 0; row < rows; row += 1) {
    begins[row] = size;
    visitFlat(flat, row, keep);
    recent.visit(row, keep);
  }
  begins[rows] = size;
  return size === most
    ? { begins, slots, strengths }
    : { begins, slots: slots.slice(0, size), strengths: strengths.slice(0, size) };
}
