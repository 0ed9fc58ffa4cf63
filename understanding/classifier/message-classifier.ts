/** What a message wants and what it is about, as two models guess it from its words alone. */
import { AppError } from '../../core/errors.ts';
import { categories, type Category, type Intent, intents } from '../../core/taxonomy.ts';
import { coreOf } from './core-of-message.ts';
import { legible } from './legible.ts';
import { type Evidence, type Model, type ModelData, stretchesOf, strongest, toGuesses } from './model.ts';
import { createCutter, type Cut, type Pieces } from './n-grams.ts';
import type { PackedModel } from './packed-model.ts';
import { type SideBySide, standSideBySide } from './side-by-side.ts';
import type { ReadText, TextReader } from './text-reader.ts';

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
  const models = [intent.data, category.data, ...(danger === undefined ? [] : [danger.data])] as const;
  const together = standSideBySide(models);
  const [ofIntent, ofCategory, ofDanger] = together.models;
  const cut = createCutter(intent.data.tables, heaviest(models));
  const read = lastTwo(together.createReader, cut);
  const intentLabels = knownCodes(intent.data, intents);
  const categoryLabels = knownCodes(category.data, categories);
  const dangerAt = danger?.data.labels.indexOf(inDanger) ?? -1;
  return {
    guess(text) {
      const form = legible(text);
      const core = coreOf(form);
      const seen = ({ probabilities }: PackedModel) =>
        core === form
          ? probabilities(read(form))
          : meanOf(probabilities(read(form)), probabilities(read(core)));
      const intentsOf = toGuesses(intentLabels, seen(ofIntent));
      let guessed: MessageGuess['categories'] | undefined;
      let felt: number | undefined;
      return {
        intents: intentsOf,
        get categories() {
          return (guessed ??= toGuesses(categoryLabels, seen(ofCategory)));
        },
        get danger() {
          return (felt ??= ofDanger && seen(ofDanger)[dangerAt]);
        },
      };
    },
    explain(text, code) {
      const form = legible(text);
      const by = (model: PackedModel, labels: readonly string[]) =>
        evidenceFrom({ form, pieces: cut(form) }, together, { model, label: labels.indexOf(code) });
      return [...by(ofIntent, intentLabels), ...by(ofCategory, categoryLabels)];
    },
  };
}

/** Of each kind of pieces what it weighs most in any of the models. */
function heaviest([first, ...others]: readonly [ModelData, ...ModelData[]]): readonly number[] {
  return first.familyWeights.map((weight, family) =>
    Math.max(weight, ...others.map(({ familyWeights }) => familyWeights[family] ?? 0)),
  );
}

/** The two texts read last are still there: of a message and its core one model after the other is asked. */
function lastTwo(createReader: SideBySide['createReader'], cut: Cut): (form: string) => ReadText {
  let recent: Remembered = { reader: createReader() };
  let before: Remembered = { reader: createReader() };
  return (form) => {
    if (recent.form !== form) [recent, before] = [before, recent];
    if (recent.text !== undefined && recent.form === form) return recent.text;
    const text = recent.reader(cut(form));
    recent = { reader: recent.reader, form, text };
    return text;
  };
}

interface Remembered {
  readonly reader: TextReader;
  readonly form?: string;
  readonly text?: ReadText;
}

function evidenceFrom(
  text: { readonly form: string; readonly pieces: Pieces },
  { createReader, find }: Pick<SideBySide, 'createReader' | 'find'>,
  { model, label }: { readonly model: PackedModel; readonly label: number },
): readonly Evidence[] {
  if (label < 0) return [];
  const shares = model.shares(createReader()(text.pieces), label);
  return strongest(stretchesOf(text, (at) => shares.get(find(text.pieces.ids[at] ?? 0)) ?? 0));
}

/** Of two readings of one message: the mean of the logarithms, as probabilities. */
function meanOf(one: Float64Array, other: Float64Array): Float64Array {
  const mean = one.map((probability, at) => Math.sqrt(probability * (other[at] ?? 0)));
  const whole = mean.reduce((sum, part) => sum + part, 0);
  return whole === 0 ? one : mean.map((part) => part / whole);
}

function knownCodes<Code extends string>({ labels }: ModelData, codes: readonly Code[]): readonly Code[] {
  return labels.map((label) => {
    const code = codes.find((one) => one === label);
    if (code === undefined)
      throw new AppError('model.foreign_labels', `the classifier was trained for "${label}"; train it again`);
    return code;
  });
}
