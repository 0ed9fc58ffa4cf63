/** Telling what a short text is made of when every sign of it belongs to one of a few kinds of words. Pure. */

export interface Piece<Kind extends string> {
  readonly kind: Kind;
  readonly words: string;
}

/**
 * Reads a text from its start, the longest piece first, the kind named first where two are as long. Absent where some
 * sign is of no kind: then more is said than these words can say, and nothing is concluded from a part of it.
 */
export function createPieces<Kind extends string>(
  sources: Readonly<Record<Kind, string>>,
): (text: string) => readonly Piece<Kind>[] | undefined {
  const kinds = kindsOf(sources).map((kind) => ({ kind, pattern: new RegExp(`(?:${sources[kind]})`, 'uy') }));
  return (text) => {
    const pieces: Piece<Kind>[] = [];
    for (let at = 0; at < text.length;) {
      const longest = longestAt(kinds, text, at);
      if (longest === undefined) return undefined;
      pieces.push(longest);
      at += longest.words.length;
    }
    return pieces;
  };
}

function kindsOf<Kind extends string>(sources: Readonly<Record<Kind, string>>): readonly Kind[] {
  return Object.keys(sources) as Kind[];
}

function longestAt<Kind extends string>(
  kinds: readonly { readonly kind: Kind; readonly pattern: RegExp }[],
  text: string,
  at: number,
): Piece<Kind> | undefined {
  let longest: Piece<Kind> | undefined;
  for (const { kind, pattern } of kinds) {
    pattern.lastIndex = at;
    const words = pattern.exec(text)?.[0] ?? '';
    if (words.length > (longest?.words.length ?? 0)) longest = { kind, words };
  }
  return longest;
}
