/** A long chat is a scam's where a part of it is: it is read as a whole and in parts that overlap. */

const size = 100;
const step = 50;
/** Up to here a text is its own only part. */
const longestWhole = 140;
/** What comes later has mostly been said before. */
const longestRead = 1200;

/** None of a short text. */
export function windowsOf(text: string): readonly string[] {
  if (text.length <= longestWhole) return [];
  const read = text.slice(0, longestRead);
  const count = Math.ceil((read.length - size) / step) + 1;
  return Array.from({ length: count }, (_, index) => read.slice(index * step, index * step + size));
}
