/** Numbers up to 2^28 in as few bytes as they need: seven bits a byte, the high bit says that more follow. */
const low = 0x7f;
const more = 0x80;

/** In bytes. */
export function lengthOfNumber(value: number): number {
  if (value < 2 ** 7) return 1;
  if (value < 2 ** 14) return 2;
  return value < 2 ** 21 ? 3 : 4;
}

export function readNumber(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < more) return first;
  let value = first & low;
  for (let shift = 7, next = at + 1; ; shift += 7, next += 1) {
    const byte = bytes[next] ?? 0;
    value |= (byte & low) << shift;
    if (byte < more) return value;
  }
}

/** Returns where it ends. */
export function writeNumber(bytes: Uint8Array, at: number, value: number): number {
  let rest = value;
  let next = at;
  for (; rest > low; rest >>>= 7, next += 1) bytes[next] = (rest & low) | more;
  bytes[next] = rest;
  return next + 1;
}
