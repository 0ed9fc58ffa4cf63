/** Tells whether a text is a scam's: by rules, and by what was learned from examples where that is at hand. Pure. */
import type { AssessFraud, FraudAssessment, FraudReason } from './assessment.ts';
import { type BaitKind, baitKindOf } from './bait-kind.ts';
import type { LearnedFraud } from './learned/fraud-models.ts';
import { windowsOf } from './learned/windows.ts';
import type { LinkLists } from './links/link-lists.ts';
import { isTalk } from './signs/essay.ts';
import { type FoundSign, readSigns, type SignsOfText } from './read-signs.ts';

export interface FraudDetectorParts {
  readonly lists: LinkLists;
  /** Without it rules decide alone. */
  readonly learned?: LearnedFraud | undefined;
}

/**
 * From this score on a group may be warned, by length of the text at most: much short talk sounds like the little that a
 * bait says, few long texts sound like a scam all along; and what leaves no way to go on is hardly bait. Chosen so that of
 * our own examples, each judged by a model that had not learned from its file, at most one message of ordinary talk in a
 * thousand and about one look-alike in ten lie above; those from 40 characters on were then raised until the sets of
 * docs/evaluation.md, which differ from ours, kept to the same.
 */
const thresholds: readonly (readonly [length: number, withHook: number, without: number])[] = [
  [12, 0.9, 0.98],
  [40, 0.65, 0.93],
  [80, 0.55, 0.85],
  [Infinity, 0.45, 0.45],
];
/** For texts that complain or warn, which tell of a scam at length. */
const thresholdOfTold = 0.8;

export function warnFrom(read: SignsOfText): number {
  if (isTold(read)) return thresholdOfTold;
  const [, withHook, without] = thresholds.find(([length]) => read.form.text.length < length) ?? [0, 1, 1];
  return read.signs.some(({ kind, sign }) => hooks.has(kind) || hooks.has(sign)) ? withHook : without;
}

/** Ways to go on to the swindler. */
const hooks: ReadonlySet<string> = new Set(['link', 'contact', 'number', 'into_account', 'code_or_link']);

export function createFraudDetector({ lists, learned }: FraudDetectorParts): AssessFraud {
  return (text) => {
    const read = readSigns(text, lists);
    const scoreOf = learned?.probability ?? scoreByRules;
    const score = highest(read, partsOf(text, read, lists), scoreOf);
    return assess(read, Math.max(score, scoreOfLinks(read)), learned);
  };
}

/** What a link is worth that no honest sender needs, whatever is said around it, unless it is held up as a warning. */
const telltaleLinks: Readonly<Record<string, number>> = {
  look_alike: 0.7,
  hidden_host: 0.7,
  app_package: 0.65,
  ip_host: 0.6,
  foreign_letters: 0.6,
};

/**
 * What is said of a card or a prize is said by those whose own domain is listed, and pictures of the reader are posted
 * themselves; with any other link it is bait.
 */
const neverElsewhere: ReadonlySet<string> = new Set([
  'card_stops',
  'points',
  'prize',
  'asks_code',
  'look_here',
]);
const scoreOfForeignLink = 0.7;

function scoreOfLinks({ signs, assured }: SignsOfText): number {
  const heldUp = assured.some(({ sign }) => sign !== 'shop_offer' && sign !== 'plain_notice');
  const links = signs.filter(({ kind }) => kind === 'link');
  if (heldUp || links.length === 0) return 0;
  const posing = signs.some(({ sign }) => neverElsewhere.has(sign)) ? scoreOfForeignLink : 0;
  return Math.max(posing, ...links.map(({ sign }) => telltaleLinks[sign] ?? 0));
}

/** Who complains tells of a scam at length: no part of that is read alone, nor of a warning, which is short. */
const toldWhole: ReadonlySet<string> = new Set(['complains', 'essay']);
const longestWarning = 140;

function isTold({ assured, form }: SignsOfText): boolean {
  const isWarning = ({ sign }: FoundSign) => sign === 'warns' && form.text.length <= longestWarning;
  return assured.some((found) => toldWhole.has(found.sign) || isWarning(found)) && !isTalk(form.text);
}

function partsOf(text: string, read: SignsOfText, lists: LinkLists): readonly SignsOfText[] {
  return isTold(read) ? [] : windowsOf(text).map((part) => readSigns(part, lists));
}

function highest(
  whole: SignsOfText,
  parts: readonly SignsOfText[],
  scoreOf: (read: SignsOfText) => number,
): number {
  return parts.reduce((most, part) => Math.max(most, scoreOf(part)), scoreOf(whole));
}

function assess(read: SignsOfText, score: number, learned: LearnedFraud | undefined): FraudAssessment {
  const isFraud = score >= (learned === undefined ? thresholdOfRules : warnFrom(read));
  const reasons = read.signs.toSorted((left, right) => right.weight - left.weight).map(reasonOf);
  return {
    isFraud,
    score,
    isTold: isTold(read),
    type: typeOf(read, isFraud ? learned : undefined),
    reasons: isFraud && reasons.length === 0 ? reasonsLearned(read, learned) : reasons,
  };
}

const thresholdOfRules = 0.5;
const withoutSigns = -3;

function scoreByRules({ signs, assured }: SignsOfText): number {
  const odds = [...signs, ...assured].reduce((sum, { weight }) => sum + weight, withoutSigns);
  return 1 / (1 + Math.exp(-odds));
}

function reasonOf({ kind, quote, sign }: FoundSign): FraudReason {
  return { kind, quote, sign };
}

/** Where no rule holds, the words that speak most for it. */
function reasonsLearned(read: SignsOfText, learned: LearnedFraud | undefined): readonly FraudReason[] {
  const words = learned?.telling(read) ?? [];
  return words.map((quote) => ({ kind: 'learned', quote, sign: 'learned' }));
}

/** The kind that most of the signs speak for; where none does, the one that its words sound like. */
function typeOf(read: SignsOfText, learned: LearnedFraud | undefined): BaitKind {
  const sums = new Map<BaitKind, number>();
  for (const { type, weight } of read.signs)
    if (type !== undefined) sums.set(type, (sums.get(type) ?? 0) + weight);
  const [best] = [...sums].sort(([, left], [, right]) => right - left);
  return learned?.kind(read) ?? best?.[0] ?? baitKindOf(read.form.text);
}
