/** 「不是同一件 261122-7」 of who reported what was merged: it is worked on by itself again, while that can be undone. */
import { findUnmerging, type MergingLookups } from '../tickets/find-merging.ts';
import { residentOf } from '../tickets/intake.ts';
import { unmergeTickets } from '../tickets/merge-tickets.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import { ticketEvidence } from '../tickets/ticket-words.ts';
import { saysNotTheSame } from './dialogue/objection-reading.ts';
import { numberSaid } from './dialogue/named-number.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import { partedAgain } from './report.messages.zh.ts';

export interface PartAgainDeps extends MergingLookups {
  readonly tickets: MergingLookups['tickets'] & Pick<TicketStore, 'findByNumber' | 'findAssignee'>;
  readonly timeZone: string;
}

export function createPartAgainHandler(deps: PartAgainDeps): Handler {
  return {
    name: 'part_again',
    accepts: (turn) =>
      turn.message.kind === 'text' && numberSaid(turn) !== undefined && saysNotTheSame(turn.message.text),
    handle: async (turn) => {
      const named = await deps.tickets.findByNumber(numberSaid(turn) ?? '');
      const isOwn = named?.reporterId === residentOf(turn.message).id && named.state === 'merged';
      return isOwn ? part(deps, turn, named) : 'pass';
    },
  };
}

/** Whoever works on either hears of it by the steps themselves. */
async function part(deps: PartAgainDeps, turn: Turn, ticket: Ticket): Promise<Outcome | 'pass'> {
  const sides = await findUnmerging(deps, ticket, turn.now);
  if (sides === undefined) return 'pass';
  const parted = unmergeTickets({ ...sides, actor: { kind: 'system' }, note: turn.message.text });
  if (!parted.ok)
    return { ...told(ticket, parted.error.text, [parted.error.text]), did: 'part_again.refused' };
  const { duplicate, changes, steps } = parted.value;
  const assignee = await deps.tickets.findAssignee(duplicate);
  const text = partedAgain(duplicate, assignee, deps.timeZone);
  return {
    ...told(duplicate, text, ticketEvidence(duplicate, deps.timeZone)),
    tickets: changes,
    outgoing: steps.flatMap(({ outgoing }) => outgoing),
  };
}

function told({ id: ticketId }: Ticket, text: string, evidence: readonly string[]): Outcome {
  return {
    replies: [{ purpose: 'acknowledge', text, ticketId, evidence }],
    dialogue: 'keep',
    did: 'part_again.parted',
    about: { ticketId },
  };
}
