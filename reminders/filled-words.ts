/** The words of one text as one group reads them: in the message, and on the picture card that may go with it. Pure. */
import { derivedId } from '../core/ids.ts';
import type { CardText } from './card/card.ts';
import { reminderMessage } from './messages.zh.ts';
import { fillWording, type PlaceFacts } from './wording.ts';

export interface FilledWords {
  readonly message: string;
  readonly card: CardText;
  /** The placeholders nothing was known for. */
  readonly missing: readonly string[];
}

/** @param place absent: the words name no place, or hold anywhere */
export function fillWords({ topic, title, body }: CardText, place: PlaceFacts = nowhere): FilledWords {
  const [head, rest] = [fillWording(title, place), fillWording(body, place)];
  const card = { topic, title: head.text, body: rest.text };
  return {
    message: reminderMessage(card),
    card,
    missing: [...new Set([...head.missing, ...rest.missing])],
  };
}

/** Under which a card is kept: the same words are the same card. */
export function cardIdOf({ topic, title, body }: CardText): string {
  return derivedId('reminder-card', topic, title, body);
}

const nowhere: PlaceFacts = {
  compound: undefined,
  building: undefined,
  community: undefined,
  phone: () => undefined,
};
