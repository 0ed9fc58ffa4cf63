/**
 * Two readers, one decision. The classifier has seen many ways to say a thing and gives each intent a probability; the
 * rules know some of them surely and know what it sounds like when it is not meant. Each adds its evidence as log-odds;
 * the sum is the confidence. The weights were found by cross-validation on `understanding/examples`.
 */
import { categories, type Category, type Intent, intents } from '../core/taxonomy.ts';
import type { MessageGuess } from './classifier/message-classifier.ts';
import type { Decision } from './intent.ts';

/** What the rules' word is worth to the intent they name, by their own certainty; the first row that holds. */
const worth: readonly { readonly fromConfidence: number; readonly logOdds: number }[] = [
  { fromConfidence: 0.85, logOdds: 3 },
  { fromConfidence: 0.75, logOdds: 2 },
  { fromConfidence: 0, logOdds: 1 },
];
/** The rules found nothing, or found something and doubt it. */
const worthOfSilence = { nothing: 0.5, doubted: 1.5 };
/** What is said to the bot is seldom talk. */
const addressedToBot: Readonly<Partial<Record<Intent, number>>> = { chatter: -1.5 };

/** How sure one must be to speak to people who were not talking to the bot. */
const overheard: Readonly<Partial<Record<Intent, number>>> = {
  report: 0.6,
  fraud_check: 0.6,
  fraud_bait: 0.6,
};

export interface Heard {
  readonly rules: Decision;
  readonly guess: MessageGuess | undefined;
  readonly addressed: boolean;
}

/** A danger is the rules' alone: no probability may raise or silence an alarm. */
export function agree({ rules, guess, addressed }: Heard): Decision {
  if (guess === undefined) return rules;
  const category = chooseCategory(rules, guess);
  if (rules.danger !== undefined) return rules;
  const posterior = weigh(rules, guess, addressed);
  const best = best2(posterior);
  const enough = addressed || best.probability >= (overheard[best.intent] ?? 0);
  const intent = enough ? best.intent : 'chatter';
  const reasons = [
    ...rules.reasons,
    `classifier:${guess.intents[0]?.label ?? ''}(${(guess.intents[0]?.probability ?? 0).toFixed(2)})`,
  ];
  return {
    ...rules,
    intent,
    confidence: posterior[intent],
    alternative: runnerUp(posterior, intent),
    category: intent === 'report' ? category : undefined,
    reasons,
  };
}

function weigh(rules: Decision, guess: MessageGuess, addressed: boolean): Record<Intent, number> {
  const logs = Object.fromEntries(intents.map((i) => [i, -9])) as Record<Intent, number>;
  for (const { label, probability } of guess.intents) logs[label] = Math.log(Math.max(probability, 1e-4));
  if (rules.intent === 'chatter')
    logs.chatter += rules.reasons.length > 0 ? worthOfSilence.doubted : worthOfSilence.nothing;
  else logs[rules.intent] += worth.find((row) => rules.confidence >= row.fromConfidence)?.logOdds ?? 0;
  if (addressed) for (const i of intents) logs[i] += addressedToBot[i] ?? 0;
  const most = Math.max(...intents.map((i) => logs[i]));
  const total = intents.reduce((sum, i) => sum + Math.exp(logs[i] - most), 0);
  return Object.fromEntries(intents.map((i) => [i, Math.exp(logs[i] - most) / total])) as Record<
    Intent,
    number
  >;
}

function runnerUp(posterior: Readonly<Record<Intent, number>>, chosen: Intent): Intent {
  const others = intents.filter((intent) => intent !== chosen);
  return others.reduce((best, next) => (posterior[next] > posterior[best] ? next : best));
}

function best2(posterior: Record<Intent, number>) {
  let intent: Intent = 'chatter';
  for (const i of intents) if (posterior[i] > posterior[intent]) intent = i;
  return { intent, probability: posterior[intent] };
}

function chooseCategory(rules: Decision, guess: MessageGuess): Category {
  let best: Category = 'other';
  let score = -Infinity;
  for (const { label, probability } of guess.categories) {
    const s =
      Math.log(Math.max(probability, 1e-4)) +
      (rules.category === label
        ? (worth.find((row) => rules.confidence >= row.fromConfidence)?.logOdds ?? 0)
        : 0);
    if (s > score) {
      best = label;
      score = s;
    }
  }
  return best;
}
void categories;
export const tune = { worth, worthOfSilence, addressedToBot, overheard };
