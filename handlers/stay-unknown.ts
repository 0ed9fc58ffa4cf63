/** 「别说是我说的」, said of a report that was just made: they hear, alone, who can see that it is theirs. */
import { anonymousCategories } from '../tickets/policy.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import { wantsAnonymity } from './dialogue/anonymity-reading.ts';
import { talkOf } from './dialogue/talk.ts';
import type { Handler, Turn } from './handler.ts';
import { staysUnknown } from './stay-unknown.messages.zh.ts';

export interface StayUnknownDeps {
  readonly tickets: Pick<TicketStore, 'find'>;
}

export function createStayUnknownHandler({ tickets }: StayUnknownDeps): Handler {
  return {
    name: 'stay_unknown',
    accepts: (turn) =>
      turn.message.kind === 'text' &&
      turn.understanding.intent !== 'report' &&
      spokenOf(turn) !== undefined &&
      wantsAnonymity(turn.message.text),
    handle: async (turn) => {
      const id = spokenOf(turn);
      const ticket = id === undefined ? undefined : await tickets.find(id);
      if (ticket === undefined || ticket.anonymous) return 'pass';
      const text = staysUnknown(ticket, anonymousCategories.has(ticket.category));
      const { place, sender } = turn.message;
      return {
        replies: [
          {
            to: { ...place, kind: 'person', key: sender.key },
            purpose: 'acknowledge',
            text,
            ticketId: ticket.id,
            evidence: [text],
          },
        ],
        dialogue: 'keep',
        did: 'stay_unknown.told',
        about: { ticketId: ticket.id },
      };
    },
  };
}

/** The report that is talked about. */
function spokenOf(turn: Turn): string | undefined {
  return talkOf(turn)?.tickets[0]?.id;
}
