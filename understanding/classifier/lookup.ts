/**
 * From the id of a thing to its index, or -1. Ids are hashes in ascending order, so their first bits say nearly where each
 * is: one short table of where those begin, and a few looks from there.
 */
export function createLookup(ids: Int32Array): (id: number) => number {
  const bits = Math.max(Math.ceil(Math.log2(ids.length / 2 + 1)), 1);
  const begins = beginsOf(ids, 32 - bits, 2 ** bits);
  return (id) => {
    const bucket = unsigned(id) >>> (32 - bits);
    const end = begins[bucket + 1] ?? 0;
    for (let index = begins[bucket] ?? 0; index < end; index += 1) if (ids[index] === id) return index;
    return -1;
  };
}

/** Where the ids of each bucket begin, and after the last where they end. */
function beginsOf(ids: Int32Array, shift: number, buckets: number): Uint32Array {
  const begins = new Uint32Array(buckets + 1);
  for (const id of ids) {
    const next = (unsigned(id) >>> shift) + 1;
    begins[next] = (begins[next] ?? 0) + 1;
  }
  for (let bucket = 1; bucket <= buckets; bucket += 1)
    begins[bucket] = (begins[bucket] ?? 0) + (begins[bucket - 1] ?? 0);
  return begins;
}

/** In the same order, from 0 on. */
function unsigned(id: number): number {
  return (id ^ 0x80000000) >>> 0;
}
