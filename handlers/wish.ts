/**
 * 微心愿: with the wisher's own yes the group hears of it, without who or which flat; whoever wants to help says so, once;
 * staff bring the two together. The table of tickets says who may do what.
 */
import type { Address } from '../core/message.ts';
import { residentOf } from '../tickets/intake.ts';
import type { FindStepContext } from '../tickets/step-context.ts';
import { takeSteps } from '../tickets/take-steps.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import type { Acting, Step, StepTaken } from '../tickets/transition.ts';
import { isOpenState } from '../tickets/workflow.ts';
import { numberSaid } from './dialogue/named-number.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import { type WishWord, wishWordIn } from './wish-reading.ts';
import * as messages from './wish.messages.zh.ts';

export interface WishDeps {
  readonly tickets: Pick<
    TicketStore,
    'findByNumber' | 'listByReporter' | 'listFreeWishes' | 'listWishesHelpedBy'
  >;
  readonly stepContext: FindStepContext;
}

const recentTickets = 20;

export function createWishHandler(deps: WishDeps): Handler {
  return {
    name: 'wish',
    accepts: (turn) => wishWordIn(turn) !== undefined,
    handle: async (turn) => {
      const word = wishWordIn(turn);
      if (word === undefined) return 'pass';
      const [wish, another] = await findMeant(deps, turn, word);
      if (wish === undefined) return nothingMeant(turn);
      if (another !== undefined) return told(messages.whichWish([wish, another]), [wish, another]);
      return takeStep(deps, turn, word, wish);
    },
  };
}

/** By its number where it may be known, else the only ones the words can mean here. */
async function findMeant({ tickets }: WishDeps, turn: Turn, word: WishWord): Promise<readonly Ticket[]> {
  const number = numberSaid(turn);
  if (number !== undefined) {
    const named = await tickets.findByNumber(number);
    return named !== undefined && mayKnow(named, turn) ? [named] : [];
  }
  const { place } = turn.message;
  if (word === 'publish')
    return unpublished(await tickets.listByReporter(residentOf(turn.message).id, recentTickets));
  if (word === 'volunteer') return place.kind === 'room' ? tickets.listFreeWishes(place) : [];
  return tickets.listWishesHelpedBy(helperOf(turn).id);
}

function unpublished(own: readonly Ticket[]): readonly Ticket[] {
  return own
    .filter(
      ({ category, state, publishedAt }) =>
        category === 'help.wish' && isOpenState(state) && publishedAt === undefined,
    )
    .slice(0, 1);
}

/** The wisher's own, or one that was published: in its group, or told by its number in private. */
function mayKnow({ category, publishedAt, reporterId, reportedAt }: Ticket, { message }: Turn): boolean {
  if (category !== 'help.wish') return false;
  if (reporterId === residentOf(message).id) return true;
  return publishedAt !== undefined && (message.isPrivate || isSamePlace(reportedAt, message.place));
}

function isSamePlace(one: Address | undefined, other: Address): boolean {
  return one?.kind === other.kind && one.key === other.key;
}

/** Staff help as staff, everybody else as a neighbour. */
function helperOf({ staff, message }: Turn): Acting & { readonly id: string } {
  if (staff === undefined) return { kind: 'resident', id: residentOf(message).id };
  const { id, role, departmentId } = staff;
  return { kind: 'staff', id, role, departmentId };
}

async function takeStep(deps: WishDeps, turn: Turn, word: WishWord, wish: Ticket): Promise<Outcome> {
  const step = { event: word, actor: helperOf(turn), ...besides(turn, word) } as const satisfies Step;
  const taken = takeSteps(wish, step, await deps.stepContext(wish, word, turn.now));
  if (!taken.ok) return told(taken.error.text, [wish]);
  return done(turn, word, taken.value);
}

/** Staff read who it is; the group and the wisher do not. */
function besides({ message, staff }: Turn, word: WishWord): Pick<Step, 'note' | 'reason'> {
  if (word === 'fulfil') return { reason: 'fixed', note: messages.helped };
  return word === 'volunteer' ? { note: staff?.name ?? residentOf(message).displayName } : {};
}

function done(turn: Turn, word: WishWord, steps: readonly StepTaken[]): Outcome {
  const ticket = steps.at(-1)?.ticket;
  if (ticket === undefined) return told('', []);
  const { message, now, staff } = turn;
  const text = messages.taken[word](ticket);
  return {
    replies:
      text === '' ? [] : [{ purpose: 'acknowledge', text, ticketId: ticket.id, evidence: [ticket.number] }],
    tickets: steps.map(({ change }) => change),
    outgoing: steps.flatMap(({ outgoing }) => outgoing),
    residents: staff === undefined ? [{ kind: 'seen', resident: residentOf(message), at: now }] : [],
    dialogue: 'keep',
    did: `wish.${word}`,
    about: { ticketId: ticket.id },
  };
}

/** Neighbours offer each other help all day: only who named a wish, or speaks to the bot, is told that there is none. */
function nothingMeant(turn: Turn): Outcome | 'pass' {
  const meansOne = numberSaid(turn) !== undefined || turn.message.addressed;
  return meansOne ? told(messages.noSuchWish, []) : 'pass';
}

function told(text: string, wishes: readonly Ticket[]): Outcome {
  const evidence = wishes.map(({ number }) => number);
  return {
    replies: [{ purpose: 'answer', text, evidence: [text, ...evidence] }],
    dialogue: 'keep',
    did: 'wish.told',
  };
}
