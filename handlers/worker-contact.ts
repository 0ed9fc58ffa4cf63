/** How to reach who reported: in private, to who has the ticket, and written down. The number is put in when it is sent. */
import type { StaffMember } from '../community/staff.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { isOpenState } from '../tickets/workflow.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import { isAtWork } from './staff-work.ts';
import { findNumbered, type TicketsForCommands } from './worker-command-finding.ts';
import { plain, toldOnly } from './worker-command-outcome.ts';
import { readContactAsked } from './worker-contact-reading.ts';
import * as messages from './worker-contact.messages.zh.ts';

export interface WorkerContactDeps {
  readonly tickets: TicketsForCommands;
}

export function createWorkerContactHandler({ tickets }: WorkerContactDeps): Handler {
  return {
    name: 'worker_contact',
    accepts: (turn) => isAtWork(turn) && readContactAsked(turn.message.text) !== undefined,
    handle: async (turn) => {
      const asked = readContactAsked(turn.message.text);
      if (asked === undefined || turn.staff === undefined) return 'pass';
      if (!turn.message.isPrivate) return inTheGroup(turn);
      if (asked.number !== undefined) {
        const found = await findNumbered(tickets, turn.staff, asked.number);
        return 'refused' in found ? toldOnly(found.refused) : contactOf(turn, turn.staff, found.ticket);
      }
      return ofInHand(turn, turn.staff, await tickets.listOpenOfAssignee(turn.staff.id));
    },
  };
}

/** Among colleagues 他电话多少 can be anybody's, unless the bot is asked. */
function inTheGroup({ message }: Turn): Outcome | 'pass' {
  return message.addressed ? plain(messages.inPrivateOnly) : 'pass';
}

function ofInHand(turn: Turn, staff: StaffMember, inHand: readonly Ticket[]): Outcome | 'pass' {
  const [only, another] = inHand;
  if (only === undefined) return 'pass';
  if (another === undefined) return contactOf(turn, staff, only);
  return plain(messages.contactOfWhich(inHand.map(({ number }) => number)), inHand);
}

function contactOf({ now }: Turn, staff: StaffMember, ticket: Ticket): Outcome {
  const { id, number, phone, reportedAt, assigneeId, state } = ticket;
  const refused = (text: string) => plain(text, [ticket]);
  if (assigneeId !== staff.id) return refused(messages.ofAssigneeOnly(number));
  if (!isOpenState(state)) return refused(messages.ended(number));
  if (phone === undefined)
    return refused(reportedAt === undefined ? messages.nobodyToCall(number) : messages.noPhoneLeft(number));
  return {
    ...plain(messages.contactOf(number), [ticket]),
    looks: [{ ticketId: id, staffId: staff.id, field: 'phone', at: now }],
    did: 'worker.contact',
  };
}
