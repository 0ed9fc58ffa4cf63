/**
 * Whether life is in danger now. Rules find the scene, name the danger and raise the alarm alone: no probability silences
 * it, and none raises one where they see nothing. Where they see a danger and are not sure enough, a second reader, who
 * has read many cries and much that only sounds like one, may tip the scales.
 */
import type { Category, Danger } from '../core/taxonomy.ts';
import type { MessageGuess } from './classifier/message-classifier.ts';
import { decided, type Decision, total, type Weighed, withSupport } from './decision.ts';
import { type Finding, findingsOf } from './finding.ts';
import type { Reading } from './rule-book.ts';

/** How far the rules alone would go. */
type Strength = 'sure' | 'likely' | 'possible' | 'doubted' | 'traced' | 'strange';

interface Found {
  readonly strength: Strength;
  readonly finding: Finding;
  readonly score: number;
}

/** What the second reader's evidence, as log-odds, must reach where the rules are not sure; found on messages of our own. */
const neededEvidence: Readonly<Record<Exclude<Strength, 'sure' | 'likely'>, number>> = {
  possible: 1.2,
  doubted: 2.4,
  traced: 3.4,
  // A trace of one danger in what the second reader takes for another matter.
  strange: 4.6,
};

/** What the rules know as urgent sounds like danger more often than it is. */
const morePerUrgent = 1.2;

/** That something is reported at all speaks for a danger too, a third as much. */
const shareOfReport = 0.32;

export function judgeDanger(weighed: Weighed): Decision | undefined {
  const found = findDanger(weighed);
  return found !== undefined && isBelieved(found, weighed) ? alarm(found, weighed) : judgeCry(weighed);
}

function isBelieved({ strength }: Found, { guess, reading, form, doubts }: Weighed): boolean {
  if (strength === 'sure' || strength === 'likely') return true;
  const evidence = evidenceOf(guess);
  // What is forwarded, advertised, told at length or a mere word is nobody's cry.
  const mayBeFelt = total(doubts) < 3 && form.length <= longestCry && form.length >= shortestCry;
  if (evidence === undefined || !mayBeFelt) return false;
  return evidence >= neededEvidence[strength] + (isUrgentAtMost(reading, form) ? morePerUrgent : 0);
}

/** The rules know it as what has to be handled within hours. */
function isUrgentAtMost(reading: Reading, form: string): boolean {
  return findingsOf('urgent', reading, form).some(({ score }) => score >= 1);
}

function evidenceOf(guess: MessageGuess | undefined): number | undefined {
  // Worked out whenever it is asked for.
  const danger = guess?.danger;
  if (guess === undefined || danger === undefined) return undefined;
  const report = guess.intents.find(({ label }) => label === 'report')?.probability ?? 0;
  return logOdds(danger) + shareOfReport * logOdds(report);
}

/** Within what a probability can be trusted to tell. */
function logOdds(probability: number): number {
  return Math.max(-mostOdds, Math.min(mostOdds, Math.log(probability / (1 - probability))));
}
const mostOdds = 4;

function alarm({ finding, score }: Found, { guess, reading, form }: Weighed): Decision {
  const felt = guess?.danger;
  const sense = felt === undefined ? [] : [`sense(${felt.toFixed(2)})`];
  // The rules file is typed by the codes, its labels are not.
  const danger = callsPolice(dangerOf(finding.code) as Danger, form);
  const { reasons, ...decision } = decided('report', finding, score);
  const category = categoryOfDanger[danger](reading, form, guess);
  return { ...decision, danger, category, reasons: [...reasons, ...sense] };
}

const fights =
  /打架|斗殴|互殴|打起来|打人|砍人|捅人|(?:被|让)(?:人|他|她|对方|别人|邻居|老公|丈夫|老婆|醉汉|小偷|歹徒|流氓|男的|女的|陌生人)[^,，。!！]{0,4}(?:打|砍|捅|刺)/;

/** 打架流血了: where somebody is hurt by another the police come first, and the ambulance with them. */
function callsPolice(danger: Danger, form: string): Danger {
  return danger === 'injury' && fights.test(form) ? 'violence' : danger;
}

