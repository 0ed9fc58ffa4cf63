/**
 * Two readers, one decision. The classifier has seen many ways to say a thing and gives each intent a probability; the
 * rules know some of them surely, and know what it sounds like when it is not meant. Each piece of evidence adds what
 * `agreement-weights.ts` says it is worth, as log-odds; what the sum comes to is the confidence.
 */
import { type Category, type Intent, intents } from '../core/taxonomy.ts';
import { type AgreementWeights, agreementWeights } from './agreement-weights.ts';
import type { LabelGuess, MessageGuess } from './classifier/message-classifier.ts';
import type { Decision } from './decision.ts';
import { mannersOf } from './manner.ts';
import type { Reading } from './rule-book.ts';
import type { Doubt } from './tense.ts';
import type { Lately } from './understanding.ts';

export interface TwoReadings {
  readonly rules: Decision;
  /** What the classifier took it for; without it the rules decide alone. */
  readonly guess: MessageGuess | undefined;
  readonly form: string;
  readonly vocabulary: Reading['vocabulary'];
  /** All that speaks against taking the words as meant here and now. */
  readonly doubts: readonly Doubt[];
  readonly placeSaid: boolean;
  readonly plateSaid: boolean;
  readonly complained: boolean;
  readonly addressed: boolean;
  /** Others were talking a moment before. */
  readonly amidTalk: boolean;
  readonly lately: readonly Lately[];
}

/** One thing noticed, and the intents it makes likelier or less likely. */
export interface Evidence {
  readonly code: string;
  readonly of: readonly Intent[];
}

export type Odds = Record<Intent, number>;

/** What the classifier's impossible is worth: no evidence is infinite. */
const least = Math.log(1e-4);

// The keys of the entries are exactly the intents.
const allLeast = Object.fromEntries(intents.map((intent) => [intent, least])) as Odds;

const frauds: readonly Intent[] = ['fraud_check', 'fraud_bait'];
const report: readonly Intent[] = ['report'];

/** What is decided of danger stands: `danger.ts` has heard both readers. */
export function agree(readings: TwoReadings, weights: AgreementWeights = agreementWeights): Decision {
  const { rules, guess } = readings;
  if (guess === undefined || rules.danger !== undefined) return rules;
  const shares = sharesOf(oddsOf(readings, guess, weights));
  const likeliest = intents.reduce((best, next) => (shares[next] > shares[best] ? next : best));
  const isClear = shares[likeliest] >= neededOf(likeliest, readings, weights);
  const intent = isClear ? likeliest : 'chatter';
  const category = likeliest === 'report' ? chooseCategory(rules, guess, weights) : undefined;
  return {
    intent,
    confidence: shares[intent],
    alternative: runnerUp(shares, intent),
    ...(isClear ? {} : { unclear: { intent: likeliest, confidence: shares[likeliest], category } }),
    danger: undefined,
    category: isClear ? category : undefined,
    reasons: [...rules.reasons, reasonOf(guess, intent)],
  };
}

/** What only the classifier takes for a report, in the middle of others' talk, is most likely part of that talk. */
function neededOf(
  likeliest: Intent,
  { addressed, amidTalk, rules, doubts }: TwoReadings,
  { neededOverheard, neededAmidTalk, neededDoubted }: AgreementWeights,
): number {
  if (addressed) return 0;
  const onlyFelt = likeliest === 'report' && rules.intent === 'chatter';
  if (onlyFelt && amidTalk) return neededAmidTalk;
  return onlyFelt && doubts.length > 0 ? neededDoubted : (neededOverheard[likeliest] ?? 0);
}

/** What the classifier says, as logarithms; of what it knows no examples of, the least. */
export function logsOf(guess: MessageGuess): Odds {
  const logs = { ...allLeast };
  for (const { label, probability } of guess.intents) logs[label] = logOf(probability);
  return logs;
}

function oddsOf(readings: TwoReadings, guess: MessageGuess, weights: AgreementWeights): Odds {
  const odds = logsOf(guess);
  for (const intent of intents) odds[intent] *= weights.classifier;
  for (const { code, of } of evidenceOf(readings)) {
    const worth = weights.worth[code] ?? 0;
    for (const intent of of) odds[intent] += worth;
  }
  return odds;
}

