/** From words to meaning: the one sentence of this folder. Pure, linear in the text, never throws. */
import { findPersonalNumbers } from '../core/personal-numbers.ts';
import type { Place } from '../core/place.ts';
import type { Intent, Urgency } from '../core/taxonomy.ts';
import { areApart, besidePasted, cutIntoActs, halvesApart, type Stretch } from './acts.ts';
import { agree, type TwoReadings } from './agreement.ts';
import type { MessageGuess } from './classifier/message-classifier.ts';
import type { Decision } from './decision.ts';
import { decideIntent, elsewhere } from './intent.ts';
import { tellsOfElsewhere } from './elsewhere.ts';
import { findPeopleAffected } from './people.ts';
import { opensAnother } from './lexicon/connectives.ts';
import { findPhone } from './phone.ts';
import { type LocatedPlace, locate } from './place.ts';
import { findPlate } from './plate.ts';
import { read, type Reading } from './rule-book.ts';
import { besideSecret, findSensitive } from './sensitive.ts';
import { sinceInstant } from './since-instant.ts';
import { settledByForm } from './settled.ts';
import { inEachBuilding } from './several-buildings.ts';
import { findSince } from './since.ts';
import { findSubject } from './subject.ts';
import { doubtsAboutMessage, doubtsAnywhere } from './tense.ts';
import type { Act, MessageInContext, Unclear, Understand } from './understanding.ts';
import { decideUrgency } from './urgency.ts';
import { writtenForm } from './written-form.ts';

export interface UnderstandDeps {
  /** The second reader; without it rules and lexicons decide alone. */
  readonly classify?: (text: string) => MessageGuess | undefined;
}

/** A reader of messages in their context, as far as rules, lexicons and a trained classifier can know them. */
export function createUnderstand({ classify }: UnderstandDeps = {}): Understand {
  return (message) => {
    const form = writtenForm(message.text);
    const reading = read(form);
    const whole = readAct({ message, form, reading, guess: classify?.(message.text) });
    const parts = () => {
      const acts = readParts(cutIntoActs(form, reading), message, form, classify);
      return acts.length > 1 ? acts : twoApart(readParts(halvesApart(form), message, form, classify));
    };
    const [first = whole, ...further] = [
      ...reportBesideSecret(whole, message, classify),
      ...criesBesidePasted(whole, { message, form, reading }, classify),
      ...severalActs(whole, form, parts),
    ];
    return { ...first, further, sensitive: findSensitive(message.text) };
  };
}

/** Talk, adverts and dangers are what the whole is: only what somebody wants may be several things. */
const divisible: ReadonlySet<Intent> = new Set([
  'report',
  'question',
  'feedback',
  'withdraw',
  'progress',
  'supplement',
]);

function severalActs(whole: Act, form: string, parts: () => readonly Act[]): readonly Act[] {
  if (!divisible.has(whole.intent) && whole.unclear === undefined) return [whole];
  const acts = parts();
  // One danger in one act: cut through, its parts would be two alarms or none.
  const cutsDanger =
    whole.danger !== undefined && acts.filter(({ danger }) => danger !== undefined).length !== 1;
  if (cutsDanger) return [whole];
  const [only] = acts;
  if (acts.length < 2)
    return only !== undefined && isClearer(only, whole)
      ? [completed(only, whole, whole.plate)]
      : inEachBuilding(whole, form);
  // A plate among words that are no act of their own.
  const plate = acts.some((act) => act.plate !== undefined) ? undefined : whole.plate;
  return acts.map((act) => completed(act, whole, plate));
}

/** A danger, or a fault, that only a part of the message tells plainly. */
function isClearer(part: Act, whole: Act): boolean {
  if (whole.danger !== undefined) return false;
  return part.danger !== undefined || (part.intent === 'report' && isSure(part) && !isSure(whole));
}

/** 水管漏了,我身份证… 登记下: what is reported beside a number that nobody should post is reported all the same. */
function reportBesideSecret(
  whole: Act,
  message: MessageInContext,
  classify: UnderstandDeps['classify'],
): readonly Act[] {
  const text = besideSecret(message.text);
  if (text === undefined || whole.danger !== undefined || whole.intent !== 'chatter') return [];
  const form = writtenForm(text);
  const act = readAct({ message: { ...message, text }, form, reading: read(form), guess: classify?.(text) });
  return act.intent === 'report' && isSure(act) ? [completed(act, whole, whole.plate)] : [];
}

/** 6栋着火了快来人 above an advert: whoever is in danger is heard, whatever else the message brings. */
function criesBesidePasted(
  { intent, danger }: Act,
  { message, form, reading }: Omit<Heard, 'guess'>,
  classify: UnderstandDeps['classify'],
): readonly Act[] {
  const isPasted = () => doubtsAboutMessage(reading, form, false).some(({ code }) => code === 'advert');
  if (danger !== undefined || !(intent === 'fraud_bait' || isPasted())) return [];
  for (const { start, end } of besidePasted(form, message.text, reading)) {
    const text = message.text.slice(start, end);
    const part = form.slice(start, end);
    if (tellsOfYours.test(part)) continue;
    const act = readAct({
      message: { ...message, text },
      form: part,
      reading: read(part),
      guess: classify?.(text),
    });
    if (act.danger !== undefined) return [act];
  }
  return [];
}

