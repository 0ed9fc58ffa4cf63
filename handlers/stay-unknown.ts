/** 「别说是我说的」, said of a report that was made: staff see no name any more, where the matter allows it, and they hear so alone. */
import { parseAlias } from '../understanding/place.ts';
import { residentOf } from '../tickets/intake.ts';
import { anonymousCategories } from '../tickets/policy.ts';
import type { FindStepContext } from '../tickets/step-context.ts';
import { takeSteps } from '../tickets/take-steps.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import type { Amendment } from '../tickets/transition.ts';
import { isOpenState } from '../tickets/workflow.ts';
import { readNameWish } from './dialogue/anonymity-reading.ts';
import { numberSaid } from './dialogue/named-number.ts';
import { talkOf } from './dialogue/talk.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import * as messages from './stay-unknown.messages.zh.ts';

export interface StayUnknownDeps {
  readonly tickets: Pick<TicketStore, 'find' | 'findByNumber' | 'listByReporter'>;
  readonly stepContext: FindStepContext;
}

export function createStayUnknownHandler(deps: StayUnknownDeps): Handler {
  return {
    name: 'stay_unknown',
    accepts: (turn) =>
      turn.message.kind === 'text' &&
      turn.understanding.intent !== 'report' &&
      (turn.message.addressed || spokenOf(turn) !== undefined) &&
      readNameWish(turn.message.text) !== undefined,
    handle: async (turn) => {
      const ticket = await findMeant(deps, turn);
      return ticket === undefined ? 'pass' : hideOn(deps, turn, ticket);
    },
  };
}

/** The report that is talked about. */
function spokenOf(turn: Turn): string | undefined {
  return talkOf(turn)?.tickets[0]?.id;
}

const recentTickets = 20;

/** Named, talked about, or their only one that is open; never somebody else's. */
async function findMeant({ tickets }: StayUnknownDeps, turn: Turn): Promise<Ticket | undefined> {
  const { id } = residentOf(turn.message);
  const number = numberSaid(turn);
  const spoken = spokenOf(turn);
  const isMeant = (ticket: Ticket | undefined) =>
    ticket?.reporterId === id && isOpenState(ticket.state) ? ticket : undefined;
  if (number !== undefined) return isMeant(await tickets.findByNumber(number));
  if (spoken !== undefined) return isMeant(await tickets.find(spoken));
  const open = (await tickets.listByReporter(id, recentTickets)).filter(({ state }) => isOpenState(state));
  return open.length === 1 ? open[0] : undefined;
}

async function hideOn(deps: StayUnknownDeps, turn: Turn, ticket: Ticket): Promise<Outcome> {
  const mayBe = anonymousCategories.has(ticket.category);
  if (ticket.anonymous) return toldAlone(turn, ticket, messages.hiddenAlready(ticket));
  if (!mayBe || readNameWish(turn.message.text) === 'asks')
    return toldAlone(turn, ticket, messages.staysUnknown(ticket, mayBe));
  const step = {
    event: 'hide_name',
    actor: { kind: 'resident', id: residentOf(turn.message).id },
    amendment: withoutOwnFlat(ticket, turn),
  } as const;
  const taken = takeSteps(ticket, step, await deps.stepContext(ticket, 'hide_name', turn.now));
  if (!taken.ok) return toldAlone(turn, ticket, taken.error.text);
  return {
    ...toldAlone(turn, ticket, messages.nameHidden(ticket)),
    tickets: taken.value.map(({ change }) => change),
    outgoing: taken.value.flatMap(({ outgoing }) => outgoing),
    did: 'stay_unknown.hidden',
  };
}

/** The flat that the alias tells is who it is; another flat is where it is. */
function withoutOwnFlat({ place }: Ticket, { message: { sender } }: Turn): Amendment {
  const own = parseAlias(sender.alias ?? sender.name).room;
  if (place.room === undefined || place.room !== own) return {};
  const { room: _room, floor: _floor, ...rest } = place;
  return { place: rest };
}

function toldAlone({ message: { place, sender } }: Turn, { id: ticketId }: Ticket, text: string): Outcome {
  return {
    replies: [
      {
        to: { ...place, kind: 'person', key: sender.key },
        purpose: 'acknowledge',
        text,
        ticketId,
        evidence: [text],
      },
    ],
    dialogue: 'keep',
    did: 'stay_unknown.told',
    about: { ticketId },
  };
}
