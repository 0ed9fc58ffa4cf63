/** How rare terms are: changes only when entries do, and is asked for thousands of times per question. */

/** A term no entry has is often just a manner of speaking: it weighs less than a rare one. */
const unknownShare = 0.55;

export interface Rarities {
  of(term: number): number;
  /** After entries changed. */
  forget(): void;
}

export function createRarities(holdersOf: (term: number) => number, entries: () => number): Rarities {
  const known = new Map<number, number>();
  return {
    of(term) {
      const found = known.get(term);
      if (found !== undefined) return found;
      const holders = holdersOf(term);
      const rarity = rarityOf(holders, entries());
      // Words that no entry has come from people without end: they are not kept.
      if (holders > 0) known.set(term, rarity);
      return rarity;
    },
    forget: () => {
      known.clear();
    },
  };
}

/** Among many entries a term that one in so many has tells nothing, and looking through its holders takes long. */
const many = 5000;
const tellsNothing = 1 / 8;

/** The inverse document frequency of BM25, lowered for what no entry has. */
function rarityOf(holders: number, entries: number): number {
  if (entries > many && holders > entries * tellsNothing) return 0;
  const rarity = Math.log(1 + (entries - holders + 0.5) / (holders + 0.5));
  return holders === 0 ? rarity * unknownShare : rarity;
}
