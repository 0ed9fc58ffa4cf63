/** Finds what each piece of evidence is worth: a logistic regression under the signs that make sense. Pure. */
import { type Intent, intents } from '../../core/taxonomy.ts';
import type { Evidence, Odds } from '../agreement.ts';

/** One message as both readers saw it, and what it is. */
export interface Lesson {
  /** The classifier's logarithms of probability. */
  readonly logs: Odds;
  readonly evidence: readonly Evidence[];
  /** Undefined: whatever it is, nobody should act on it unasked. */
  readonly intent: Intent | undefined;
  /** How many messages it stands for. */
  readonly counts: number;
}

/** By the code of the evidence; `classifier` is how far its logarithms count. */
export type Worths = ReadonlyMap<string, number>;

/** Where it begins, and what it is drawn back to: the classifier alone, a little doubted. */
const start = (code: string) => (code === 'classifier' ? 0.9 : 0);
/** How strongly: in squared log-odds, as against the logarithms of the messages’ likelihood. */
const pull = 3;
const rounds = 400;

/** What may not be, whatever the messages say: a doubt that makes something likelier, a finding that makes it less so. */
function allowed(code: string, worth: number): number {
  if (code.startsWith('doubt:') || /^alone:(?!things|topic)/.test(code)) return Math.min(worth, 0);
  if (/^rules:(?!nothing|doubted)/.test(code) || code === 'classifier') return Math.max(worth, 0);
  return worth;
}

/** Adam (Kingma, Ba: ICLR 2015) over all lessons at once, each step put back among what is allowed. */
export function weighEvidence(lessons: readonly Lesson[]): Worths {
  const codes = codesOf(lessons);
  const rows = lessons.map((lesson) => rowOf(lesson, codes));
  const names = Array.from(codes.keys());
  const worths = Float64Array.from(names, start);
  const mean = new Float64Array(names.length);
  const spread = new Float64Array(names.length);
  for (let round = 1; round <= rounds; round += 1) {
    const slope = slopeAt(rows, worths, names);
    const pace = 0.1 * (1 - round / (rounds + 1));
    slope.forEach((along, at) => {
      const first = 0.9 * (mean[at] ?? 0) + 0.1 * along;
      const second = 0.99 * (spread[at] ?? 0) + 0.01 * along * along;
      mean[at] = first;
      spread[at] = second;
      const step = first / (1 - 0.9 ** round) / (Math.sqrt(second / (1 - 0.99 ** round)) + 1e-9);
      worths[at] = allowed(names[at] ?? '', (worths[at] ?? 0) - pace * step);
    });
  }
  return new Map(names.map((name, at) => [name, worths[at] ?? 0]));
}

function codesOf(lessons: readonly Lesson[]): ReadonlyMap<string, number> {
  const codes = new Map([['classifier', 0]]);
  for (const { evidence } of lessons)
    for (const { code } of evidence) if (!codes.has(code)) codes.set(code, codes.size);
  return codes;
}

interface Row {
  readonly logs: Float64Array;
  /** Pairs of a code’s number and an intent’s. */
  readonly pairs: Int32Array;
  /** 1 for each intent that would be right. */
  readonly right: Float64Array;
  readonly counts: number;
}

const actedOn: ReadonlySet<Intent> = new Set(['report', 'fraud_check', 'fraud_bait']);

function rowOf({ logs, evidence, intent, counts }: Lesson, codes: ReadonlyMap<string, number>): Row {
  const pairs = evidence.flatMap(({ code, of }) =>
    of.flatMap((one) => [codes.get(code) ?? 0, intents.indexOf(one)]),
  );
  const isRight = (one: Intent) => (intent === undefined ? !actedOn.has(one) : one === intent);
  return {
    logs: Float64Array.from(intents, (one) => logs[one]),
    pairs: Int32Array.from(pairs),
    right: Float64Array.from(intents, (one) => Number(isRight(one))),
    counts,
  };
}

/** The gradient of the negative logarithm of what the lessons’ being right is likely, and of the pull. */
function slopeAt(rows: readonly Row[], worths: Float64Array, names: readonly string[]): Float64Array {
  const slope = Float64Array.from(names, (name, at) => 2 * pull * ((worths[at] ?? 0) - start(name)));
  const shares = new Float64Array(intents.length);
  for (const row of rows) addSlope(row, worths, shares, slope);
  return slope;
}

function addSlope(row: Row, worths: Float64Array, shares: Float64Array, slope: Float64Array): void {
  fillShares(row, worths, shares);
  const sure = shares.reduce((sum, share, at) => sum + share * (row.right[at] ?? 0), 1e-12);
  for (let at = 0; at < shares.length; at += 1) {
    const share = shares[at] ?? 0;
    shares[at] = row.counts * (share - (share * (row.right[at] ?? 0)) / sure);
    slope[0] = (slope[0] ?? 0) + (shares[at] ?? 0) * (row.logs[at] ?? 0);
  }
  for (let at = 0; at < row.pairs.length; at += 2) {
    const code = row.pairs[at] ?? 0;
    slope[code] = (slope[code] ?? 0) + (shares[row.pairs[at + 1] ?? 0] ?? 0);
  }
}

function fillShares({ logs, pairs }: Row, worths: Float64Array, shares: Float64Array): void {
  for (let at = 0; at < shares.length; at += 1) shares[at] = (worths[0] ?? 0) * (logs[at] ?? 0);
  for (let at = 0; at < pairs.length; at += 2) {
    const intent = pairs[at + 1] ?? 0;
    shares[intent] = (shares[intent] ?? 0) + (worths[pairs[at] ?? 0] ?? 0);
  }
  toShares(shares);
}

function toShares(odds: Float64Array): void {
  const most = odds.reduce((left, right) => Math.max(left, right), -Infinity);
  const whole = odds.reduce((sum, one) => sum + Math.exp(one - most), 0);
  odds.forEach((one, at) => (odds[at] = Math.exp(one - most) / whole));
}
