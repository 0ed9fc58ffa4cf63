/** What a message wants and what it is about, as two models guess it from its words alone. */
import { AppError } from '../../core/errors.ts';
import { categories, type Category, type Intent, intents } from '../../core/taxonomy.ts';
import { coreOf } from './core-of-message.ts';
import { legible } from './legible.ts';
import { type Evidence, type Model, toGuesses } from './model.ts';
import { createCutter, type Pieces } from './n-grams.ts';

export interface LabelGuess<Label extends string> {
  readonly label: Label;
  /** 0 to 1, calibrated; together 1. */
  readonly probability: number;
}

export interface MessageGuess {
  /** Every intent that has examples, the most probable first. */
  readonly intents: readonly LabelGuess<Intent>[];
  /** The same of categories, given that the message is a report; worked out when first asked for: most are none. */
  readonly categories: readonly LabelGuess<Category>[];
  /** How likely somebody is in danger now, 0 to 1; worked out when asked for. Undefined where that was not learned. */
  readonly danger?: number | undefined;
}

/** Models of the same language: of intents by all examples, of categories by the reports, of danger by what tells it apart. */
export interface MessageModels {
  readonly intent: Model;
  readonly category: Model;
  /** Absent in what was trained before there was one. */
  readonly danger?: Model | undefined;
}

/** The two labels of the model of danger. */
export const inDanger = 'in danger';
export const outOfDanger = 'out of danger';

export interface MessageClassifier {
  /** Never throws; linear in the text, of which at most 800 characters are read. */
  readonly guess: (text: string) => MessageGuess;
  /** What of the text speaks for an intent or a category, strongest first. */
  readonly explain: (text: string, code: Intent | Category) => readonly Evidence[];
}

/** @throws AppError `model.foreign_labels` when a model was trained for something else. */
export function createMessageClassifier({ intent, category, danger }: MessageModels): MessageClassifier {
  const cut = createCutter(
    intent.data.tables,
    intent.data.familyWeights.map((weight, family) =>
      Math.max(weight, category.data.familyWeights[family] ?? 0, danger?.data.familyWeights[family] ?? 0),
    ),
  );
  /** The pieces of the text read last are still there: mostly it is asked about again at once. */
  let last: { readonly form: string; readonly pieces: Pieces } | undefined;
  const read = (form: string): Pieces => {
    if (last?.form !== form) last = { form, pieces: cut(form) };
    return last.pieces;
  };
  const intentLabels = knownCodes(intent, intents);
  const categoryLabels = knownCodes(category, categories);
  const dangerAt = danger?.data.labels.indexOf(inDanger) ?? -1;
  return {
    guess(text) {
      const form = legible(text);
      const core = coreOf(form);
      const seen = (model: Model) =>
        core === form
          ? model.probabilities(read(form))
          : meanOf(model.probabilities(read(form)), model.probabilities(read(core)));
      const intentsOf = toGuesses(intentLabels, seen(intent));
      let guessed: MessageGuess['categories'] | undefined;
      let felt: number | undefined;
      return {
        intents: intentsOf,
        get categories() {
          return (guessed ??= toGuesses(categoryLabels, seen(category)));
        },
        get danger() {
          return (felt ??= danger && seen(danger)[dangerAt]);
        },
      };
    },
    explain: (text, code) => [...intent.explain(text, code), ...category.explain(text, code)],
  };
}

/** Of two readings of one message: the mean of the logarithms, as probabilities. */
function meanOf(one: Float64Array, other: Float64Array): Float64Array {
  const mean = one.map((probability, at) => Math.sqrt(probability * (other[at] ?? 0)));
  const whole = mean.reduce((sum, part) => sum + part, 0);
  return whole === 0 ? one : mean.map((part) => part / whole);
}

function knownCodes<Code extends string>({ data }: Model, codes: readonly Code[]): readonly Code[] {
  return data.labels.map((label) => {
    const code = codes.find((one) => one === label);
    if (code === undefined)
      throw new AppError('model.foreign_labels', `the classifier was trained for "${label}"; train it again`);
    return code;
  });
}
