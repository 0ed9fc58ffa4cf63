/** Task `fraud`: what the detector says of texts of which some are scams. */
import { loadFraudDetector } from '../../fraud/shipped-detector.ts';
import type { FraudAssessment } from '../../fraud/assessment.ts';
import { readFraudTexts, type FraudText } from './fraud-texts.ts';
import { foundLabel, type Rate, reliabilityOf, shareOf } from './rates.ts';
import { foundHeading, foundRow, reliabilityTable, shown, table } from './table.ts';
import { type Evaluation, needed, type Task } from './task.ts';

export const fraudTask: Task = {
  about: 'texts with is_fraud or group (JSONL), or harmless ones, one a line: which look like a scam',
  run: ({ input }) => Promise.resolve(evaluate(readFraudTexts(needed(input, '--in')), loadFraudDetector())),
};

type Assessed = FraudText & FraudAssessment & { readonly want: boolean | undefined };

function evaluate(texts: readonly FraudText[], assess: (text: string) => FraudAssessment): Evaluation {
  const started = performance.now();
  const assessed = texts.map((text): Assessed => ({ ...text, want: text.isFraud, ...assess(text.text) }));
  const microsecondsPerText = Math.round(((performance.now() - started) * 1000) / Math.max(texts.length, 1));
  const judged = assessed.filter(({ want }) => want !== undefined);
  const pairs = judged.map(({ want, isFraud }) => ({ want: nameOf(want), got: nameOf(isFraud) }));
  const found = foundLabel(pairs, 'fraud');
  const falseAlarms = shareOf(
    judged.filter(({ want }) => want === false),
    ({ isFraud }) => isFraud,
  );
  const byLabel = ratesBy(assessed, ({ label }) => label);
  const alarms = assessed.filter(({ isFraud }) => isFraud);
  const byType = countsOf(alarms.map(({ type }) => type));
  const bySign = countsOf(alarms.flatMap(({ reasons }) => [...new Set(reasons.map(({ sign }) => sign))]));
  return {
    tables: [
      table('Scams', [foundHeading, foundRow('fraud', found)]),
      table('False alarms', [
        ['', 'said of harmless texts'],
        ['all', shown(falseAlarms)],
      ]),
      table('Said to be a scam', [
        ['label', 'share'],
        ...byLabel.map(([label, rate]) => [label, shown(rate)]),
      ]),
      table(
        'Kinds',
        byType.map(([type, count]) => [type, String(count)]),
      ),
      table(
        'Signs',
        bySign.map(([sign, count]) => [sign, String(count)]),
      ),
      reliabilityTable(reliabilityOf(judged.map(sureness))),
    ],
    errors: judged.filter(({ want, isFraud }) => want !== isFraud).map(told),
    predictions: assessed.map(({ isFraud, score, type, reasons }, i) => ({
      i,
      is_fraud: isFraud,
      score,
      type,
      reasons,
    })),
    summary: {
      n: texts.length,
      ...found,
      falseAlarms,
      byLabel: Object.fromEntries(byLabel),
      byType: Object.fromEntries(byType),
      microsecondsPerText,
    },
  };
}

function nameOf(isFraud: boolean | undefined): string {
  return isFraud === true ? 'fraud' : 'fine';
}

function ratesBy(
  assessed: readonly Assessed[],
  keyOf: (one: Assessed) => string,
): readonly (readonly [string, Rate])[] {
  return countsOf(assessed.map(keyOf)).map(
    ([key]) =>
      [
        key,
        shareOf(
          assessed.filter((one) => keyOf(one) === key),
          ({ isFraud }) => isFraud,
        ),
      ] as const,
  );
}

/** The most frequent first. */
function countsOf(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}

function sureness({ want, isFraud, score }: Assessed): {
  readonly confidence: number;
  readonly right: boolean;
} {
  return { confidence: isFraud ? score : 1 - score, right: want === isFraud };
}

const longestShown = 120;

function told({ want, label, score, type, text, reasons }: Assessed): string {
  const signs = reasons.map(({ sign }) => sign).join(' ');
  const words = text.replaceAll('\n', ' ').slice(0, longestShown);
  return `${want === true ? 'missed' : 'false alarm'} | ${label} | ${score.toFixed(2)} ${type} ${signs} | ${words}`;
}
