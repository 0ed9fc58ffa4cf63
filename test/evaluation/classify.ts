/** Task `classify`: learns labels from one file and tells those of another. */
import { train } from '../../understanding/classifier/train.ts';
import { type LabelledText, onlyLabelled, readLabelledTexts } from './labelled-texts.ts';
import { estimateOf, foundLabel, type Labelled, labelsOf, macroF1, reliabilityOf, shareOf } from './rates.ts';
import { foundHeading, foundRow, reliabilityTable, shown, shownEstimate, table } from './table.ts';
import { type Evaluation, InputError, needed, type Task } from './task.ts';

export const classifyTask: Task = {
  about: 'texts with labels (JSONL or CSV): learns --train, tells --in',
  run: ({ input, train: training }) => {
    const trainFile = needed(training, '--train');
    const examples = onlyLabelled(trainFile, readLabelledTexts(trainFile));
    if (new Set(examples.map(({ label }) => label)).size < 2)
      throw new InputError(`${trainFile}: learning needs texts of at least two labels`);
    return Promise.resolve(evaluate(examples, readLabelledTexts(needed(input, '--in'))));
  },
};

interface Told {
  readonly want: string | undefined;
  readonly got: string;
  readonly text: string;
  readonly probability: number;
}

function evaluate(
  examples: readonly { readonly text: string; readonly label: string }[],
  texts: readonly LabelledText[],
): Evaluation {
  const started = performance.now();
  const model = train(examples);
  const trained = performance.now();
  const told = texts.map(({ text, label }): Told => {
    const [best] = model.classify(text);
    return { want: label, got: best?.label ?? '', text, probability: best?.probability ?? 0 };
  });
  const speed = {
    trainingSeconds: Math.round((trained - started) / 10) / 100,
    microsecondsPerText: Math.round(((performance.now() - trained) * 1000) / Math.max(texts.length, 1)),
  };
  const judged = told.flatMap(({ want, ...rest }) => (want === undefined ? [] : [{ want, ...rest }]));
  return { ...scored(judged, examples.length, speed), predictions: told.map(prediction) };
}

function prediction({ got, probability }: Told, i: number): object {
  return { i, label: got, probability };
}

type Judged = Told & Labelled;

function scored(
  judged: readonly Judged[],
  trainedOn: number,
  speed: Readonly<Record<'trainingSeconds' | 'microsecondsPerText', number>>,
): Omit<Evaluation, 'predictions'> {
  const accuracy = shareOf(judged, ({ want, got }) => want === got);
  const mean = estimateOf(judged, macroF1);
  const each = labelsOf(judged).map((label) => [label, foundLabel(judged, label)] as const);
  const reliability = reliabilityOf(
    judged.map(({ want, got, probability }) => ({ confidence: probability, right: want === got })),
  );
  return {
    tables: [
      table('Labels', [
        ['', ''],
        ['accuracy', shown(accuracy)],
        ['macro-F1', shownEstimate(mean)],
        ['seconds to learn', String(speed.trainingSeconds)],
        ['microseconds a text', String(speed.microsecondsPerText)],
      ]),
      table('Each label', [foundHeading, ...each.map(([label, found]) => foundRow(label, found))]),
      reliabilityTable(reliability),
    ],
    errors: judged
      .filter(({ want, got }) => want !== got)
      .map(({ want, got, text }) => `${want} → ${got} | ${text}`),
    summary: {
      ...{ n: judged.length, trainedOn, accuracy, macroF1: mean },
      each: Object.fromEntries(each),
      ...speed,
      reliability,
    },
  };
}
