/** Numbers the terms it is shown, in the order they come: an open-addressed table of 32-bit ids without an object each. */
export interface Rows {
  readonly count: number;
  /** The row of an id, or -1. */
  find(id: number): number;
  /** The row of an id, a new one when it has none. */
  take(id: number): number;
}

export function createRows(): Rows {
  let bits = 12;
  let ids = new Int32Array(2 ** bits);
  let rows = new Int32Array(2 ** bits).fill(-1);
  let count = 0;

  /** Where an id is, or the free place where it belongs. */
  const placeOf = (id: number): number => {
    let place = Math.imul(id, 0x9e3779b1) >>> (32 - bits);
    while ((rows[place] ?? -1) !== -1 && ids[place] !== id) place = (place + 1) & (ids.length - 1);
    return place;
  };
  const put = (id: number, row: number): void => {
    const place = placeOf(id);
    ids[place] = id;
    rows[place] = row;
  };
  const grow = (): void => {
    const before = { ids, rows };
    bits += 1;
    ids = new Int32Array(2 ** bits);
    rows = new Int32Array(2 ** bits).fill(-1);
    before.rows.forEach((row, place) => {
      if (row !== -1) put(before.ids[place] ?? 0, row);
    });
  };
  return {
    get count() {
      return count;
    },
    find: (id) => rows[placeOf(id)] ?? -1,
    take(id) {
      const known = rows[placeOf(id)] ?? -1;
      if (known !== -1) return known;
      if (count * 3 > ids.length * 2) grow();
      put(id, count);
      count += 1;
      return count - 1;
    },
  };
}