/** 你的孩子在校晕倒: how a swindler begins. */
const tellsOfYours = /[你您]的?家?的?(?:孩子|儿子|女儿|小孩|妈|爸|父|母|老[人公婆]|家人)/;

/** 电梯坏了,灯也不亮,3栋: a place said at the end, and whom to call, hold for everything. */
function completed(act: Act, whole: Act, plate: Act['plate']): Act {
  return {
    ...act,
    ...inherited(act, whole),
    plate: act.plate ?? plate,
    phone: act.phone ?? whole.phone,
  };
}

/** Each stretch as a message of its own, reports first; a place said once holds for what follows. */
function readParts(
  stretches: readonly Stretch[],
  message: MessageInContext,
  form: string,
  classify: UnderstandDeps['classify'],
): readonly Act[] {
  if (stretches.length < 2) return [];
  const acts: Act[] = [];
  const apart = new Set<Act>();
  for (const { start, end } of stretches) {
    const text = message.text.slice(start, end);
    const part = form.slice(start, end);
    const before = acts.at(-1);
    const act = readAct({
      message: { ...message, text },
      form: part,
      reading: read(part),
      guess: classify?.(text),
      isPart: true,
    });
    if (act.intent === 'chatter') continue;
    const placed = before === undefined ? act : { ...act, ...inherited(act, before) };
    acts.push(placed);
    if (opensAnother.test(part)) apart.add(placed);
  }
  return inOrder(acts, apart);
}

/** Halves that are each something sure and not the same: a fault and a question, thanks and a fault, two faults. */
function twoApart(acts: readonly Act[]): readonly Act[] {
  const [one, other] = acts;
  if (one === undefined || other === undefined || !acts.every(isSure)) return onlyReport(acts);
  if (one.intent === 'report' && other.intent === 'report')
    return one.category !== undefined &&
      other.category !== undefined &&
      areApart(one.category, other.category)
      ? acts
      : [];
  return pairs.some((pair) => pair.has(one.intent) && pair.has(other.intent) && one.intent !== other.intent)
    ? acts
    : onlyReport(acts);
}

const pairs: readonly ReadonlySet<Intent>[] = [
  new Set(['report', 'question']),
  new Set(['report', 'feedback']),
  new Set(['report', 'withdraw']),
  new Set(['question', 'feedback']),
];

/** 厕所堵了,对了是2单元的: the fault is one, whatever is said besides. */
function onlyReport(acts: readonly Act[]): readonly Act[] {
  const reports = acts.filter((act) => act.intent === 'report' && isSure(act));
  return reports.length === 1 ? reports : [];
}

function isSure({ intent, confidence, unclear }: Act): boolean {
  return divisible.has(intent) && unclear === undefined && confidence >= sureFrom;
}

/** Below this a half may be anything. */
const sureFrom = 0.6;

/**
 * Reports first, danger before all. In danger nobody lists faults: the dark car of the lift they are caught in is part
 * of the cry, unless they say that it is another matter.
 */
function inOrder(acts: readonly Act[], apart: ReadonlySet<Act>): readonly Act[] {
  const inDanger = acts.some(({ danger }) => danger !== undefined);
  const kept = acts.filter(
    (act) => !inDanger || act.danger !== undefined || act.intent !== 'report' || apart.has(act),
  );
  const weight = ({ danger, intent }: Act) => (danger === undefined ? Number(intent !== 'report') : -1);
  return kept.toSorted((left, right) => weight(left) - weight(right));
}

type Where = Pick<Act, 'place' | 'placeSources' | 'ambiguousPlace'>;

/** 3栋电梯坏了,一楼的灯也不亮: the lamp is in building 3 too. A building said anew leaves the other behind. */
function inherited(act: Act, other: Act): Where {
  const said = saidParts(act);
  if (said.length === 0) {
    const { place, placeSources, ambiguousPlace } = other;
    return { place, placeSources, ambiguousPlace };
  }
  const { place, placeSources, ambiguousPlace } = act;
  const isElsewhere = said.some((part) => part === 'building' || part === 'spot');
  const from = saidParts(other).filter((part) => largerParts.has(part) && !said.includes(part));
  if (isElsewhere || from.length === 0) return { place, placeSources, ambiguousPlace };
  return {
    place: { ...place, ...Object.fromEntries(from.map((part) => [part, other.place[part]])) },
    placeSources: { ...placeSources, ...Object.fromEntries(from.map((part) => [part, 'text'])) },
    ambiguousPlace,
  };
}

/** What a smaller part said later still lies in. */
const largerParts: ReadonlySet<keyof Place> = new Set(['building', 'unit'] as const);

function saidParts({ placeSources }: Act): readonly (keyof Place)[] {
  return (['building', 'unit', 'floor', 'room', 'spot'] as const).filter(
    (part) => placeSources[part] === 'text',
  );
}

