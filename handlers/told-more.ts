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
  /[?？]|(?:吗|呢|么|嘛|没有?)[。!！~\s]*$|怎么|咋|为什么|为啥|什么|啥|哪|谁|多少|几|^(?:你|格格|小助手|在|喂|帮我|给我|我想问|请问)|天气|笑话|故事|唱/u;
/** Somebody, or when and how they can be met: 他现在睡了, 明天来也行. The weather and jokes are none of it. */
const concerns =
  /[我俺咱他她您]|老人|孩子|家里|在家|有人|没人|来|去|敲|门|钥匙|电话|方便|等|早上|上午|中午|下午|晚上|坏|漏|响|亮|停|断|堵|滴|疼|痛|怕|急/u;
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
  const isOfIt = intent === 'supplement' || concerns.test(words);
  return isLong && isOfIt && !asks.test(words) && !isAnnoyed(words);
}
