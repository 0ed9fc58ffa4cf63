/** What is said about each thing that was done, and the texts that prove it. */
import type { ResidentChange } from '../community/resident.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import type { TakenReport } from '../tickets/intake.ts';
import { tellsOfViolence } from '../tickets/family-violence.ts';
import { isFamilyMatter, isPrivateMatter } from '../tickets/policy.ts';
import type { Ticket, TicketChange } from '../tickets/ticket.ts';
import type { Matter } from '../tickets/recent-matters.ts';
import { type Audience, placeFor } from '../tickets/ticket-words.ts';
import type { Assignee } from '../tickets/transition.ts';
import { isWholeCompound } from '../tickets/duplicates/whole-compound.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { wantsAnonymity } from './dialogue/anonymity-reading.ts';
import type { Say } from './dialogue/effects.ts';
import type { Turn } from './handler.ts';
import { firstWords } from './emergency.messages.zh.ts';
import * as messages from './report.messages.zh.ts';

/** What one effect came to. */
export interface Done {
  readonly changes: readonly TicketChange[];
  readonly outgoing: readonly OutgoingMessage[];
  readonly residents?: readonly ResidentChange[];
  /** As it stands afterwards. */
  readonly ticket?: Ticket;
  /** What taking a report in came to. */
  readonly taken?: TakenReport;
  /** It found its worker only now. */
  readonly dispatchedTo?: Assignee | undefined;
}

export interface Situation {
  readonly turn: Turn;
  readonly done: readonly Done[];
  readonly timeZone: string;
}

export interface Words {
  /** Empty: nothing to say. */
  readonly text: string;
  /** Said to the sender alone. */
  readonly inPrivate?: string;
  readonly ticketId?: string;
  readonly evidence: readonly string[];
}

type Wording = { readonly [W in Say['what']]: (said: SayOf<W>, situation: Situation) => Words };
type SayOf<W extends Say['what']> = Say & { readonly what: W };

const wording: Wording = {
  opened: openedWords,
  supplemented: supplementedWords,
  question: questionWords,
  known: ({ ticket }) => about(ticket, messages.reportedAlready(ticket)),
  urged: ({ ticket }) => about(ticket, messages.urged(ticket)),
  withdrawn: ({ ticket }) => about(ticket, messages.withdrawn(ticket)),
  withdrawn_by_recall: ({ ticket }) => about(ticket, messages.withdrawnByRecall(ticket)),
  passed_on: ({ ticket, because }) => about(ticket, messages.passedOn(ticket, because)),
  joined: joinedWords,
  perhaps: ({ matter }) => aboutMatter(matter, messages.perhapsTheSame(matter)),
  merged: ({ ticket, into }) => aboutMatter(into, messages.mergedInto(ticket, into)),
  kept_apart: ({ ticket }) => about(ticket, messages.keptApart(ticket)),
  which: ({ to, tickets }) => ({
    text: messages.whichTicket(to, tickets),
    evidence: tickets.map(({ number }) => number),
  }),
  danger: ({ danger }) => fixed(firstWords[danger]),
  no_open_ticket: () => fixed(messages.noOpenTicket),
  no_such_ticket: () => fixed(messages.noSuchTicket),
  picture_refused: ({ why }) => fixed(why),
};

export function wordsOf(said: Say, situation: Situation): Words {
  // What is said picks the wording of that kind, which the compiler cannot follow.
  const word = wording[said.what] as (said: Say, situation: Situation) => Words;
  return word(said, situation);
}

function audienceOf({ turn }: Situation): Audience {
  return turn.message.isPrivate ? 'reporter' : 'neighbours';
}

function fixed(text: string, ticketId?: string): Words {
  return { text, evidence: [text], ...(ticketId === undefined ? {} : { ticketId }) };
}

function about({ id: ticketId, number }: Pick<Ticket, 'id' | 'number'>, text: string): Words {
  return { text, ticketId, evidence: [number] };
}

function aboutMatter(matter: Matter, text: string): Words {
  return { text, ticketId: matter.ticketId, evidence: [matter.number, placeFor(matter, 'neighbours')] };
}

