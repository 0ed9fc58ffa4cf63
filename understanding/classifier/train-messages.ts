/**
 * Trains what a message needs: the model of intents on all examples, the model of categories on the reports, the model of
 * danger on what is told apart by danger.
 */
import type { Category, Intent } from '../../core/taxonomy.ts';
import { inDanger, type MessageModels, outOfDanger } from './message-classifier.ts';
import type { Model } from './model.ts';
import { type Judged, type Language, readLanguage, trainAndJudge, type TrainOptions } from './train.ts';

export interface MessageExample {
  readonly text: string;
  readonly intent: Intent;
  /** Only with intent `report`. */
  readonly category: Category | undefined;
  /** Whether somebody is in danger now; absent where nobody said. */
  readonly danger?: boolean | undefined;
  readonly source?: string | undefined;
}

export interface TrainedMessages {
  readonly models: MessageModels;
  /** How each example was judged by models of the others. */
  readonly judged: { readonly intents: readonly Judged[]; readonly categories: readonly Judged[] };
}

/** Chat is short and misspelt: single characters and sounds count more. Found by cross-validation on our own examples. */
export const messageOptions: Partial<TrainOptions> = {
  cost: 2,
  balance: 0.4,
  least: [1, 2, 2, 1, 2, 1, 2, 2],
  familyWeights: [1.2, 0.8, 0.4, 0.5, 0.4, 0.2, 0.4, 0],
};

/** Takes some seconds of the processor: a running bot does it in another thread (`training/train-aside.ts`). */
export function trainMessages(
  examples: readonly MessageExample[],
  options: Partial<TrainOptions> = messageOptions,
): TrainedMessages {
  const language = readLanguage();
  const intent = trainAndJudge(
    examples.map(({ text, intent: label, source }) => ({ text, label, source })),
    options,
    language,
  );
  const reports = examples.flatMap(({ text, category, source }) =>
    category ? [{ text, label: category, source }] : [],
  );
  const category = trainAndJudge(reports, options, language);
  return {
    models: {
      intent: intent.model,
      category: category.model,
      danger: trainDanger(examples, options, language),
    },
    judged: { intents: intent.judged, categories: category.judged },
  };
}

/** Undefined without examples of both. */
function trainDanger(
  examples: readonly MessageExample[],
  options: Partial<TrainOptions>,
  language: Language,
): Model | undefined {
  const told = examples.flatMap(({ text, danger, source }, at) =>
    danger === undefined || (!isTelling(danger, source) && at % everyNth !== 0)
      ? []
      : [{ text, label: danger ? inDanger : outOfDanger, source }],
  );
  return new Set(told.map(({ label }) => label)).size < 2
    ? undefined
    : trainAndJudge(told, options, language).model;
}

/** Of ordinary messages a part tells as much as all: they are many, and none of them sounds like danger. */
const everyNth = 3;

function isTelling(danger: boolean, source: string | undefined): boolean {
  return danger || source === undefined || source.includes('out-of-danger');
}
