/** What the form of a type holds, and what the server takes: texts stand one a line. Pure. */
import type { ScamTypeBody, ScamTypeItem } from '../contract.ts';

export interface WordValues {
  readonly word: string;
  readonly withAny: readonly string[];
  readonly withoutAny: readonly string[];
}

export interface TypeValues {
  readonly name: string;
  readonly how: string;
  readonly words: readonly WordValues[];
  readonly examples: string;
  readonly harmless: string;
  readonly advice: string;
  readonly source: string;
}

export const emptyType: TypeValues = {
  ...{ name: '', how: '', advice: '', source: '' },
  ...{ words: [], examples: '', harmless: '' },
};

export function toTypeBody(values: TypeValues): ScamTypeBody {
  return {
    ...values,
    words: values.words.map(({ word, withAny, withoutAny }) => ({
      ...{ word, withAny: [...withAny], withoutAny: [...withoutAny] },
    })),
    examples: linesOf(values.examples),
    harmless: linesOf(values.harmless),
  };
}

export function toTypeValues(type: ScamTypeItem): TypeValues {
  const { name, how, words, advice, source } = type;
  return {
    ...{ name, how, words, advice, source },
    examples: toLines(type.examples),
    harmless: toLines(type.harmless),
  };
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function toLines(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll(/\s*\n\s*/gu, ' ')).join('\n');
}
