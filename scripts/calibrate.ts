/**
 * `npm run calibrate`: asks the shipped content its own questions, each taken away before, finds what the signs of a good
 * answer are worth, and writes `knowledge/retrieval/calibration.ts`. Prints what each confidence would do, judged by
 * weights that have not seen the entry. Run it when content, words or synonyms have changed much.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { shippedContent } from '../knowledge/content/shipped-content.ts';
import {
  confidenceOf,
  type Signs,
  signs,
  signsOf,
  type SignWeights,
} from '../knowledge/retrieval/confidence.ts';
import { type Case, fitConfidence } from '../knowledge/retrieval/fit-confidence.ts';
import { candidatesOf } from '../knowledge/retrieval/retrieve.ts';
import { createSearchIndex } from '../knowledge/retrieval/search-index.ts';
import { createTokeniser } from '../knowledge/retrieval/tokenise.ts';
import { askLeftOut, type LeftOut } from '../test/evaluation/faq-left-out.ts';
import { table } from '../test/evaluation/table.ts';

/** Most of what residents ask is known: a question without an entry counts so much of one with. */
const unanswerableCounts = 0.4;
const folds = 5;
const now = new Date('2026-11-23T02:00:00Z');

interface Asked extends LeftOut {
  readonly candidates: readonly { readonly id: string; readonly signs: Signs }[];
}

const tokenise = createTokeniser();
const index = createSearchIndex(tokenise);
const asked = askLeftOut(index, shippedContent, (leftOut): Asked => {
  const near = candidatesOf(index, tokenise(leftOut.text), { text: leftOut.text, areaPath: undefined, now });
  const seen = signsOf(near.map(({ nearness }) => nearness));
  const candidates = near.flatMap(({ nearness }, at) => {
    const of = seen[at];
    return of === undefined ? [] : [{ id: nearness.indexed.entry.id, signs: of }];
  });
  return { ...leftOut, candidates };
});

printWhatItDoes(judgedByOthers());
write(fitConfidence(asked.flatMap(casesOf)));

function casesOf({ key, isAnswerable, candidates }: Asked): readonly Case[] {
  const counts = isAnswerable ? 1 : unanswerableCounts;
  return candidates.map(({ id, signs: of }) => ({ signs: of, isRight: id === key, counts }));
}

interface Judged {
  readonly isAnswerable: boolean;
  /** Of the surest candidate. */
  readonly confidence: number;
  readonly isRight: boolean;
}

/** Each question by weights found without its entry. */
function judgedByOthers(): readonly Judged[] {
  const foldOf = new Map(shippedContent.map(({ key }, at) => [key, at % folds]));
  return Array.from({ length: folds }, (_, fold) => {
    const isIn = ({ key }: Asked) => foldOf.get(key) === fold;
    const weights = fitConfidence(asked.filter((one) => !isIn(one)).flatMap(casesOf));
    return asked.filter(isIn).map((one) => judge(one, weights));
  }).flat();
}

function judge({ key, isAnswerable, candidates }: Asked, weights: SignWeights): Judged {
  const [best] = candidates
    .map(({ id, signs: of }) => ({ confidence: confidenceOf(of, weights), isRight: id === key }))
    .sort((one, other) => other.confidence - one.confidence);
  return { isAnswerable, confidence: best?.confidence ?? 0, isRight: best?.isRight ?? false };
}

function printWhatItDoes(judged: readonly Judged[]): void {
  const known = judged.filter(({ isAnswerable }) => isAnswerable);
  const unknown = judged.filter(({ isAnswerable }) => !isAnswerable);
  const share = (of: readonly Judged[], is: (one: Judged) => boolean) =>
    `${((100 * of.filter(is).length) / Math.max(of.length, 1)).toFixed(1)} %`;
  const rows = [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95].map((from) => [
    from.toFixed(2),
    share(known, ({ confidence, isRight }) => confidence >= from && isRight),
    share(known, ({ confidence, isRight }) => confidence >= from && !isRight),
    share(unknown, ({ confidence }) => confidence >= from),
  ]);
  const heading = ['answered from', 'right', 'wrong', 'answered though its entry is gone'];
  console.log(table(`${known.length} questions, each taken away and asked`, [heading, ...rows]));
}

function write(weights: SignWeights): void {
  const lines = signs.map((sign) => `  ${sign}: ${Number(weights[sign].toFixed(2))},`);
  const file = path.join(import.meta.dirname, '..', 'knowledge', 'retrieval', 'calibration.ts');
  writeFileSync(
    file,
    [
      '/** Made by `npm run calibrate` from the shipped content asked its own questions; not to be changed by hand. */',
      "import type { SignWeights } from './confidence.ts';",
      '',
      'export const calibration: SignWeights = {',
      ...lines,
      '};',
      '',
    ].join('\n'),
  );
}
