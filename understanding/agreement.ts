/** Two readers check each other: rules know what they know surely, the classifier has seen many ways to say it. */
import type { Category, Intent } from '../core/taxonomy.ts';
import type { Decision } from './intent.ts';
import { likeliest, type Opinion } from './opinion.ts';

/** From which probability on the classifier acts where the rules found nothing: strict to neighbours, looser to who asks. */
const acts: Readonly<Record<Intent, { readonly addressed: number; readonly overheard: number }>> = {
  report: { addressed: 0.6, overheard: 0.9 },
  question: { addressed: 0.5, overheard: 0.8 },
  progress: { addressed: 0.6, overheard: 0.9 },
  supplement: { addressed: 0.6, overheard: 0.9 },
  withdraw: { addressed: 0.7, overheard: 0.9 },
  feedback: { addressed: 0.6, overheard: 0.9 },
  fraud_check: { addressed: 0.6, overheard: 0.9 },
  fraud_bait: { addressed: 0.8, overheard: 0.95 },
  handoff: { addressed: 0.7, overheard: 0.95 },
  help: { addressed: 0.6, overheard: 0.95 },
  chatter: { addressed: 0, overheard: 0 },
};

/** The classifier overrules rules that found something only above this. */
const overrules = 0.97;
/** The category head decides above this, by the certainty of the rules. */
const overrulesCategory: readonly { readonly fromConfidence: number; readonly probability: number }[] = [
  { fromConfidence: 0.85, probability: 0.97 },
  { fromConfidence: 0.75, probability: 0.85 },
  { fromConfidence: 0, probability: 0.6 },
];

/** One decision of both. A danger is the rules' alone: no probability may raise or silence an alarm. */
export function agree(rules: Decision, opinion: Opinion | undefined, addressed: boolean): Decision {
  if (opinion === undefined || rules.danger !== undefined) return rules;
  const other = likeliest(opinion.intents);
  const heard = `classifier:${other.code}(${other.probability.toFixed(2)})`;
  const reasons = [...rules.reasons, heard];
  if (rules.intent === other.code)
    return settled({ ...rules, confidence: both(rules.confidence, other.probability), reasons }, opinion);
  const needed =
    rules.intent === 'chatter' ? acts[other.code][addressed ? 'addressed' : 'overheard'] : overrules;
  if (other.probability < needed)
    return settled(
      { ...rules, confidence: doubted(rules.confidence, opinion.intents[rules.intent]), reasons },
      opinion,
    );
  const taken = { ...rules, intent: other.code, confidence: other.probability, category: undefined, reasons };
  return settled(taken, opinion);
}

function settled(decision: Decision, opinion: Opinion): Decision {
  if (decision.intent !== 'report') return { ...decision, category: undefined };
  const { code, probability } = likeliest(opinion.categories);
  if (decision.category === code) return decision;
  const needed = overrulesCategory.find(({ fromConfidence }) => decision.confidence >= fromConfidence);
  const category: Category =
    decision.category === undefined || probability >= (needed?.probability ?? 1) ? code : decision.category;
  return {
    ...decision,
    category,
    reasons: [...decision.reasons, `classifier:${code}(${probability.toFixed(2)})`],
  };
}

function both(one: number, other: number): number {
  return Math.min(0.99, 1 - (1 - one) * (1 - other));
}

function doubted(confidence: number, probability: number): number {
  return confidence * (0.5 + probability / 2);
}
