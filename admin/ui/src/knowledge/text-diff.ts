/** What differs between two texts, in pieces a person can read: characters of Chinese, whole numbers and words. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

const token = /[A-Za-z0-9]+|[\s\S]/gu;

/** Joining `same` and `added` gives `after`, joining `same` and `removed` gives `before`. */
export function diffTexts(before: string, after: string): readonly DiffPart[] {
  const old = before.match(token) ?? [];
  const fresh = after.match(token) ?? [];
  return joinNeighbours(walk(old, fresh, commonLengths(old, fresh)));
}

/** `lengths[i][j]`: how long the longest common sequence of `old` from i and `fresh` from j is. */
function commonLengths(old: readonly string[], fresh: readonly string[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row === undefined) continue;
      row[j] =
        old[i] === fresh[j]
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
}

function at(lengths: readonly Uint16Array[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

function walk(
  old: readonly string[],
  fresh: readonly string[],
  lengths: readonly Uint16Array[],
): readonly DiffPart[] {
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < fresh.length) {
    const removed = old[i];
    const added = fresh[j];
    if (removed !== undefined && removed === added) {
      parts.push({ kind: 'same', text: removed });
      i += 1;
      j += 1;
    } else if (
      removed !== undefined &&
      (added === undefined || at(lengths, i + 1, j) >= at(lengths, i, j + 1))
    ) {
      parts.push({ kind: 'removed', text: removed });
      i += 1;
    } else if (added !== undefined) {
      parts.push({ kind: 'added', text: added });
      j += 1;
    }
  }
  return parts;
}

function joinNeighbours(parts: readonly DiffPart[]): readonly DiffPart[] {
  const joined: DiffPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.kind === part.kind) joined[joined.length - 1] = { ...last, text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}
