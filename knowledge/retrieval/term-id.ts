/** Numbers for terms: the index keeps numbers, not text. Two terms in four thousand million share one. */

/** Of a text or of part of one. */
export function termId(text: string, from = 0, to = text.length): number {
  let hash = beginning;
  for (let at = from; at < to; at += 1) hash = further(hash, text.charCodeAt(at));
  return mixed(hash);
}

/** Of `~one.other`, without making that text. */
export function soundId(one: number, other: number): number {
  return mixed(digits(further(digits(further(beginning, mark), one), point), other));
}

const beginning = 0x811c9dc5;
const mark = '~'.charCodeAt(0);
const point = '.'.charCodeAt(0);
const zero = '0'.charCodeAt(0);

/** FNV-1a. */
function further(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function digits(hash: number, value: number): number {
  const before = value < 10 ? hash : digits(hash, Math.trunc(value / 10));
  return further(before, zero + (value % 10));
}

function mixed(hash: number): number {
  let mixing = hash ^ (hash >>> 15);
  mixing = Math.imul(mixing, 0x2c1b3c6d);
  return (mixing ^ (mixing >>> 13)) | 0;
}
