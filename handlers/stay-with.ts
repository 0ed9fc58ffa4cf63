/**
 * Whoever told the bot in private that they want to live no longer, and goes on talking: what they say reaches whoever is on
 * the way, and is answered with who can be reached now, never with what the bot can do.
 */
import type { Intent } from '../core/taxonomy.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { ReportDesk } from './emergency.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import { stayWithMessages as messages } from './stay-with.messages.zh.ts';
import type { MoreTold } from './told-more.ts';

const talks: ReadonlySet<Intent> = new Set<Intent>(['chatter', 'supplement', 'help', 'feedback']);

/** 你能听我说说吗, 我该怎么办: asked of somebody, not of the office. */
const asksAsOne = /你|我/u;

export function createStayWithHandler(reports: ReportDesk & MoreTold): Handler {
  return {
    name: 'stay_with',
    accepts: ({ message, understanding }) =>
      message.isPrivate &&
      message.kind === 'text' &&
      understanding.danger === undefined &&
      (talks.has(understanding.intent) ||
        (understanding.intent === 'question' && asksAsOne.test(message.text))),
    handle: async (turn) => {
      const ticket = await reports.waitsFor(turn);
      return ticket !== undefined && endangersThemself(ticket) ? stayWith(reports, turn, ticket) : 'pass';
    },
  };
}

/** The words they came with are kept on the ticket. */
function endangersThemself({ category, urgency, description }: Ticket): boolean {
  return category === 'anomaly.person' && urgency === 'emergency' && hopeless.test(description);
}
const hopeless =
  /不想活|没意思|活不下去|想死|自杀|轻生|跳楼|了断|结束(?:自己|生命|这一切)|撑不下去|熬不下去|割腕|解脱/u;

async function stayWith(
  reports: ReportDesk & MoreTold,
  turn: Turn,
  { id: ticketId }: Ticket,
): Promise<Outcome> {
  const told = await reports.handle(turn);
  const kept = told === 'pass' || told === 'silent' ? await reports.more(turn) : told;
  const text = messages.stayWith;
  return {
    ...(kept === 'pass' ? { dialogue: 'keep' } : kept),
    replies: [{ purpose: 'emergency', text, ticketId, evidence: [text] }],
    did: 'stay_with.answered',
    about: { ticketId },
  };
}
