/** From words to meaning: the one sentence of this folder. Pure, linear in the text, never throws. */
import { findPersonalNumbers } from '../core/personal-numbers.ts';
import type { Intent } from '../core/taxonomy.ts';
import { cutIntoActs } from './acts.ts';
import { agree } from './agreement.ts';
import type { MessageGuess } from './classifier/message-classifier.ts';
import { type Decision, decideIntent } from './intent.ts';
import { findPeopleAffected } from './people.ts';
import { findPhone } from './phone.ts';
import { type LocatedPlace, locate } from './place.ts';
import { findPlate } from './plate.ts';
import { read, type Reading } from './rule-book.ts';
import { findSensitive } from './sensitive.ts';
import { sinceInstant } from './since-instant.ts';
import { findSince } from './since.ts';
import { findSubject } from './subject.ts';
import { doubtsAnywhere } from './tense.ts';
import type { Act, MessageInContext, Understand } from './understanding.ts';
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
    const [first = whole, ...further] = severalActs(whole, () => readParts(message, form, reading, classify));
    return { ...first, further, sensitive: findSensitive(message.text) };
  };
}

/** Talk, adverts and dangers are what the whole is: only what somebody wants may be several things. */
const divisible: ReadonlySet<Intent> = new Set(['report', 'question', 'feedback', 'withdraw', 'progress']);

function severalActs(whole: Act, parts: () => readonly Act[]): readonly Act[] {
  if (!divisible.has(whole.intent)) return [whole];
  const acts = parts();
  // One danger in one act: cut through, its parts would be two alarms or none.
  const cutsDanger =
    whole.danger !== undefined && acts.filter(({ danger }) => danger !== undefined).length !== 1;
  if (acts.length < 2 || cutsDanger) return [whole];
  // A plate among words that are no act of their own.
  const plate = acts.some((act) => act.plate !== undefined) ? undefined : whole.plate;
  return acts.map((act) => completed(act, whole, plate));
}

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
  message: MessageInContext,
  form: string,
  reading: Reading,
  classify: UnderstandDeps['classify'],
): readonly Act[] {
  const stretches = cutIntoActs(form, reading);
  if (stretches.length < 2) return [];
  const acts: Act[] = [];
  for (const { start, end } of stretches) {
    const text = message.text.slice(start, end);
    const part = form.slice(start, end);
    const before = acts.at(-1);
    const act = readAct({
      message: { ...message, text },
      form: part,
      reading: read(part),
      guess: classify?.(text),
    });
    if (act.intent !== 'chatter')
      acts.push(before === undefined ? act : { ...act, ...inherited(act, before) });
  }
  const weight = ({ danger, intent }: Act) => (danger === undefined ? Number(intent !== 'report') : -1);
  return acts.toSorted((left, right) => weight(left) - weight(right));
}

type Where = Pick<Act, 'place' | 'placeSources' | 'ambiguousPlace'>;

/** 3栋电梯坏了,灯也不亮: the lamp is in building 3 too. */
function inherited(act: Act, other: Act): Where {
  const saysWhere = Object.values(act.placeSources).includes('text');
  const { place, placeSources, ambiguousPlace } = saysWhere ? act : other;
  return { place, placeSources, ambiguousPlace };
}

interface Heard {
  readonly message: MessageInContext;
  readonly form: string;
  readonly reading: Reading;
  readonly guess: MessageGuess | undefined;
}

function readAct(heard: Heard): Act {
  const { message, form, reading } = heard;
  const numbers = findPersonalNumbers(message.text);
  const located = locate(message.text, message.alias, message.roomPlace);
  const phone = findPhone(numbers);
  const since = findSince(form);
  const decision = decide(heard, located, phone !== undefined);
  return {
    ...decision,
    urgency: decision.intent === 'report' ? decideUrgency(decision.danger, reading) : undefined,
    place: located.place,
    placeSources: located.sources,
    ambiguousPlace: located.ambiguous,
    plate: findPlate(form, numbers),
    phone,
    subject: findSubject(reading),
    since,
    sinceAt: since === undefined ? undefined : sinceInstant(since, message.now),
    peopleAffected: findPeopleAffected(form),
    ticketNumber: ticketNumber.exec(form)?.[0],
  };
}

const ticketNumber = /(?<![0-9])[0-9]{6}-[0-9]{1,5}(?![0-9])/;

function decide(
  { message, form, reading, guess }: Heard,
  { sources }: LocatedPlace,
  hasPhone: boolean,
): Decision {
  const placeSaid = Object.values(sources).includes('text');
  return agree({
    rules: decideIntent({ message, form, reading, placeSaid, hasPhone }),
    guess,
    vocabulary: reading.vocabulary,
    doubts: doubtsAnywhere(reading, form, hasPhone),
    addressed: message.addressed,
  });
}
