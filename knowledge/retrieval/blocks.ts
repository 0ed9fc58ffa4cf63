/** Bytes in blocks of 4, 6, 8, 12, 16, 24 … bytes; a block that was outgrown is given out again. */
export interface Blocks {
  /** All bytes; another array after `moved`. */
  readonly bytes: Uint8Array;
  /** Where the first `size` bytes at `begin` lie once there is room for `needed`: there, if there is room already. */
  moved(begin: number, size: number, needed: number): number;
  /** A block that held so many bytes is needed no longer. */
  free(begin: number, size: number): void;
}

const least = 4;

export function createBlocks(): Blocks {
  let bytes = new Uint8Array(2 ** 12);
  let used = 0;
  const free = new Map<number, number[]>();

  const giveBack = (begin: number, size: number): void => {
    if (size === 0) return;
    const room = roomFor(size);
    const begins = free.get(room);
    if (begins === undefined) free.set(room, [begin]);
    else begins.push(begin);
  };
  const take = (room: number): number => {
    const begin = free.get(room)?.pop();
    if (begin !== undefined) return begin;
    used += room;
    if (used > bytes.length) bytes = longer(bytes, used);
    return used - room;
  };
  return {
    get bytes() {
      return bytes;
    },
    moved(begin, size, needed) {
      if (size > 0 && needed <= roomFor(size)) return begin;
      const to = take(roomFor(needed));
      bytes.copyWithin(to, begin, begin + size);
      giveBack(begin, size);
      return to;
    },
    free: giveBack,
  };
}

/** The block of what has become smaller counts as a smaller one: some of it is lost until then. */
function roomFor(size: number): number {
  if (size <= least) return least;
  const power = 1 << (31 - Math.clz32(size - 1));
  return size <= power * 1.5 ? power * 1.5 : power * 2;
}

function longer(bytes: Uint8Array<ArrayBuffer>, needed: number): Uint8Array<ArrayBuffer> {
  const grown = new Uint8Array(Math.max(needed, Math.ceil(bytes.length * 1.5)));
  grown.set(bytes);
  return grown;
}