interface Heard {
  readonly message: MessageInContext;
  readonly form: string;
  readonly reading: Reading;
  readonly guess: MessageGuess | undefined;
  /** Cut out of a longer message, because it has a matter of its own. */
  readonly isPart?: boolean;
}

function readAct(heard: Heard): Act {
  const { message, form, reading } = heard;
  const numbers = findPersonalNumbers(message.text);
  const located = locate(message.text, message.alias, message.roomPlace, message.placeBefore);
  const phone = findPhone(numbers);
  const since = findSince(form);
  const plate = findPlate(form, numbers);
  const decision = decide(heard, located, { phone, plate });
  return {
    ...decision,
    ...howSoon(decision, reading, form),
    place: located.place,
    placeSources: located.sources,
    ambiguousPlace: located.ambiguous,
    plate,
    phone,
    subject: findSubject(reading),
    since,
    sinceAt: since === undefined ? undefined : sinceInstant(since, message.now),
    peopleAffected: findPeopleAffected(form),
    ticketNumber: ticketNumber.exec(form)?.[0],
  };
}

interface Haste {
  readonly urgency: Urgency | undefined;
  readonly unclear: Unclear | undefined;
}

function howSoon({ unclear, ...decision }: Decision, reading: Reading, form: string): Haste {
  const urgencyOf = (of: Pick<Decision, 'intent' | 'category'>) =>
    of.intent === 'report'
      ? decideUrgency({ danger: decision.danger, category: of.category }, reading, form)
      : undefined;
  return {
    urgency: urgencyOf(decision),
    unclear: unclear === undefined ? undefined : { ...unclear, urgency: urgencyOf(unclear) },
  };
}

const ticketNumber = /(?<![0-9])[0-9]{6}-[0-9]{1,5}(?![0-9])/;

/**
 * 还有三楼的灯也坏了, or 对了6栋电梯灯坏了 as a message of its own: it sounds like an addition; what it adds is a fault of its
 * own, where it names a building and corrects nothing.
 */
function isAnotherFault(
  { form, isPart }: Heard,
  { building, unit }: LocatedPlace['sources'],
  { decision, rules }: Readonly<Record<'decision' | 'rules', Decision>>,
): boolean {
  if (rules.intent !== 'report') return false;
  if (isPart === true) return decision.intent === 'supplement';
  if (decision.intent === 'supplement' && tellsOwn.test(form) && [building, unit].includes('text'))
    return true;
  if (building !== 'text' || corrects.test(form)) return false;
  return decision.intent === 'supplement' || (decision.intent === 'chatter' && opensAnother.test(form));
}

/** +1,我们二单元也没水: joins, and would be a report without what it joins. */
const tellsOwn = /^(?:\+ ?1|加[一1]|同上|附议)[,，。!！\s]*[^\s]{4}/;

const corrects = /不是|不对|[打说写搞弄记报发]错|更正|纠正|应该是|改成/;

/** What may stand in a text and is nobody's words. */
type Marks = Pick<Act, 'phone' | 'plate'>;

function decide(heard: Heard, { sources }: LocatedPlace, marks: Marks): Decision {
  const placeSaid = Object.values(sources).includes('text');
  const settled = settledByForm(heard.message, heard.form, placeSaid);
  if (settled !== undefined) return settled;
  const readings = twoReadings(heard, placeSaid, marks);
  const decision = agree(readings);
  if (isTalkOfElsewhere(heard, decision)) return elsewhere;
  return isAnotherFault(heard, sources, { decision, rules: readings.rules }) ? readings.rules : decision;
}

function twoReadings(
  { message, form, reading, guess }: Heard,
  placeSaid: boolean,
  { phone, plate }: Marks,
): TwoReadings {
  const hasPhone = phone !== undefined;
  return {
    rules: decideIntent({ message, form, reading, placeSaid, hasPhone, guess }),
    guess,
    form,
    vocabulary: reading.vocabulary,
    doubts: doubtsAnywhere(reading, form, hasPhone),
    placeSaid,
    plateSaid: plate !== undefined,
    complained: reading.fired.some(({ rule }) => rule.label === 'support'),
    addressed: message.addressed,
    amidTalk: message.amidTalk === true,
    lately: message.lately ?? [],
  };
}

/** Said to the bot, or in danger, it is dealt with as what it is. */
function isTalkOfElsewhere({ message, form }: Heard, { intent, danger }: Decision): boolean {
  return intent === 'report' && danger === undefined && !message.addressed && tellsOfElsewhere(form);
}

/** What both readers have to say of a whole message, before it is weighed: for finding what it is worth. */
export function readTwice(message: MessageInContext, guess: MessageGuess): TwoReadings {
  const form = writtenForm(message.text);
  const { sources } = locate(message.text, message.alias, message.roomPlace);
  const numbers = findPersonalNumbers(message.text);
  const heard = { message, form, reading: read(form), guess };
  return twoReadings(heard, Object.values(sources).includes('text'), {
    phone: findPhone(numbers),
    plate: findPlate(form, numbers),
  });
}