function logOf(probability: number): number {
  return Math.max(Math.log(probability), least);
}

const startsOf = (where: string) =>
  intents.map((intent): Evidence => ({ code: `${where}:${intent}`, of: [intent] }));
const saidTo = { addressed: startsOf('addressed'), overheard: startsOf('overheard') };

/** All that is noticed of a message besides what the classifier guesses. */
export function evidenceOf(readings: TwoReadings): readonly Evidence[] {
  const { addressed } = readings;
  return [
    ...(addressed ? saidTo.addressed : saidTo.overheard),
    ...(readings.lately.length === 0 ? outOfTheBlue : readings.lately.flatMap((what) => madeLikely[what])),
    ofRules(readings.rules),
    ...ofVocabulary(readings),
    ...ofDoubts(readings),
    ...ofManner(readings),
    ...(addressed ? ofWhatIsTold(readings) : [...ofTopic(readings), ...ofWhatRulesMiss(readings)]),
    ...(addressed || namesTheBot.test(readings.form) ? [] : unnamed),
  ];
}

/** A detail is one of something. */
const outOfTheBlue = followUps('nothing', ['supplement', 'withdraw', 'feedback']);

/** Among neighbours it is greeted and asked what it can do by a name. */
const namesTheBot = /机器|助手|格格|智能|客服|自动|系统|小程序|ai|bot|这个群|群里/;
const unnamed: readonly Evidence[] = [{ code: 'unnamed:help', of: ['help'] }];

/** What was said before makes some of what may be said now likelier. */
const madeLikely: Readonly<Record<Lately, readonly Evidence[]>> = {
  reported: followUps('reported', ['supplement', 'withdraw', 'progress']),
  asked: followUps('asked', ['supplement']),
  verdict_awaited: followUps('verdict_awaited', ['feedback']),
};

function followUps(what: Lately | 'nothing', of: readonly Intent[]): readonly Evidence[] {
  return of.map((intent) => ({ code: `lately:${what}:${intent}`, of: [intent] }));
}

/** Nobody chats with the bot about a fault that is there now, whatever else they tell of themselves. */
function ofWhatIsTold({ rules, doubts }: TwoReadings): readonly Evidence[] {
  const isTold = rules.intent === 'report' && doubts.length === 0;
  return isTold ? [{ code: 'addressed:told', of: report }] : [];
}

/** From here on a report is thought of, and it matters what it would be about. */
const conceivable = 0.05;

const clarity = [
  [0.9, 'sure'],
  [0.7, 'likely'],
  [0.5, 'fair'],
  [0.3, 'vague'],
] as const;

/** Talk of anything has no clear matter among those that are reported. */
function ofTopic({ rules, guess }: TwoReadings): readonly Evidence[] {
  const chance = guess?.intents.find(({ label }) => label === 'report')?.probability ?? 0;
  if (rules.intent !== 'report' && chance < conceivable) return [];
  const [matter] = guess?.categories ?? [];
  return matter === undefined ? [] : codesOfTopic(matter, rules).map((code) => ({ code, of: report }));
}

function codesOfTopic(matter: LabelGuess<Category>, { intent, category }: Decision): readonly string[] {
  const clear = clarity.find(([from]) => matter.probability >= from)?.[1] ?? 'none';
  const agreed = matter.label === category ? 'topic:same' : 'topic:other';
  return [
    `topic:${clear}`,
    ...(intent === 'chatter' ? [`alone:topic:${clear}`] : []),
    ...(intent === 'report' ? [agreed] : []),
  ];
}

const bands = [
  [0.845, 'sure'],
  [0.745, 'likely'],
  [0.645, 'weak'],
] as const;

function ofRules({ intent, confidence, alternative }: Decision): Evidence {
  if (intent === 'chatter') {
    const code = alternative === 'report' ? 'rules:doubted' : 'rules:nothing';
    return { code, of: ['chatter'] };
  }
  const band = bands.find(([from]) => confidence >= from)?.[1] ?? 'faint';
  return { code: `rules:${kindOf(intent)}:${band}`, of: [intent] };
}

