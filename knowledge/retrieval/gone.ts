/** Which slots are gone, and of how many postings that is still to be allowed for. */
export type Gone = ReturnType<typeof createGone>;

export function createGone() {
  const left = new Map<number, number>();
  let slots = new Uint8Array(256);
  let postings = 0;
  const allow = (id: number, more: number): void => {
    postings += more;
    const count = (left.get(id) ?? 0) + more;
    if (count === 0) left.delete(id);
    else left.set(id, count);
  };
  return {
    has: (slot: number): boolean => slots[slot] === 1,
    /** How many postings, of one term and in all. */
    of: (id: number): number => left.get(id) ?? 0,
    postings: (): number => postings,
    add(slot: number, ids: readonly number[]): void {
      if (slot >= slots.length) slots = longer(slots, slot);
      if (slots[slot] === 1) return;
      slots[slot] = 1;
      for (const id of ids) allow(id, 1);
    },
    /** So many postings of a term were left out at last. */
    leftOut(id: number, count: number): void {
      allow(id, -count);
    },
  };
}

function longer(slots: Uint8Array, needed: number): Uint8Array<ArrayBuffer> {
  const grown = new Uint8Array(Math.max(needed + 1, slots.length * 2));
  grown.set(slots);
  return grown;
}
