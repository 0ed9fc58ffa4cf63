/** From words to meaning: the one sentence of this folder. Pure, linear in the text, never throws. */
import { findPersonalNumbers } from '../core/personal-numbers.ts';
import { agree } from './agreement.ts';
import type { MessageGuess } from './classifier/message-classifier.ts';
import { decideIntent } from './intent.ts';
import { findPhone } from './phone.ts';
import { locate } from './place.ts';
import { findPlate } from './plate.ts';
import { read } from './rule-book.ts';
import { findSensitive } from './sensitive.ts';
import { findSince } from './since.ts';
import { findSubject } from './subject.ts';
import type { MessageInContext, Understand, Understanding } from './understanding.ts';
import { doubtsAnywhere } from './tense.ts';
import { decideUrgency } from './urgency.ts';
import { writtenForm } from './written-form.ts';

const ticketNumber = /(?<![0-9])[0-9]{6}-[0-9]{1,5}(?![0-9])/;

export interface UnderstandDeps {
  /** The second reader; without it rules and lexicons decide alone. */
  readonly classify?: (text: string) => MessageGuess;
}

/** A reader of messages in their context, as far as rules, lexicons and a trained classifier can know them. */
export function createUnderstand({ classify }: UnderstandDeps = {}): Understand {
  return (message) => understand(message, classify?.(message.text));
}

function understand(message: MessageInContext, guess: MessageGuess | undefined): Understanding {
  const form = writtenForm(message.text);
  const numbers = findPersonalNumbers(message.text);
  const reading = read(form);
  const { place, sources, ambiguous } = locate(message.text, message.alias, message.roomPlace);
  const phone = findPhone(numbers);
  const placeSaid = Object.values(sources).includes('text');
  const said = { message, form, reading, placeSaid, hasPhone: phone !== undefined };
  const decision = agree({
    rules: decideIntent(said),
    guess,
    vocabulary: reading.vocabulary,
    doubts: doubtsAnywhere(reading, form, said.hasPhone),
    addressed: message.addressed,
  });
  return {
    intent: decision.intent,
    confidence: decision.confidence,
    ...(decision.alternative === undefined ? {} : { alternative: decision.alternative }),
    category: decision.category,
    urgency: decision.intent === 'report' ? decideUrgency(decision.danger, reading) : undefined,
    danger: decision.danger,
    place,
    placeSources: sources,
    ambiguousPlace: ambiguous,
    plate: findPlate(form, numbers),
    phone,
    subject: findSubject(reading),
    since: findSince(form),
    sinceAt: undefined,
    peopleAffected: undefined,
    ticketNumber: ticketNumber.exec(form)?.[0],
    reasons: decision.reasons,
    further: [],
    sensitive: findSensitive(form, numbers),
  };
}
