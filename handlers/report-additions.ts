/** What words add to a report that is there already, beyond what the message says by itself. Pure. */
import { isWholeCompound, saysSameEverywhere, wholeCompound } from '../tickets/duplicates/whole-compound.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { type Addition, nothingAdded, readAddition } from './dialogue/addition.ts';
import type { Ask } from './dialogue/asks.ts';
import type { Heard } from './dialogue/heard.ts';
import { isOfWholeCompound } from './report-places.ts';

/** Said again this much later, it is news to whoever works on it that it lasts. */
const urgeMs = 10 * 60_000;

export function additionTo(ticket: Ticket, heard: Heard): Addition | undefined {
  const said = readAsAddition(heard, ticket, undefined);
  const addition = isRaised(ticket, heard)
    ? { ...(said ?? nothingAdded), urgency: 'emergency' as const, note: heard.message.text }
    : said;
  const lasts = heard.now.getTime() - ticket.openedAt.getTime() >= urgeMs;
  return lasts ? { ...(addition ?? nothingAdded), note: heard.message.text } : addition;
}

/** What they reported of their building is everywhere: that is its place then. */
export function readAsAddition(heard: Heard, ticket: Ticket, asked: Ask | undefined): Addition | undefined {
  const isWidened = isSameEverywhere(heard, ticket) && !isWholeCompound(ticket.place);
  return isWidened
    ? { ...nothingAdded, place: wholeCompound, note: heard.message.text }
    : readAddition(heard, ticket, asked);
}

/** They name the trouble, or only where it is, of what was reported. */
function isSameEverywhere(heard: Heard, { category }: Ticket): boolean {
  const named = heard.understanding.category;
  if (named !== undefined) return named === category && isOfWholeCompound(heard);
  return saysSameEverywhere({ category, words: heard.message.text });
}

/** The lift that stood still, and now somebody is found in it. */
function isRaised({ urgency }: Ticket, { understanding }: Heard): boolean {
  return understanding.danger !== undefined && urgency !== 'emergency';
}
