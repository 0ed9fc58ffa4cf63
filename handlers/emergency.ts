/** Life in danger: fixed words with the number to call go out first, then the ticket, then at most one question. */
import { publicPlace, formatPlace } from '../core/place.ts';
import type { Category } from '../core/taxonomy.ts';
import type { Intake, TakenReport } from '../tickets/intake.ts';
import { mayBeSamePlace } from '../tickets/duplicates/same-place.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { isPrivateMatter } from '../tickets/policy.ts';
import type { Matter } from '../tickets/recent-matters.ts';
import type { KnownCompound } from '../community/compound.ts';
import { residentId } from '../community/resident.ts';
import { isLocated } from './dialogue/asks.ts';
import { talkAbout, talkOf } from './dialogue/talk.ts';
import { namedCompound } from './report-places.ts';
import { emergencyMessages } from './emergency.messages.zh.ts';
import { wordsOf } from './emergency-words.ts';
import type { Handler, Outcome, Reply, Turn } from './handler.ts';
import { speakOfDifferentPeople } from './person-spoken-of.ts';

export interface EmergencyDeps {
  readonly intake: Intake;
  /** This person's tickets of the category, or of all, that are still open and were opened since. */
  readonly listOpenOfReporter: (
    residentId: string,
    category: Category | undefined,
    since: Date,
  ) => Promise<readonly Ticket[]>;
  readonly findTicket: (id: string) => Promise<Ticket | undefined>;
  readonly listCompounds: () => Promise<readonly KnownCompound[]>;
}

/** All about a resident's own reports: takes what a cry adds to a ticket that is there already. */
export type ReportDesk = Pick<Handler, 'handle'> & {
  /** A neighbour's ticket about the same. */
  readonly joined: (turn: Turn) => Matter | undefined;
};

/** So long a repeated cry of one person from one place is the same emergency. */
const sameEmergencyMs = 15 * 60_000;
/** So long what they reported before can have become the danger. */
const becameDangerMs = 60 * 60_000;

export function createEmergencyHandler(deps: EmergencyDeps, reports: ReportDesk): Handler {
  return {
    name: 'emergency',
    accepts: ({ understanding }) => understanding.danger !== undefined,
    handle: async (turn) => {
      const { danger, category } = turn.understanding;
      if (danger === undefined || category === undefined) return 'pass';
      const words = wordsOf(danger, turn.message.text);
      const own = await findOwn(deps, turn, category);
      if (own?.urgency === 'emergency' && own.category === category)
        return addsPlace(own, turn) ? added(reports, turn, words.again) : remind(own, words.again);
      if (own !== undefined) return added(reports, toldOf(own, turn), words.first);
      const joined = reports.joined(turn);
      if (joined === undefined || (await isSomebodyElse(deps, turn, joined)))
        return open(deps, turn, words.first, category);
      const isNews = !joined.followers.has(reporterOf(turn));
      return added(reports, turn, isNews ? words.first : words.again);
    },
  };
}

/** Of people, whoever names a flat that the neighbour did not, or another kind of person, means somebody else. */
async function isSomebodyElse(
  { findTicket }: EmergencyDeps,
  turn: Turn,
  { ticketId, category, place }: Matter,
): Promise<boolean> {
  if (category !== 'anomaly.person' && category !== 'dispute.family') return false;
  if (saysWhere(turn).includes('room') && place.room === undefined) return true;
  const ticket = await findTicket(ticketId);
  return ticket !== undefined && speakOfDifferentPeople(turn.message.text, ticket.description);
}

/** Whatever it is by itself, here it is more of the ticket it belongs to. */
function toldOf({ category }: Ticket, turn: Turn): Turn {
  return { ...turn, understanding: { ...turn.understanding, category } };
}

function reporterOf({ message }: Turn): string {
  return residentId(message.channel, message.account, message.sender.key);
}

/**
 * The same emergency cried again, else what they reported a moment ago and is a danger now, else the emergency they are in:
 * 她一直哭 of whoever is in the lift is no other matter, unless it is said to be somewhere else.
 */
async function findOwn(deps: EmergencyDeps, turn: Turn, category: Category): Promise<Ticket | undefined> {
  const { understanding, now } = turn;
  const since = new Date(now.getTime() - becameDangerMs);
  const recent = await deps.listOpenOfReporter(reporterOf(turn), undefined, since);
  const possible = recent.filter((ticket) => mayBeSamePlace(ticket.place, understanding.place));
  const cried = possible.filter(
    ({ urgency, openedAt }) =>
      urgency === 'emergency' && now.getTime() - openedAt.getTime() <= sameEmergencyMs,
  );
  const same = (tickets: readonly Ticket[]) => tickets.find((ticket) => ticket.category === category);
  return (
    same(cried) ??
    same(possible.filter(({ urgency }) => urgency !== 'emergency')) ??
    (saysWhere(turn).length === 0 ? cried[0] : undefined)
  );
}

/** The second cry says more of where. */
function addsPlace(ticket: Ticket, turn: Turn): boolean {
  return saysWhere(turn).some((part) => turn.understanding.place[part] !== ticket.place[part]);
}

function saysWhere({ understanding: { placeSources } }: Turn) {
  return (['building', 'unit', 'floor', 'room', 'spot'] as const).filter(
    (part) => placeSources[part] === 'text',
  );
}

/** What to do now goes first, and alone, before what is said of the ticket. */
async function added(reports: ReportDesk, turn: Turn, words: string): Promise<Outcome> {
  const first: Reply = { purpose: 'emergency', text: words, evidence: [words] };
  const outcome = await reports.handle(turn);
  if (outcome === 'pass' || outcome === 'silent')
    return { replies: [first], dialogue: 'keep', did: 'emergency.known' };
  return { ...outcome, replies: [first, ...outcome.replies], did: 'emergency.added' };
}

function remind(ticket: Ticket, again: string): Outcome {
  const text = emergencyMessages.known(ticket.number, again);
  return {
    replies: [{ purpose: 'emergency', text, ticketId: ticket.id, evidence: [text] }],
    dialogue: 'keep',
    did: 'emergency.known',
    about: { ticketId: ticket.id },
  };
}

async function open(deps: EmergencyDeps, turn: Turn, words: string, category: Category): Promise<Outcome> {
  const { message, group, understanding, now } = turn;
  const { place, plate, phone } = understanding;
  const first: Reply = { purpose: 'emergency', text: words, evidence: [words] };
  const taken = await deps.intake({
    message,
    group,
    category,
    urgency: 'emergency',
    place,
    compound: await namedCompound(deps, turn),
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
    // What they say next about it belongs to it.
    dialogue: talkAbout(
      talkOf(turn),
      { ticketId: taken.ticket.id, sourceKey: message.key, ask: asks ? 'place' : undefined },
      now,
    ),
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
  // What happens in a family is not told to the group, beyond whom to call.
  const isHidden = !message.isPrivate && isPrivateMatter(ticket.category);
  const shown = message.isPrivate ? ticket.place : publicPlace(ticket.place);
  const where = isHidden ? '' : formatPlace(shown);
  const isAssumed = Object.values(understanding.placeSources).some((source) => source !== 'text');
  const parts = [
    emergencyMessages.opened(ticket.number, where, assignee?.name),
    !isHidden && !asks && isAssumed ? emergencyMessages.assumed : '',
    asks ? emergencyMessages.askPlace : '',
  ];
  return {
    purpose: asks ? 'ask' : 'acknowledge',
    text: parts.join(''),
    ticketId: ticket.id,
    evidence: [ticket.number, where, assignee?.name ?? ''],
  };
}