function joinedWords({ matter, answer, mayObject }: SayOf<'joined'>): Words {
  const text =
    answer.kind === 'for_all'
      ? messages.joinedByMany(matter, answer.count)
      : mayObject
        ? messages.joinedAsTheSame(matter)
        : messages.joined(matter.number);
  return aboutMatter(matter, text);
}

/** Where the compound is asked for, the building is too, unless it is known. */
function questionWords({ ask, category, ticketId }: SayOf<'question'>, { done, turn }: Situation): Words {
  if (isPrivateMatter(category) && !turn.message.isPrivate) return fixed('');
  const place = done.find((one) => one.ticket?.id === ticketId)?.ticket?.place ?? {};
  return fixed(messages.question(ask, category, place), ticketId);
}

function openedWords({ ticketId, placeFrom }: SayOf<'opened'>, situation: Situation): Words {
  const { turn, done, timeZone } = situation;
  const audience = audienceOf(situation);
  const taken = done.find((one) => one.ticket?.id === ticketId)?.taken;
  if (taken === undefined) return fixed('');
  const { ticket } = taken;
  if (isPrivateMatter(ticket.category)) return disputeWords(taken, situation);
  const text = messages.acknowledged({
    ticket,
    assignee: taken.assignee,
    department: taken.department?.name,
    assumedFrom: placeFrom ?? (isWholeCompound(ticket.place) ? undefined : assumedFrom(turn.understanding)),
    audience,
    timeZone,
  });
  const lawful = ticket.category === 'blocked_exit.vehicle' ? `\n${messages.lawfulWays}` : '';
  return {
    text: text + lawful + onAnonymity(ticket, turn) + onWish(ticket),
    ...(ticket.anonymous ? {} : { ticketId }),
    // The rest is proven by the ticket in the same act; a flat is nobody's evidence.
    evidence: [ticket.number, messages.lawfulWays],
  };
}

/** The group hears that it was taken, and no more. */
function disputeWords({ ticket, assignee, department }: TakenReport, { turn, timeZone }: Situation): Words {
  const said = { ticket, assignee, department: department?.name, assumedFrom: undefined, timeZone };
  const isViolence = isFamilyMatter(ticket) && tellsOfViolence(turn.message.text);
  const taken = isViolence ? messages.violenceTaken : messages.disputeTaken;
  const whole = taken({ ...said, audience: 'reporter' });
  const evidence = [ticket.number, whole, messages.notHere(ticket)];
  if (turn.message.isPrivate) return { text: whole, ticketId: ticket.id, evidence };
  return { text: messages.notHere(ticket), inPrivate: whole, ticketId: ticket.id, evidence };
}

/** They asked for it: whether it could be done. */
function onAnonymity({ anonymous }: Ticket, { message }: Turn): string {
  if (anonymous) return message.isPrivate ? messages.takenAnonymously : messages.takenAnonymouslyInGroup;
  return wantsAnonymity(message.text) ? messages.notAnonymous : '';
}

/** Only what was said in a group is told there again. */
function onWish({ category, reporterId, reportedAt }: Ticket): string {
  const mayPublish = category === 'help.wish' && reporterId !== undefined && reportedAt?.kind === 'room';
  return mayPublish ? messages.mayAskNeighbours : '';
}

/** Said aloud where the place is not from the resident's own words, so that it can be corrected. */
function assumedFrom({ placeSources }: Understanding): messages.AssumedFrom | undefined {
  if (Object.values(placeSources).includes('before')) return 'before';
  if (placeSources.building === 'alias' || placeSources.unit === 'alias') return 'alias';
  return placeSources.building === 'room' ? 'room' : undefined;
}

function supplementedWords(said: SayOf<'supplemented'>, situation: Situation): Words {
  const { done } = situation;
  const one = done.find(({ ticket }) => ticket?.id === said.ticket.id);
  const ticket = one?.ticket ?? said.ticket;
  const text = [
    messages.supplemented(ticket, audienceOf(situation), said.parts),
    one !== undefined && 'dispatchedTo' in one ? messages.nowDispatched(one.dispatchedTo) : '',
  ];
  return { text: text.join(''), ticketId: ticket.id, evidence: [ticket.number] };
}
