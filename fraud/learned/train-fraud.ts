/** Trains both models of fraud, by the learner that messages are understood with. */
import { readLanguage, trainAndJudge, type TrainOptions } from '../../understanding/classifier/train.ts';
import type { LinkLists } from '../links/link-lists.ts';
import { readSigns } from '../read-signs.ts';
import { type FraudModels, isFineLabel, isFraudLabel, ofLabel } from './fraud-models.ts';
import { withMarks } from './marks.ts';
import type { FraudExample } from './read-fraud-examples.ts';
import { figuresOf, fitWeighing, weigh } from './weighing.ts';

export interface TrainedFraud {
  readonly models: FraudModels;
  /** How each example was judged by models that had not learned from its file. */
  readonly outside: readonly ScoredExample[];
}

export type ScoredExample = Pick<FraudExample, 'text' | 'isFraud' | 'source'> & { readonly score: number };

export const fraudOptions: Partial<TrainOptions> = {
  cost: 1,
  balance: 0.5,
  least: [1, 2, 2, 1, 2, 1, 2, 2],
  familyWeights: [0.6, 0.8, 0.5, 1, 0.3, 0.6, 0.3, 0],
};

export function trainFraud(
  examples: readonly FraudExample[],
  lists: LinkLists,
  options: Partial<TrainOptions> = fraudOptions,
): TrainedFraud {
  const language = readLanguage();
  const texts = examples.map((example) => {
    const read = readSigns(example.text, lists);
    return { ...example, read, marked: withMarks(read) };
  });
  const { model, judged } = trainAndJudge(
    texts.map(({ marked: text, isFraud, source }) => ({
      text,
      label: isFraud ? isFraudLabel : isFineLabel,
      source,
    })),
    options,
    language,
  );
  const kinds = texts.flatMap(({ marked: text, kind, source }) =>
    kind === undefined ? [] : [{ text, label: kind, source }],
  );
  const kind = trainAndJudge(kinds, options, language).model;
  const outside = new Map(judged.map(({ text, guesses }) => [text, ofLabel(guesses, isFraudLabel)]));
  const weighed = texts.map(({ read, marked, isFraud }) => ({
    figures: figuresOf(read, outside.get(marked) ?? 0),
    isFraud,
  }));
  const weighing = fitWeighing(weighed);
  return {
    models: { fraud: model, kind, weighing },
    outside: weighed.map(({ figures }, at) => ({
      text: texts[at]?.text ?? '',
      source: texts[at]?.source ?? '',
      isFraud: texts[at]?.isFraud ?? false,
      score: weigh(figures, weighing),
    })),
  };
}
