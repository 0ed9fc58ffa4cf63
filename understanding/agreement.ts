/**
 * Two readers, one decision. The classifier has seen many ways to say a thing and gives each intent a probability; the
 * rules know some of them surely, and know what it sounds like when it is not meant. Each adds its evidence as log-odds;
 * what the sum comes to is the confidence.
 */
import { type Category, type Intent, intents } from '../core/taxonomy.ts';
import { type AgreementWeights, agreementWeights } from './agreement-weights.ts';
import type { MessageGuess } from './classifier/message-classifier.ts';
import type { Decision } from './intent.ts';
import type { Reading } from './rule-book.ts';
import type { Doubt } from './tense.ts';

export interface TwoReadings {
  readonly rules: Decision;
  /** What the classifier took it for; without it the rules decide alone. */
  readonly guess: MessageGuess | undefined;
  readonly vocabulary: Reading['vocabulary'];
  /** All that speaks against taking the words as meant here and now. */
  readonly doubts: readonly Doubt[];
  readonly addressed: boolean;
}

type Odds = Record<Intent, number>;

/** What the classifier's impossible is worth: no evidence is infinite. */
const least = Math.log(1e-4);

/** A danger is the rules' alone: no probability may raise or silence an alarm. */
export function agree(readings: TwoReadings, weights: AgreementWeights = agreementWeights): Decision {
  const { rules, guess, addressed } = readings;
  if (guess === undefined || rules.danger !== undefined) return rules;
  const shares = sharesOf(oddsOf(readings, guess, weights));
  const likeliest = intents.reduce((best, next) => (shares[next] > shares[best] ? next : best));
  const needed = addressed ? 0 : (weights.neededOverheard[likeliest] ?? 0);
  const intent = shares[likeliest] >= needed ? likeliest : 'chatter';
  return {
    intent,
    confidence: shares[intent],
    alternative: runnerUp(shares, intent),
    danger: undefined,
    category: intent === 'report' ? chooseCategory(rules, guess, weights) : undefined,
    reasons: [...rules.reasons, reasonOf(guess, intent)],
  };
}

function oddsOf(readings: TwoReadings, guess: MessageGuess, weights: AgreementWeights): Odds {
  const { rules, vocabulary, addressed } = readings;
  // The keys of the entries are exactly the intents.
  const odds = Object.fromEntries(intents.map((intent) => [intent, weights.classifier * least])) as Odds;
  for (const { label, probability } of guess.intents) odds[label] = weights.classifier * logOf(probability);
  odds[rules.intent] += rules.intent === 'chatter' ? weights.nothingFound : worthOf(rules, weights).intent;
  odds.report += worthOfVocabulary(vocabulary, weights);
  const lures = weights.lures[Math.min(vocabulary.lures, weights.lures.length - 1)] ?? 0;
  odds.fraud_bait += lures;
  odds.fraud_check += lures;
  odds.chatter += worthOfDoubt(readings, weights);
  odds.chatter += addressed ? weights.chatter.addressed : weights.chatter.overheard;
  return odds;
}

function logOf(probability: number): number {
  return Math.max(Math.log(probability), least);
}

function worthOf({ confidence }: Decision, { rules }: AgreementWeights) {
  return rules.find(({ fromConfidence }) => confidence >= fromConfidence) ?? { intent: 0, category: 0 };
}

function worthOfVocabulary(said: Reading['vocabulary'], { vocabulary }: AgreementWeights): number {
  const row = vocabulary.find(({ things, troubles }) => said.things >= things && said.troubles >= troubles);
  return row?.worth ?? 0;
}

function worthOfDoubt({ rules, doubts }: TwoReadings, { doubt }: AgreementWeights): number {
  const sum = doubts.reduce((total, { weight }) => total + weight, 0);
  return Math.min(sum, doubt.atMost) * (rules.intent === 'chatter' ? doubt.notFound : doubt.found);
}

function sharesOf(odds: Odds): Odds {
  const most = Math.max(...Object.values(odds));
  const parts = intents.map((intent) => [intent, Math.exp(odds[intent] - most)] as const);
  const whole = parts.reduce((sum, [, part]) => sum + part, 0);
  return Object.fromEntries(parts.map(([intent, part]) => [intent, part / whole])) as Odds;
}

function runnerUp(shares: Odds, chosen: Intent): Intent {
  const others = intents.filter((intent) => intent !== chosen);
  return others.reduce((best, next) => (shares[next] > shares[best] ? next : best));
}

/** The rules' category has a start by their certainty; the classifier's wins where it is surer than that. */
function chooseCategory(
  rules: Decision,
  { categories }: MessageGuess,
  weights: AgreementWeights,
): Category | undefined {
  const start = rules.intent === 'report' ? worthOf(rules, weights).category : 0;
  const scores = categories.map(({ label, probability }) => ({
    label,
    score: logOf(probability) + (label === rules.category ? start : 0),
  }));
  const best = scores.reduce((left, right) => (right.score > left.score ? right : left), {
    label: rules.category ?? ('other' as const),
    score: -Infinity,
  });
  return best.label;
}

function reasonOf({ intents: [first] }: MessageGuess, chosen: Intent): string {
  const said = first === undefined ? '' : `${first.label}(${first.probability.toFixed(2)})`;
  return `classifier:${said}${first?.label === chosen ? '' : ` against ${chosen}`}`;
}
