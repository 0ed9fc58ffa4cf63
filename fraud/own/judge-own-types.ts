/**
 * Which of the deployment's own types a text is of: by a tell-tale word with what has to stand beside it, or because it
 * is a copy of an example. Who warns of such a text, asks about it or tells what happened repeats its words; that is
 * told from how the examples themselves talk. Pure.
 */
import type { FraudReason } from '../assessment.ts';
import type { Stretch } from '../form/plain-form.ts';
import { appBanner, assurances } from '../signs/assurances.ts';
import { isEssay } from '../signs/essay.ts';
import {
  commonIn,
  copyShare,
  createFindNear,
  likenessOf,
  prepareExample,
  type PreparedExample,
} from './likeness.ts';
import type { OwnScamType, TellTaleWord } from './own-type.ts';
import { keyOf, quoteOfKey, readText, type Reading } from './reading.ts';

export interface OwnMatch {
  readonly type: OwnScamType;
  /** What gave it away, strongest first. */
  readonly reasons: readonly FraudReason[];
  /** The example it is most like, when it is a copy. */
  readonly copy: { readonly example: string; readonly share: number; readonly whole: number } | undefined;
  /** It speaks like a warning, a question or a story and the examples do not: then it is no scam's. */
  readonly isTold: boolean;
}

/** The strongest match; absent when it is of none. Linear in the text. */
export type JudgeOwnTypes = (text: string) => OwnMatch | undefined;

interface PreparedWord {
  readonly word: string;
  readonly withAny: readonly string[];
  readonly withoutAny: readonly string[];
}

interface PreparedType {
  readonly type: OwnScamType;
  readonly words: readonly PreparedWord[];
  /** How its examples talk. */
  readonly manners: ReadonlySet<string>;
}

interface OwnedExample extends PreparedExample {
  readonly typeId: string;
  /** It only looks like one. */
  readonly isHarmless: boolean;
}

export function createJudgeOwnTypes(types: readonly OwnScamType[]): JudgeOwnTypes {
  const prepared = types.map(prepareType);
  const examples = types.flatMap(examplesOf);
  const findNear = createFindNear(examples);
  return (text) => {
    if (types.length === 0) return undefined;
    const reading = readText(text);
    const near = findNear(reading).flatMap((index) => examples[index] ?? []);
    const matches = prepared.flatMap((one) => matchOf(one, reading, near) ?? []);
    return matches.sort((one, other) => strengthOf(other) - strengthOf(one))[0];
  };
}

function strengthOf({ copy, isTold }: OwnMatch): number {
  return (copy?.share ?? 0) - (isTold ? 1 : 0);
}

function examplesOf({ id, examples, harmless }: OwnScamType): readonly OwnedExample[] {
  const owned = (isHarmless: boolean) => (text: string) => ({
    ...prepareExample(text),
    ...{ typeId: id, isHarmless },
  });
  return [...examples.map(owned(false)), ...harmless.map(owned(true))];
}

function prepareType(type: OwnScamType): PreparedType {
  return {
    type,
    words: type.words.map(prepareWord),
    manners: new Set(type.examples.flatMap((text) => mannersOf(readText(text).form.text))),
  };
}

function prepareWord({ word, withAny, withoutAny }: TellTaleWord): PreparedWord {
  return { word: keyOf(word), withAny: withAny.map(keyOf), withoutAny: withoutAny.map(keyOf) };
}

function matchOf(
  { type, words, manners }: PreparedType,
  reading: Reading,
  near: readonly OwnedExample[],
): OwnMatch | undefined {
  const own = near.filter(({ typeId }) => typeId === type.id);
  const copy = copyOf(
    reading,
    own.filter(({ isHarmless }) => !isHarmless),
  );
  const harmless = copyOf(
    reading,
    own.filter(({ isHarmless }) => isHarmless),
  );
  // What is as near to a false alarm as to an example is one.
  if (harmless !== undefined && harmless.share >= (copy?.share ?? 0)) return undefined;
  const found = words.flatMap((word) => stretchOf(reading, word) ?? []);
  if (copy === undefined && found.length === 0) return undefined;
  return {
    type,
    reasons: [
      ...(copy === undefined ? [] : [copyReason(reading, copy)]),
      ...found.map((stretch) => wordReason(reading, stretch)),
    ],
    copy: copy === undefined ? undefined : { example: copy.of.text, share: copy.share, whole: copy.whole },
    isTold: mannersOf(ownWords(reading, copy)).some((manner) => !manners.has(manner)),
  };
}

interface Copy {
  readonly of: PreparedExample;
  readonly share: number;
  readonly whole: number;
  readonly common: Stretch;
}

function copyOf(reading: Reading, near: readonly PreparedExample[]): Copy | undefined {
  const [best] = near
    .map((of) => ({ of, ...likenessOf(reading, of) }))
    .filter(({ share }) => share >= copyShare)
    .sort((one, other) => other.share - one.share);
  return best;
}

function stretchOf({ key }: Reading, { word, withAny, withoutAny }: PreparedWord): Stretch | undefined {
  const at = word === '' ? -1 : key.indexOf(word);
  const stands = (one: string) => key.includes(one);
  if (at < 0 || withoutAny.some(stands) || (withAny.length > 0 && !withAny.some(stands))) return undefined;
  return { start: at, end: at + word.length };
}

function copyReason(reading: Reading, { share, common }: Copy): FraudReason {
  return { kind: 'example', quote: quoteOfKey(reading, common), sign: 'own_example', share };
}

function wordReason(reading: Reading, stretch: Stretch): FraudReason {
  return { kind: 'words', quote: quoteOfKey(reading, stretch), sign: 'own_words' };
}

/** Offers and notices are what scams pose as: they speak for nobody. */
const anybodysManner: ReadonlySet<string> = new Set(['shop_offer', 'plain_notice']);

/** What a text says besides the example: how somebody talks who passes it on. */
function ownWords(reading: Reading, copy: Copy | undefined): string {
  if (copy === undefined) return reading.form.text;
  const copied = new Set(Array.from(commonIn(reading, copy.of), (index) => reading.at[index]));
  return Array.from({ length: reading.form.text.length }, (_, at) =>
    copied.has(at) ? apart : reading.form.text.charAt(at),
  ).join('');
}

/** Stands where words were left out; no pattern reaches across. */
const apart = '\n';

function mannersOf(words: string): readonly string[] {
  const text = words.replace(appBanner, '');
  return [
    ...assurances.filter(({ sign, pattern }) => !anybodysManner.has(sign) && pattern.test(text)),
    ...(isEssay(text) ? [{ sign: 'essay' }] : []),
  ].map(({ sign }) => sign);
}
