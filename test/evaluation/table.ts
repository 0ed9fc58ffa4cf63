/** Figures as people read them. */
import type { Estimate, Found, Rate, Reliability } from './rates.ts';

/** Columns as wide as their widest cell; the first line is the heading. */
export function table(title: string, rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
    });
  }
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
  return [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** Chinese characters take two columns of a terminal. */
function widthOf(cell: string): number {
  return Array.from(cell, (character) => (/[\u2E80-\uFFEF]/u.test(character) ? 2 : 1)).reduce<number>(
    (sum, width) => sum + width,
    0,
  );
}

export function percent(value: number | null): string {
  return value === null ? '–' : `${(100 * value).toFixed(2)} %`;
}

export function score(value: number | null): string {
  return value === null ? '–' : value.toFixed(4);
}

/** 「97.50 % [95.01, 98.90] 195/200」 */
export function shown({ rate, low, high, hits, n }: Rate): string {
  if (rate === null) return '–  0/0';
  return `${percent(rate)} [${(100 * low).toFixed(2)}, ${(100 * high).toFixed(2)}] ${hits}/${n}`;
}

export function shownEstimate({ value, low, high, n }: Estimate): string {
  return `${score(value)} [${score(low)}, ${score(high)}] n=${n}`;
}

export const foundHeading = ['', 'precision', 'recall', 'F1'];

export function foundRow(name: string, { precision, recall, f1 }: Found): readonly string[] {
  return [name, shown(precision), shown(recall), score(f1)];
}

export function reliabilityTable({ bins, ece }: Reliability): string {
  const rows = bins.map(({ from, to, n, meanConfidence, accuracy }) => [
    `${from.toFixed(1)}–${to.toFixed(1)}`,
    String(n),
    percent(meanConfidence),
    percent(accuracy),
  ]);
  return table(`Confidence, expected calibration error ${percent(ece)}`, [
    ['confidence', 'n', 'mean confidence', 'accuracy'],
    ...rows,
  ]);
}