function kindOf(intent: Intent): string {
  if (frauds.includes(intent)) return 'fraud';
  return intent === 'report' || intent === 'question' ? intent : 'other';
}

function ofVocabulary({ vocabulary: { things, troubles, lures } }: TwoReadings): readonly Evidence[] {
  return [
    { code: `things:${Math.min(things, 3)}`, of: report },
    { code: `troubles:${Math.min(troubles, 3)}`, of: report },
    { code: `lures:${Math.min(lures, 3)}`, of: frauds },
  ];
}

/** Each kind of doubt once, however many words raise it. */
function ofDoubts({ doubts }: TwoReadings): readonly Evidence[] {
  const kinds = new Set(doubts.map(({ code }) => code.split(':')[0] ?? code));
  return Array.from(kinds, (kind) => ({ code: `doubt:${kind}`, of: report }));
}

function ofManner({ form, placeSaid, plateSaid, complained }: TwoReadings): readonly Evidence[] {
  const asks = (manner: string): readonly Evidence[] =>
    manner === 'question' || manner === 'asking' ? [{ code: `asks:${manner}`, of: ['question'] }] : [];
  return [
    { code: `length:${lengthOf(form)}`, of: report },
    ...mannersOf(form).flatMap((manner) => [{ code: `manner:${manner}`, of: report }, ...asks(manner)]),
    ...(placeSaid ? [{ code: 'said:place', of: report }] : []),
    ...(plateSaid ? [{ code: 'said:plate', of: report }] : []),
    ...(complained ? [{ code: 'said:complaint', of: report }] : []),
  ];
}

function lengthOf({ length }: string): string {
  const upTo = [6, 12, 30, 60].find((most) => length <= most);
  return upTo === undefined ? 'more' : String(upTo);
}

/** 还给他提包: of somebody else; matters among people are told so. */
const ofSomebodyElse = /[他她](?!们?家|们?物业)/;
const amongPeople = /^(?:dispute|help|anomaly\.(?:person|security|noise|animal))/;

/** What only the classifier takes for it is asked for the words of it, and for more than two of them. */
function ofWhatRulesMiss({ rules, vocabulary, form, guess }: TwoReadings): readonly Evidence[] {
  const { things, troubles, lures } = vocabulary;
  const alone = rules.intent === 'chatter';
  const shown = `things:${Math.min(things, 2)}:troubles:${Math.min(troubles, 1)}`;
  return [
    ...(alone ? [{ code: `alone:${shown}`, of: report }] : []),
    ...(alone && form.length <= 8 ? [{ code: 'alone:short', of: report }] : []),
    ...(alone && ofSomebodyElse.test(form) && !amongPeople.test(guess?.categories[0]?.label ?? '')
      ? [{ code: 'alone:somebody_else', of: report }]
      : []),
    ...(frauds.includes(rules.intent)
      ? []
      : [
          { code: `alone:lures:${Math.min(lures, 2)}`, of: frauds },
          ...(form.length <= 10 ? [{ code: 'alone:short_lure', of: frauds }] : []),
        ]),
  ];
}

function sharesOf(odds: Odds): Odds {
  let most = -Infinity;
  for (const intent of intents) most = Math.max(most, odds[intent]);
  const shares = { ...odds };
  let whole = 0;
  for (const intent of intents) whole += shares[intent] = Math.exp(odds[intent] - most);
  for (const intent of intents) shares[intent] /= whole;
  return shares;
}

function runnerUp(shares: Odds, chosen: Intent): Intent {
  const others = intents.filter((intent) => intent !== chosen);
  return others.reduce((best, next) => (shares[next] > shares[best] ? next : best));
}

/** The rules' category has a start by their certainty; the classifier's wins where it is surer than that. */
function chooseCategory(
  rules: Decision,
  { categories }: MessageGuess,
  { categoryOfRules }: AgreementWeights,
): Category | undefined {
  const row = categoryOfRules.find(({ fromConfidence }) => rules.confidence >= fromConfidence);
  const start = rules.intent === 'report' ? (row?.worth ?? 0) : 0;
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
