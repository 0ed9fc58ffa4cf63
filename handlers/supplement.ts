/** The next message of the same person fills what was missing: place, plate, phone, a picture, a correction. */
import type { Sealer } from '../core/sealing.ts';
import { residentOf } from '../tickets/intake.ts';
import type { FindRoster } from '../tickets/intake.ts';
import { advance } from '../tickets/open-ticket.ts';
import type { TakePicture } from '../tickets/pictures.ts';
import type { ResolvePlace } from '../tickets/place-resolver.ts';
import { routeTicket } from '../tickets/routing.ts';
import type { Ticket, TicketChange } from '../tickets/ticket.ts';
import { runningNumberOf } from '../tickets/ticket-numbers.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import { ticketEvidence } from '../tickets/ticket-words.ts';
import { type Amendment, type StepTaken, transition } from '../tickets/transition.ts';
import { isOpenState } from '../tickets/workflow.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import * as messages from './report.messages.zh.ts';
import { nextAsk, reportDialogue, type ReportState, reportStateOf } from './report-dialogue.ts';
import { type Addition, readAddition } from './supplement-reading.ts';

export interface SupplementDeps {
  readonly tickets: Pick<TicketStore, 'find' | 'findAssignee' | 'listAttachments'>;
  readonly resolvePlace: ResolvePlace;
  readonly findRoster: FindRoster;
  readonly takePicture: TakePicture;
  readonly sealer: Sealer;
  readonly timeZone: string;
}

/** A picture that belongs to a report follows it within this time. */
const nextMessageMs = 3 * 60_000;

export function createSupplementHandler(deps: SupplementDeps): Handler {
  return {
    name: 'supplement',
    accepts: (turn) => reportStateOf(turn) !== undefined && turn.message.kind !== 'recall',
    handle: async (turn) => {
      const state = reportStateOf(turn);
      const ticket = state === undefined ? undefined : await deps.tickets.find(state.ticketId);
      if (state === undefined || ticket === undefined || !isOpenState(ticket.state)) return 'pass';
      if (turn.message.kind === 'image')
        return isAboutTicket(turn, ticket, state) ? addPicture(deps, turn, ticket, state) : 'pass';
      const addition = readAddition(turn, ticket, state.asks);
      return addition === undefined ? 'pass' : amend(deps, turn, ticket, addition);
    },
  };
}

/** Neighbours post all kinds of pictures: one counts when asked for, said to the bot, or right after the report. */
function isAboutTicket({ message, now }: Turn, ticket: Ticket, state: ReportState): boolean {
  const justReported = now.getTime() - ticket.openedAt.getTime() < nextMessageMs;
  return state.asks === 'plate' || message.addressed || justReported;
}

async function addPicture(
  deps: SupplementDeps,
  turn: Turn,
  ticket: Ticket,
  state: ReportState,
): Promise<Outcome | 'pass'> {
  const taken = await deps.takePicture(turn.message, turn.now, turn.signal);
  if (!taken.ok)
    return {
      replies: [
        { purpose: 'ask', text: taken.error.text, ticketId: ticket.id, evidence: [taken.error.text] },
      ],
      dialogue: 'keep',
      did: 'report.picture_refused',
      about: { ticketId: ticket.id },
    };
  const asks = state.asks === 'plate' ? 'nothing' : state.asks;
  return answer(deps, turn, {
    ticket,
    what: ['picture'],
    steps: [],
    attached: [{ kind: 'attach', ticketId: ticket.id, attachment: taken.value }],
    ask: asks,
  });
}

async function amend(
  deps: SupplementDeps,
  turn: Turn,
  ticket: Ticket,
  addition: Addition,
): Promise<Outcome | 'pass'> {
  const amendment = await amendmentOf(deps, turn, addition);
  const taken = transition(
    ticket,
    {
      event: 'amend',
      actor: { kind: 'resident', id: residentOf(turn.message).id },
      note: addition.note,
      amendment,
    },
    { assignee: await deps.tickets.findAssignee(ticket), timeZone: deps.timeZone, now: turn.now },
  );
  if (!taken.ok) return 'pass';
  const steps = [taken.value, ...(await dispatchNow(deps, turn, taken.value.ticket))];
  const pictures = await deps.tickets.listAttachments(ticket.id);
  const asked = reportStateOf(turn)?.asks;
  return answer(deps, turn, {
    ticket: steps.at(-1)?.ticket ?? ticket,
    what: Object.entries(addition).flatMap(([part, value]) => (value === undefined ? [] : [part])),
    steps,
    attached: [],
    ask: nextAsk(taken.value.ticket, asked, pictures.length > 0),
  });
}

async function amendmentOf(deps: SupplementDeps, turn: Turn, addition: Addition): Promise<Amendment> {
  const { place, plate, phone } = addition;
  const residentId = residentOf(turn.message).id;
  const resolved =
    place === undefined ? undefined : await deps.resolvePlace({ group: turn.group, residentId, place });
  return {
    ...(place === undefined ? {} : { place }),
    ...(resolved === undefined
      ? {}
      : { areaId: resolved.areaId, areaPath: resolved.areaPath, compound: resolved.compound }),
    ...(plate === undefined ? {} : { plate: deps.sealer.seal('plate', plate) }),
    ...(phone === undefined ? {} : { phone: deps.sealer.seal('phone', phone) }),
  };
}

/** A ticket that waited because nobody knew where: now somebody may be on duty there. */
async function dispatchNow(deps: SupplementDeps, turn: Turn, ticket: Ticket): Promise<readonly StepTaken[]> {
  if (ticket.assigneeId !== undefined) return [];
  const roster = await deps.findRoster(ticket.communityId, ticket.areaPath);
  const route = routeTicket(ticket, roster, runningNumberOf(ticket.number));
  return advance(ticket, { route, timeZone: deps.timeZone, now: turn.now });
}

interface Answer {
  readonly ticket: Ticket;
  readonly what: readonly string[];
  readonly steps: readonly StepTaken[];
  readonly attached: readonly TicketChange[];
  readonly ask: ReportState['asks'];
}

function answer(deps: SupplementDeps, turn: Turn, { ticket, what, steps, attached, ask }: Answer): Outcome {
  const { message, now } = turn;
  const dispatched = steps.find((step) => step.event.name === 'dispatch');
  const question = messages.question(ask, ticket.category);
  const text = [
    messages.supplemented(ticket, message.isPrivate ? 'reporter' : 'neighbours', what),
    dispatched === undefined ? '' : messages.nowDispatched(dispatched.assignee),
    question,
  ];
  return {
    replies: [
      {
        purpose: 'acknowledge',
        text: text.filter((part) => part !== '').join('\n'),
        ticketId: ticket.id,
        evidence: [...ticketEvidence(ticket, deps.timeZone), question],
      },
    ],
    tickets: [...steps.map((step) => step.change), ...attached],
    // The reporter reads it here already.
    outgoing: steps.flatMap((step) => step.outgoing).filter(({ purpose }) => purpose === 'staff'),
    dialogue: reportDialogue({ ticketId: ticket.id, asks: ask }, now),
    did: 'report.supplemented',
    about: { ticketId: ticket.id },
  };
}
