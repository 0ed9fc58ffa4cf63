/** What a message wants and what it is about, as two models guess it from its words alone. */
import type { Category, Intent } from '../../core/taxonomy.ts';
import type { Evidence, Model } from './model.ts';

export interface LabelGuess<Label extends string> {
  readonly label: Label;
  /** 0 to 1, calibrated. */
  readonly probability: number;
}

export interface MessageGuess {
  /** Every intent, the most probable first. */
  readonly intents: readonly LabelGuess<Intent>[];
  /** Every category, the most probable first, as if the message were a report. */
  readonly categories: readonly LabelGuess<Category>[];
}

export interface MessageClassifier {
  readonly guess: (text: string) => MessageGuess;
  readonly explainIntent: (text: string, intent: Intent) => readonly Evidence[];
  readonly explainCategory: (text: string, category: Category) => readonly Evidence[];
}

export interface MessageModels {
  readonly intent: Model;
  readonly category: Model;
}

export function createMessageClassifier({ intent, category }: MessageModels): MessageClassifier {
  return {
    guess: (text) => ({
      // The labels of these models are codes: they are checked where a model is trained or read.
      intents: intent.classify(text) as readonly LabelGuess<Intent>[],
      categories: category.classify(text) as readonly LabelGuess<Category>[],
    }),
    explainIntent: (text, label) => intent.explain(text, label),
    explainCategory: (text, label) => category.explain(text, label),
  };
}
