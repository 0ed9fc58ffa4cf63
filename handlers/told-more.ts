/** Said to the bot and understood as nothing else by whoever has a ticket open: it is more of that, as people add to a call. */
import type { Intent } from '../core/taxonomy.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { saysMoreThanThanks } from '../understanding/courtesy.ts';
import { isAnnoyed } from './displeasure-reading.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import { isAtWork } from './staff-work.ts';

export interface MoreTold {
  /** Adds what is said to the ticket that their words can mean; `pass` where there is none. */
  readonly more: (turn: Turn) => Promise<Outcome | 'pass'>;
  /** That ticket. */
  readonly waitsFor: (turn: Turn) => Promise<Ticket | undefined>;
}

const told: ReadonlySet<Intent> = new Set<Intent>(['chatter', 'supplement']);
/** Asks, greets or orders the bot about: no news of what was reported. */
const asks =
  /[?？]|(?:吗|呢|么|嘛|没有?)[。!！~\s]*$|怎么|咋|为什么|为啥|什么|啥|哪|谁|多少|几|^(?:你|格格|小助手|在|喂|帮我|给我|我想问|请问)/u;
const shortest = 4;
const longest = 80;

export function createToldMoreHandler({ more }: MoreTold): Handler {
  return {
    name: 'told_more',
    accepts: (turn) => isToBot(turn) && tellsMore(turn),
    handle: more,
  };
}

function isToBot(turn: Turn): boolean {
  const { message, licence, understanding } = turn;
  return (
    told.has(understanding.intent) &&
    licence === 'act' &&
    message.addressed &&
    !message.mentionsOthers &&
    message.kind === 'text' &&
    !isAtWork(turn) &&
    saysMoreThanThanks(message.text)
  );
}

function tellsMore({ message: { text }, understanding: { intent } }: Turn): boolean {
  const words = text.trim();
  const isLong = words.length >= shortest && words.length <= longest;
  return isLong && told.has(intent) && !asks.test(words) && !isAnnoyed(words);
}
