/** Life in danger: fixed words with the number to call go out first, then the ticket, then at most one question. */
import { publicPlace, formatPlace, type Place } from '../core/place.ts';
import type { Category, Danger } from '../core/taxonomy.ts';
import type { Intake, TakenReport } from '../tickets/intake.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { residentId } from '../community/resident.ts';
import { emergencyMessages, firstWords } from './emergency.messages.zh.ts';
import type { Handler, Outcome, Reply, Turn } from './handler.ts';

export interface EmergencyDeps {
  readonly intake: Intake;
  /** This person's tickets of the category that are still open and were opened since. */
  readonly listOpenOfReporter: (
    residentId: string,
    category: Category,
    since: Date,
  ) => Promise<readonly Ticket[]>;
  /** The dialogue in which the next message of this person may fill the place of the ticket. */
  readonly awaitPlace: (ticketId: string, sourceKey: string, now: Date) => Outcome['dialogue'];
}

/** So long a repeated cry of one person from one place is the same emergency. */
const sameEmergencyMs = 15 * 60_000;

export function createEmergencyHandler(deps: EmergencyDeps): Handler {
  return {
    name: 'emergency',
    accepts: ({ understanding }) => understanding.danger !== undefined,
    handle: async (turn) => {
      const { danger, category } = turn.understanding;
      if (danger === undefined || category === undefined) return 'pass';
      const known = await findKnown(deps, turn, category);
      if (known === undefined) return open(deps, turn, danger, category);
      return addsPlace(known, turn) ? 'pass' : remind(known, danger);
    },
  };
}

async function findKnown(deps: EmergencyDeps, turn: Turn, category: Category): Promise<Ticket | undefined> {
  const { message, understanding, now } = turn;
  const reporter = residentId(message.channel, message.account, message.sender.key);
  const since = new Date(now.getTime() - sameEmergencyMs);
  const recent = await deps.listOpenOfReporter(reporter, category, since);
  return recent.find(
    (ticket) => ticket.urgency === 'emergency' && mayBeSame(ticket.place, understanding.place),
  );
}

/** Two places that do not contradict each other. */
function mayBeSame(one: Place, other: Place): boolean {
  const parts = ['building', 'unit', 'floor', 'room'] as const;
  return parts.every(
    (part) => one[part] === undefined || other[part] === undefined || one[part] === other[part],
  );
}

/** The second cry says where: whoever holds the dialogue fills it in. */
function addsPlace(ticket: Ticket, { understanding, dialogue }: Turn): boolean {
  return dialogue !== undefined && !isLocated(ticket.place) && isLocated(understanding.place);
}

function isLocated(place: Place): boolean {
  return place.building !== undefined || place.spot !== undefined;
}

function remind(ticket: Ticket, danger: Danger): Outcome {
  const text = emergencyMessages.known(ticket.number, danger);
  return {
    replies: [{ purpose: 'emergency', text, ticketId: ticket.id, evidence: [text] }],
    dialogue: 'keep',
    did: 'emergency.known',
    about: { ticketId: ticket.id },
  };
}

async function open(deps: EmergencyDeps, turn: Turn, danger: Danger, category: Category): Promise<Outcome> {
  const { message, group, understanding, now } = turn;
  const { place, plate, phone } = understanding;
  const first: Reply = { purpose: 'emergency', text: firstWords[danger], evidence: [firstWords[danger]] };
  const taken = await deps.intake({
    message,
    group,
    category,
    urgency: 'emergency',
    place,
    plate,
    phone,
    now,
  });
  if (taken === 'no_community') {
    const unbound: Reply = { purpose: 'emergency', text: emergencyMessages.unbound };
    return { replies: [first, unbound], dialogue: 'keep', did: 'emergency.unbound' };
  }
  const asks = !isLocated(taken.ticket.place);
  return {
    replies: [first, confirmation(taken, turn, asks)],
    tickets: taken.changes,
    outgoing: taken.outgoing,
    residents: taken.residents,
    dialogue: asks ? deps.awaitPlace(taken.ticket.id, message.key, now) : 'keep',
    did: 'emergency.opened',
    about: { ticketId: taken.ticket.id },
  };
}

/** Neighbours read along: building and unit, never the flat. */
function confirmation(
  { ticket, assignee }: TakenReport,
  { message, understanding }: Turn,
  asks: boolean,
): Reply {
  const where = formatPlace(message.isPrivate ? ticket.place : publicPlace(ticket.place));
  const isAssumed = Object.values(understanding.placeSources).some((source) => source !== 'text');
  const parts = [
    emergencyMessages.opened(ticket.number, where, assignee?.name),
    !asks && isAssumed ? emergencyMessages.assumed : '',
    asks ? emergencyMessages.askPlace : '',
  ];
  return {
    purpose: asks ? 'ask' : 'acknowledge',
    text: parts.join(''),
    ticketId: ticket.id,
    evidence: [ticket.number, where, assignee?.name ?? ''],
  };
}
