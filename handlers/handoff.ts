/** Somebody wants a person, not a program: a ticket goes to the worker on duty, and the resident is told so. */
import { residentId } from '../community/resident.ts';
import type { Category } from '../core/taxonomy.ts';
import type { Intake, TakenReport } from '../tickets/intake.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { handoffMessages } from './handoff.messages.zh.ts';
import type { Handler, Outcome, Turn } from './handler.ts';

export interface HandoffDeps {
  readonly intake: Intake;
  readonly listOpenOfReporter: (
    residentId: string,
    category: Category,
    since: Date,
  ) => Promise<readonly Ticket[]>;
}

/** So long asking again means the same wish. */
const sameWishMs = 60 * 60_000;

/** Less sure than this, it takes a word for a person: what remains is not understood, and nobody is sent. */
const sureFrom = 0.5;
const namesPerson =
  /人工|真人|活人|本人|网格员|工作人员|客服|师傅|主任|书记|领导|社区|居委|物业|(?:找|叫|喊|派|换|来|有)个?人/u;

export function createHandoffHandler(deps: HandoffDeps): Handler {
  return {
    name: 'handoff',
    accepts: ({ understanding, licence, message }) =>
      understanding.intent === 'handoff' &&
      licence === 'act' &&
      (understanding.confidence >= sureFrom || namesPerson.test(message.text)),
    handle: async (turn) => {
      const known = await findKnown(deps, turn);
      return known === undefined ? open(deps, turn) : remind(known);
    },
  };
}

async function findKnown({ listOpenOfReporter }: HandoffDeps, turn: Turn): Promise<Ticket | undefined> {
  const { message, now } = turn;
  const reporter = residentId(message.channel, message.account, message.sender.key);
  const [known] = await listOpenOfReporter(reporter, 'other', new Date(now.getTime() - sameWishMs));
  return known;
}

async function open({ intake }: HandoffDeps, turn: Turn): Promise<Outcome> {
  const { message, group, understanding, now } = turn;
  const { place, plate, phone } = understanding;
  const taken = await intake({
    message,
    group,
    category: 'other',
    urgency: 'normal',
    place,
    plate,
    phone,
    now,
  });
  if (taken === 'no_community') {
    return {
      replies: [{ purpose: 'answer', text: handoffMessages.unbound, evidence: [handoffMessages.evidence] }],
      dialogue: 'keep',
      did: 'handoff.unbound',
    };
  }
  return handedOver(taken);
}

function handedOver({ ticket, assignee, changes, outgoing, residents }: TakenReport): Outcome {
  return {
    replies: [
      {
        purpose: 'acknowledge',
        text: handoffMessages.opened(ticket.number, assignee?.name),
        ticketId: ticket.id,
        evidence: [ticket.number, assignee?.name ?? ''],
      },
    ],
    tickets: changes,
    outgoing,
    residents,
    dialogue: 'keep',
    did: 'handoff.opened',
    about: { ticketId: ticket.id },
  };
}

function remind(ticket: Ticket): Outcome {
  const text = handoffMessages.known(ticket.number);
  return {
    replies: [
      { purpose: 'acknowledge', text, ticketId: ticket.id, evidence: [text, handoffMessages.evidence] },
    ],
    dialogue: 'keep',
    did: 'handoff.known',
    about: { ticketId: ticket.id },
  };
}
