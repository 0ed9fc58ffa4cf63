/** Steps that take something back. Whatever is said, the talk asks nothing more about it afterwards. */
import type { Ticket } from '../../tickets/ticket.ts';
import { findTransition } from '../../tickets/workflow.ts';
import { plainlyCancels } from './cancel-reading.ts';
import type { Effect, Stepped } from './effects.ts';
import type { EventOf, Known } from './events.ts';
import { partOf, resumeOne } from './step-report.ts';
import { dropTicket, type Talk } from './talk.ts';

/** By number; else all that the last message opened; else the only one there is; else they are asked which. */
export function cancelled(before: Talk, event: EventOf<'cancelled'>): Stepped {
  const { named, current, open, addressed } = event;
  const { open: _open, choosing: _choosing, ...state } = before;
  if (named === 'unknown') return { state, effects: [{ kind: 'say', what: 'no_such_ticket' }] };
  const meant = named === undefined ? spokenOfLast(state, current) : [named];
  const targets = meant.length > 0 ? meant : open;
  // 算了 of whoever has nothing open is no wish to withdraw.
  if (targets.length === 0)
    return {
      state,
      effects: addressed && plainlyCancels(event.words) ? [{ kind: 'say', what: 'no_open_ticket' }] : [],
    };
  if (meant.length === 0 && targets.length > 1) return askWhich(state, targets);
  return withdrawAll(state, targets, event.words);
}

function withdrawAll(state: Talk, targets: readonly Known[], words: string): Stepped {
  return targets.reduce<Stepped>((sofar, known) => withdrawOne(sofar, known, words), { state, effects: [] });
}

/** What one message opened is taken back together. */
function spokenOfLast({ tickets }: Talk, current: readonly Known[]): readonly Known[] {
  const [last] = current;
  const message = tickets.find(({ id }) => id === last?.ticket.id)?.sourceKey;
  if (last === undefined || message === undefined) return current.slice(0, 1);
  const together = tickets.filter(({ sourceKey }) => partOf(sourceKey) === partOf(message));
  return current.filter(({ ticket }) => together.some(({ id }) => id === ticket.id));
}

function askWhich(state: Talk, targets: readonly Known[]): Stepped {
  const tickets = targets.map(({ ticket }) => ticket);
  return {
    state: { ...state, choosing: { to: 'withdraw', ticketIds: tickets.map(({ id }) => id) } },
    effects: [{ kind: 'say', what: 'which', to: 'withdraw', tickets }],
  };
}

/** Somebody is on the way, neighbours wait for it, or life was in danger: people hear it and decide. */
function withdrawOne({ state, effects }: Stepped, { ticket, followers }: Known, words: string): Stepped {
  const left = state === undefined ? undefined : dropTicket(state, ticket.id);
  const because = whyNot(ticket, followers);
  const last: readonly Effect[] =
    because === undefined
      ? [
          { kind: 'withdraw', ticket },
          { kind: 'say', what: 'withdrawn', ticket },
        ]
      : [
          { kind: 'pass_on', ticket, words },
          { kind: 'say', what: 'passed_on', ticket, because },
        ];
  return { state: left, effects: [...effects, ...last] };
}

function whyNot({ state, urgency }: Ticket, followers: number) {
  const line = findTransition('withdraw', state, 'reporter');
  if (typeof line === 'string') return 'in_progress' as const;
  if (urgency === 'emergency') return 'emergency' as const;
  return followers > 0 ? ('followers' as const) : undefined;
}

export function chosen(before: Talk, event: EventOf<'chosen'>): Stepped {
  const { choosing, ...state } = before;
  const [ticket] = event.tickets;
  if (choosing?.to === 'resume')
    return ticket === undefined ? { state, effects: [] } : resumeOne(before, event, ticket);
  return withdrawAll(state, event.tickets, event.words);
}

/** Only what rested on that message alone goes; the words of it go in any case. */
export function recalled(before: Talk, { recalledKey, opened }: EventOf<'recalled'>): Stepped {
  const isOfMessage = (messageKey: string) => partOf(messageKey) === recalledKey;
  const additions = before.added.filter(({ messageKey }) => isOfMessage(messageKey));
  const kept = { ...before, added: before.added.filter(({ messageKey }) => !isOfMessage(messageKey)) };
  const takenBack = additions.map((added): Effect => ({ kind: 'take_back', added }));
  return opened.reduce<Stepped>((sofar, known) => recallOne(sofar, known), {
    state: kept,
    effects: takenBack,
  });
}

function recallOne({ state, effects }: Stepped, known: EventOf<'recalled'>['opened'][number]): Stepped {
  const { ticket, followers, restsOnMore } = known;
  const { id: ticketId } = ticket;
  // What was added later stays, and so does the ticket: only the words that were taken back go.
  if (restsOnMore || whyNot(ticket, followers) !== undefined)
    return { state, effects: [...effects, { kind: 'forget_words', ticketId, seq: 1 }] };
  return {
    state: state === undefined ? undefined : dropTicket(state, ticketId),
    effects: [
      ...effects,
      { kind: 'withdraw', ticket },
      { kind: 'forget_words', ticketId },
      { kind: 'say', what: 'withdrawn_by_recall', ticket },
    ],
  };
}