const hint = '.hint';
const dangerOf = (code: string) => (code.endsWith(hint) ? code.slice(0, -hint.length) : code);

/** A danger is likely in a group with 3; when somebody asks the bot itself, says where, or is seconded, with 2. */
function findDanger(weighed: Weighed): Found | undefined {
  const { reading, form, guess } = weighed;
  const findings = findingsOf('danger', reading, form).filter((finding) => !isRefuted(finding));
  const best = findings.find(({ code }) => !code.endsWith(hint));
  const score = best === undefined ? 0 : scoreOf(best, weighed);
  if (best !== undefined && isEnough(best, score, weighed))
    return { strength: score > enough(weighed) ? 'sure' : 'likely', finding: best, score };
  const hinted = best === undefined || score >= 2 ? findHint(weighed) : undefined;
  if (hinted !== undefined) return { strength: 'likely', finding: hinted, score: hinted.score };
  if (best !== undefined) return { strength: strengthOf(best, score), finding: best, score };
  const kin = kindredOf(findings, guess);
  const any = kin ?? findings[0];
  return any && { strength: kin === undefined ? 'strange' : 'traced', finding: any, score };
}

/** 不是晕倒, 嗓子眼冒烟: it says itself that it is none, and no second reader makes one of it. */
function isRefuted({ doubts }: Finding): boolean {
  return doubts.some(({ code, weight }) => weight >= 4 && /^(?:turn:|negated|empty_lift)/.test(code));
}

/** Of what may be several dangers, the one that the second reader takes it for. */
function kindredOf(findings: readonly Finding[], guess: MessageGuess | undefined): Finding | undefined {
  const [category] = findings.length === 0 ? [] : (guess?.categories ?? []);
  return findings.find(
    ({ code, score }) =>
      score >= 1 && category !== undefined && isKindred(dangerOf(code) as Danger, category.label),
  );
}

function strengthOf(finding: Finding, score: number): Strength {
  return Math.max(score, finding.score) >= 1 ? 'possible' : 'doubted';
}

function scoreOf(finding: Finding, { doubts, support, form }: Weighed): number {
  return withSupport(finding, doubts, support) - (isLongStory(form, finding) ? 3 : 0);
}

function isEnough({ code }: Finding, score: number, weighed: Weighed): boolean {
  // The rules file is typed by the codes, its labels are not.
  return score >= enough(weighed) || (score === 2 && seconds(weighed.guess, code as Danger));
}

const enough = ({ message }: Weighed) => (message.addressed ? 2 : 3);

/** Wide enough to be wrong: counts without any doubt, in few words, and seconded. */
function findHint({ reading, form, doubts, guess }: Weighed): Finding | undefined {
  if (form.length > longestHint || doubts.length > 0) return undefined;
  return findingsOf('danger', reading, form).find(
    ({ score, code }) =>
      code.endsWith(hint) && score >= 2 && seconds(guess, dangerOf(code) as Danger) && mayFeel(guess),
  );
}

/** Who is in a hurry is brief. */
const longestHint = 24;
const longestCry = 200;
const shortestCry = 5;

/** Nobody in danger writes that much before saying so. */
function isLongStory(form: string, { found }: Finding): boolean {
  return form.length > longestCry && found.start > 30;
}

const cry =
  /^(?:救命|救救我们?|救我|救人|快?来人|出人命|出事|sos|help|快|啊|呀|哪|了|吧|[!,.~。、 ]|[0-9]+(?:栋|号楼|楼|单元|层|室|-)?|谁来|有没有人|救一下)+$/;
const criesForHelp = /救命|救救我|救我|救人|来人|出人命|sos/;
/** 快叫救护车!! is no answer to a neighbour who asks whom to call. */
const callsAmbulance =
  /^(?:快点?|赶紧|赶快|马上|谁|帮忙?|帮我)*(?:叫|打|喊|拨)(?:一?下|个)?(?:救护车|120)(?:啊|呀|吧|快|[!,。 ])*$/;
