/** A text as own types are compared with it: its plain form, letters and digits alone, every number the same. Pure. */
import { plainForm, type PlainForm, quoteOf, type Stretch } from '../form/plain-form.ts';

export interface Reading {
  readonly original: string;
  readonly form: PlainForm;
  /** What is compared. */
  readonly key: string;
  /** Where each character of `key` stands in the plain form. */
  readonly at: readonly number[];
}

const isWritten = /[\p{L}\p{N}]/u;
const isDigit = /\p{N}/u;
/** Stands for a number of any length: another amount or phone makes no other text. */
const someNumber = '0';
/** An address or an account name: which one it is tells nothing. */
const longLatin = /[a-z0-9]{7,}/gu;
const repeated = /0{2,}/gu;

export function readText(original: string): Reading {
  const form = plainForm(original);
  return { original, form, ...lettersOf(form.text) };
}

function lettersOf(text: string): Pick<Reading, 'key' | 'at'> {
  let key = '';
  let at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (!isWritten.test(sign)) continue;
    key += isDigit.test(sign) ? someNumber : sign;
    at.push(index);
  }
  for (const run of [longLatin, repeated]) ({ key, at } = shortened({ key, at }, run));
  return { key, at };
}

/** What is left of a run is its first sign. */
function shortened({ key, at }: Pick<Reading, 'key' | 'at'>, run: RegExp) {
  const dropped = Array.from(key.matchAll(run), ({ 0: found, index }) => ({
    from: index + 1,
    until: index + found.length,
  }));
  const isKept = (_sign: unknown, index: number) =>
    !dropped.some(({ from, until }) => index >= from && index < until);
  return dropped.length === 0
    ? { key, at: [...at] }
    : { key: Array.from(key).filter(isKept).join(''), at: at.filter(isKept) };
}

/** A word as it is looked for in keys. */
export function keyOf(word: string): string {
  return readText(word).key;
}

/** The words of the original that a stretch of its key stands for. */
export function quoteOfKey({ original, form, at }: Reading, { start, end }: Stretch): string {
  const from = at[start] ?? 0;
  const until = (at[end - 1] ?? from) + 1;
  return quoteOf(original, form, { start: from, end: until });
}

/** Every two characters that follow each other, in order. */
export function pairsOf(key: string): readonly string[] {
  return Array.from({ length: Math.max(key.length - 1, 0) }, (_, index) => key.slice(index, index + 2));
}
