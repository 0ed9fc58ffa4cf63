/** Figures with how sure they are. Pure. */

/** A share with its 95 % Wilson interval. Of nothing: the rate is absent and the interval is everything. */
export interface Rate {
  readonly rate: number | null;
  readonly low: number;
  readonly high: number;
  readonly hits: number;
  readonly n: number;
}

const z95 = 1.959964;

export function rateOf(hits: number, n: number): Rate {
  if (n === 0) return { rate: null, low: 0, high: 1, hits, n };
  const share = hits / n;
  const z2 = z95 * z95;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return {
    rate: rounded(share),
    low: rounded(Math.max(0, centre - half)),
    high: rounded(Math.min(1, centre + half)),
    hits,
    n,
  };
}

export function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): Rate {
  return rateOf(items.filter(holds).length, items.length);
}

/** How well one label is found. */
export interface Found {
  /** Of those it was said of, the share it is true of. */
  readonly precision: Rate;
  /** Of those it is true of, the share it was said of. */
  readonly recall: Rate;
  /** Absent when the label neither occurs nor is said. */
  readonly f1: number | null;
}

export function foundOf(hits: number, said: number, all: number): Found {
  return {
    precision: rateOf(hits, said),
    recall: rateOf(hits, all),
    f1: said + all === 0 ? null : rounded((2 * hits) / (said + all)),
  };
}

export interface Labelled {
  readonly want: string;
  readonly got: string;
}

export function foundLabel(pairs: readonly Labelled[], label: string): Found {
  return foundOf(
    pairs.filter(({ want, got }) => want === label && got === label).length,
    pairs.filter(({ got }) => got === label).length,
    pairs.filter(({ want }) => want === label).length,
  );
}

/** Each label that occurs or is said, the most frequent first. */
export function labelsOf(pairs: readonly Labelled[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { want, got } of pairs) {
    counts.set(want, (counts.get(want) ?? 0) + 1);
    if (!counts.has(got)) counts.set(got, 0);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([label]) => label);
}

/** The mean F1 of the labels that occur. */
export function macroF1(pairs: readonly Labelled[]): number | null {
  const counts = new Map<string, { hits: number; said: number; all: number }>();
  const of = (label: string) => {
    const known = counts.get(label) ?? { hits: 0, said: 0, all: 0 };
    counts.set(label, known);
    return known;
  };
  for (const { want, got } of pairs) {
    of(want).all += 1;
    of(got).said += 1;
    if (want === got) of(want).hits += 1;
  }
  const scores = [...counts.values()]
    .filter(({ all }) => all > 0)
    .map(({ hits, said, all }) => (2 * hits) / (said + all));
  return scores.length === 0 ? null : rounded(scores.reduce((sum, one) => sum + one, 0) / scores.length);
}

/** A figure that is no share, with the 95 % interval of drawing the lines again. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
}

const draws = 200;

/** The same lines give the same interval: the draws are seeded. */
export function estimateOf<Item>(
  items: readonly Item[],
  figure: (items: readonly Item[]) => number | null,
): Estimate {
  const random = seededRandom(items.length);
  const values = Array.from({ length: items.length === 0 ? 0 : draws }, () =>
    figure(items.map(() => items[Math.floor(random() * items.length)]).filter((one) => one !== undefined)),
  )
    .filter((value) => value !== null)
    .sort((one, other) => one - other);
  return {
    value: figure(items),
    low: values[Math.floor(values.length * 0.025)] ?? null,
    high: values[Math.ceil(values.length * 0.975) - 1] ?? null,
    n: items.length,
  };
}

/** Mulberry32. */
function seededRandom(seed: number): () => number {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly meanConfidence: number | null;
  readonly accuracy: number | null;
}

export interface Reliability {
  readonly bins: readonly Bin[];
  /** Expected calibration error: how far confidence and accuracy are apart, weighed by the bins' sizes. */
  readonly ece: number | null;
}

const binCount = 10;

/** @param judged confidences from 0 to 1, and whether each was right */
export function reliabilityOf(
  judged: readonly { readonly confidence: number; readonly right: boolean }[],
): Reliability {
  const bins = Array.from({ length: binCount }, (_, index): Bin => {
    const within = judged.filter(
      ({ confidence }) => Math.min(binCount - 1, Math.floor(confidence * binCount)) === index,
    );
    const n = within.length;
    const mean = (sum: number) => (n === 0 ? null : rounded(sum / n));
    return {
      from: index / binCount,
      to: (index + 1) / binCount,
      n,
      meanConfidence: mean(within.reduce((sum, { confidence }) => sum + confidence, 0)),
      accuracy: mean(within.filter(({ right }) => right).length),
    };
  });
  const gaps = bins.map(({ n, meanConfidence, accuracy }) =>
    meanConfidence === null || accuracy === null ? 0 : n * Math.abs(meanConfidence - accuracy),
  );
  const gap = gaps.reduce((sum, one) => sum + one, 0);
  return { bins, ece: judged.length === 0 ? null : rounded(gap / judged.length) };
}

function rounded(value: number): number {
  return Math.round(value * 100_000) / 100_000;
}