const hurries = /快|赶紧|赶快|马上|!|^帮/;

/** 救命, 快来人啊3栋: nothing but a cry, which says no more of what it is. */
function judgeCry({ form }: Weighed): Decision | undefined {
  const said = form.trim();
  if (said.length > longestHint || !isCry(said)) return undefined;
  return {
    intent: 'report',
    confidence: 0.7,
    danger: 'injury',
    category: 'anomaly.person',
    reasons: ['danger.injury(cry)'],
  };
}

function isCry(said: string): boolean {
  return (criesForHelp.test(said) && cry.test(said)) || (callsAmbulance.test(said) && hurries.test(said));
}

/** How sure the second reader must be that something is reported. */
const secondedFrom = 0.9;

function seconds(guess: MessageGuess | undefined, danger: Danger): boolean {
  const [intent] = guess?.intents ?? [];
  if (intent?.label !== 'report' || intent.probability < secondedFrom) return false;
  const [category] = guess?.categories ?? [];
  return category !== undefined && isKindred(danger, category.label);
}

function isKindred(danger: Danger, category: Category): boolean {
  return kindred[danger].some((code) => category.startsWith(code));
}

/** Below this the second reader hears no danger at all. */
const faintest = 0.1;

function mayFeel(guess: MessageGuess | undefined): boolean {
  return (guess?.danger ?? 1) >= faintest;
}

/** What the second reader may take a danger for. */
const kindred: Readonly<Record<Danger, readonly string[]>> = {
  fire: ['anomaly.fire_hazard', 'repair.power'],
  gas: ['repair.gas'],
  trapped_in_lift: ['repair.elevator', 'anomaly.person'],
  injury: ['anomaly.person', 'anomaly.animal', 'anomaly.security', 'dispute.family'],
  violence: ['anomaly.security', 'anomaly.person', 'dispute.family'],
  falling_object: ['anomaly.falling_object'],
  electrocution: ['repair.power'],
  missing_person: ['anomaly.person'],
  self_harm: ['anomaly.person'],
};

type CategoryOfDanger = (reading: Reading, form: string, guess: MessageGuess | undefined) => Category;

/** What kind of ticket a danger becomes; for some the words around decide. */
const categoryOfDanger: Readonly<Record<Danger, CategoryOfDanger>> = {
  fire: () => 'anomaly.fire_hazard',
  gas: () => 'repair.gas',
  trapped_in_lift: () => 'repair.elevator',
  injury: clearOr(firstReportOr('anomaly.person')),
  violence: familyOr(clearAs('violence', () => 'anomaly.security')),
  falling_object: () => 'anomaly.falling_object',
  electrocution: () => 'repair.power',
  missing_person: () => 'anomaly.person',
  self_harm: () => 'anomaly.person',
};

/** What tells of a family is a family's matter, whatever else the words tell of: few may see it. */
function familyOr(otherwise: CategoryOfDanger): CategoryOfDanger {
  return (reading, form, guess) =>
    findingsOf('report', reading, form).some(({ code }) => code === 'dispute.family')
      ? 'dispute.family'
      : otherwise(reading, form, guess);
}

/** From here on the second reader knows better what hurt somebody: the dog, the lift, the wall; found on our own examples. */
const clearFrom = 0.6;

function clearOr(otherwise: CategoryOfDanger): CategoryOfDanger {
  return (reading, form, guess) => {
    const [category] = guess?.categories ?? [];
    return category !== undefined && category.probability >= clearFrom
      ? category.label
      : otherwise(reading, form, guess);
  };
}

/** Who beats somebody does more than make a noise or quarrel. */
function clearAs(danger: Danger, otherwise: CategoryOfDanger): CategoryOfDanger {
  const clear = clearOr(otherwise);
  return (reading, form, guess) => {
    const category = clear(reading, form, guess);
    return isKindred(danger, category) ? category : otherwise(reading, form, guess);
  };
}

function firstReportOr(otherwise: Category): CategoryOfDanger {
  return (reading, form) =>
    (findingsOf('report', reading, form)[0]?.code as Category | undefined) ?? otherwise;
}
