/** Compounds (小区) by the names residents say. Pure. */

export interface KnownCompound {
  readonly name: string;
  /** Of an area it lies in: its community is the one along this path. */
  readonly path: string;
}

/** The name people drop: 银杏里小区 is 银杏里. */
const kindOfPlace = /(?:小区|社区|大院)$/u;
/** One character names nothing. */
const shortest = 2;

/** The compound that is named; absent when none is, or when several communities have one of that name. */
export function compoundIn(words: string, known: readonly KnownCompound[]): KnownCompound | undefined {
  const named = known.filter(({ name }) => isNamed(name, words));
  const longest = Math.max(0, ...named.map(({ name }) => name.length));
  const [only, ...others] = named.filter(({ name }) => name.length === longest);
  return others.length === 0 ? only : undefined;
}

function isNamed(name: string, words: string): boolean {
  const short = name.replace(kindOfPlace, '');
  return words.includes(short.length < shortest ? name : short);
}
