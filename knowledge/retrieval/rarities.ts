/** How rare terms are. */

/** A term no entry has is often just a manner of speaking: it weighs less than a rare one. */
const unknownShare = 0.55;
/** Among many entries a term that one in so many has tells nothing, and looking through its holders takes long. */
const many = 5000;
const tellsNothing = 1 / 8;

/** The inverse document frequency of BM25, lowered for what no entry has. */
export function rarityOf(holders: number, entries: number): number {
  if (entries > many && holders > entries * tellsNothing) return 0;
  const rarity = Math.log(1 + (entries - holders + 0.5) / (holders + 0.5));
  return holders === 0 ? rarity * unknownShare : rarity;
}
