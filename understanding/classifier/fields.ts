/** Finds the words of a text whose field is known, as numbers: 校车 is of the fields `teaching.school` and `teaching`. */
import { wordFields } from './word-fields.ts';

/** Words by their hash, and up to two fields of each; field 0 is none. As plain arrays, which a model carries. */
export interface Fields {
  readonly ids: Int32Array;
  readonly first: Uint16Array;
  readonly second: Uint16Array;
}

export const longestFieldWord = 7;
const perGroup = 32;

/** The group a field belongs to, as a number that is no field's. */
export function groupOf(field: number): number {
  return field - (field % perGroup);
}

export const wordStart = 0x27d4eb2f;

/** The hash with one more code: FNV-1a over 32 bits, folded so that every bit of a code reaches every other. */
export function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193) ^ (hash >>> 15);
}

export function createFields(groups = wordFields): Fields {
  const fieldsOf = new Map<number, number[]>();
  Object.values(groups).forEach((group, groupIndex) => {
    Object.values(group).forEach((words, index) => {
      for (const word of wordsOf(words)) {
        const id = hashOf(word);
        fieldsOf.set(id, [...(fieldsOf.get(id) ?? []), (groupIndex + 1) * perGroup + index + 1]);
      }
    });
  });
  const ids = Int32Array.from(fieldsOf.keys()).sort();
  return {
    ids,
    first: Uint16Array.from(ids, (id) => fieldsOf.get(id)?.[0] ?? 0),
    second: Uint16Array.from(ids, (id) => fieldsOf.get(id)?.[1] ?? 0),
  };
}

export function wordsOf(words: string): readonly string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}

function hashOf(word: string): number {
  let hash = wordStart;
  for (let index = 0; index < word.length; index += 1) hash = hashOn(hash, word.charCodeAt(index));
  return hash;
}
