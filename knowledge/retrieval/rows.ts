/** Numbers the ids it is shown, in the order they come: an open-addressed table of 32-bit ids without an object each. */
export interface Rows {
  readonly count: number;
  /** The row of an id, or -1. */
  find(id: number): number;
  /** The row of an id, a new one when it has none. */
  take(id: number): number;
  /** Forgets all ids. */
  clear(): void;
}

export function createRows(): Rows {
  let table = new Int32Array(512);
  let count = 0;
  return {
    get count() {
      return count;
    },
    find: (id) => (table[placeOf(table, id) + 1] ?? 0) - 1,
    take(id) {
      const place = placeOf(table, id);
      const known = table[place + 1] ?? 0;
      if (known !== 0) return known - 1;
      count += 1;
      table[place] = id;
      table[place + 1] = count;
      if (count * 3 > table.length) table = twiceAsLong(table);
      return count - 1;
    },
    clear() {
      if (count > 0) table.fill(0);
      count = 0;
    },
  };
}

/** An id and its row counted from 1, side by side; where the row is 0 is a free place. The length is a power of two. */
type Table = Int32Array<ArrayBuffer>;

/** Where an id is, or the free place where it belongs. */
function placeOf(table: Table, id: number): number {
  const last = table.length - 1;
  let place = (Math.imul(id, 0x9e3779b1) >>> Math.clz32(last)) & ~1;
  while (table[place + 1] !== 0 && table[place] !== id) place = (place + 2) & last;
  return place;
}

function twiceAsLong(table: Table): Table {
  const longer = new Int32Array(table.length * 2);
  for (let at = 0; at < table.length; at += 2) {
    const row = table[at + 1] ?? 0;
    if (row === 0) continue;
    const place = placeOf(longer, table[at] ?? 0);
    longer[place] = table[at] ?? 0;
    longer[place + 1] = row;
  }
  return longer;
}
