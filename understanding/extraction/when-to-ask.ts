/** Whether a model is worth asking about a message: a table from top to bottom, the first row that holds decides. */
import type { MessageInContext, Understanding } from '../understanding.ts';
import { mayBecome } from './rights.ts';

export interface Doubtful {
  readonly message: Pick<MessageInContext, 'text' | 'addressed' | 'mentionsOthers' | 'hasImage'>;
  readonly understanding: Understanding;
}

interface Row {
  readonly because: string;
  readonly holds: (doubtful: Doubtful) => boolean;
  readonly ask: boolean;
}

/** Rules that are at least so sure are not asked about again. */
export const sureFrom = 0.75;
/** A nod, a thank-you, a mark; longer than that somebody wants something. */
const shortest = 5;
/** Petitions and forwarded articles are for people to read. */
const longest = 400;

const rows: readonly Row[] = [
  { because: 'danger', holds: ({ understanding }) => understanding.danger !== undefined, ask: false },
  { because: 'sensitive', holds: ({ understanding }) => understanding.sensitive.length > 0, ask: false },
  {
    because: 'ticket_number',
    holds: ({ understanding }) => understanding.ticketNumber !== undefined,
    ask: false,
  },
  { because: 'length', holds: ({ message }) => !hasTellingLength(message.text), ask: false },
  { because: 'nothing_to_settle', holds: ({ understanding }) => isSettled(understanding), ask: false },
  { because: 'addressed_and_lost', holds: isAddressedAndLost, ask: true },
  { because: 'sure', holds: ({ understanding }) => understanding.confidence >= sureFrom, ask: false },
  { because: 'addressed', holds: ({ message }) => message.addressed, ask: true },
  { because: 'said_to_others', holds: ({ message }) => message.mentionsOthers, ask: false },
  { because: 'report_likely', holds: mayBeReport, ask: true },
];

/** Neighbours' talk is nobody's business but theirs. */
export function isWorthAsking(doubtful: Doubtful): boolean {
  return rows.find((row) => row.holds(doubtful))?.ask ?? false;
}

function hasTellingLength(text: string): boolean {
  const letters = text.match(/[\p{Letter}\p{Number}]/gu)?.length ?? 0;
  return letters >= shortest && text.length <= longest;
}

/** Nothing a model says could change it. */
function isSettled({ intent }: Understanding): boolean {
  return intent !== 'report' && mayBecome[intent].length === 0;
}

/** Said to the bot, and all that could be said of it is that nothing was found. */
function isAddressedAndLost({ message, understanding }: Doubtful): boolean {
  return message.addressed && understanding.intent === 'chatter';
}

function mayBeReport({ understanding }: Doubtful): boolean {
  return understanding.intent === 'report' || understanding.alternative === 'report';
}
