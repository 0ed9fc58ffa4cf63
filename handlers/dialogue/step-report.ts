/** Steps that open a ticket or add to one. */
import type { Matter } from '../../tickets/recent-matters.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { isOpenState } from '../../tickets/workflow.ts';
import { type Addition, isEmpty, nothingAdded, partsOf } from './addition.ts';
import { type Askable, nextAsk } from './asks.ts';
import type { Stepped } from './effects.ts';
import type { Doubts, EventOf, Known, TakenPicture } from './events.ts';
import { remember, speakOf, type Talk } from './talk.ts';

export function reported(before: Talk, event: EventOf<'reported'>): Stepped {
  if (event.own !== undefined) return reportedAgain(before, event, event.own);
  return opened(before, event);
}

function opened(
  { unplaced: _placedNow, ...before }: Talk,
  { newId: ticketId, matter, doubts, picture, messageKey, perhaps, spread }: EventOf<'reported'>,
): Stepped {
  const attached = attach(speakOf(before, ticketId, messageKey), messageKey, ticketId, picture);
  const asking =
    perhaps === undefined
      ? askNext(attached.state, ticketId, messageKey, askable(matter, doubts))
      : asksWhetherSame(attached.state, ticketId, perhaps);
  return {
    state: asking.state,
    effects: [
      { kind: 'open', ticketId, matter },
      { kind: 'say', what: 'opened', ticketId, placeFrom: matter.placeFrom },
      ...attached.effects,
      ...(spread === undefined ? [] : [{ kind: 'alert', category: matter.category, ...spread } as const]),
      ...asking.effects,
    ],
  };
}

/** The only question then: the others are asked once it is known to be a matter of its own. */
function asksWhetherSame(state: Talk, ticketId: string, other: Matter): Stepped {
  return {
    state: { ...state, perhaps: { ticketId, otherId: other.ticketId } },
    effects: [{ kind: 'say', what: 'perhaps', matter: other }],
  };
}

/** What is asked of a ticket once it is known to be a matter of its own. */
export function asksAboutOpened(
  state: Talk,
  ticketId: string,
  messageKey: string,
  matter: Pick<EventOf<'reported'>['matter'], 'category' | 'urgency' | 'place' | 'plate' | 'hasPicture'>,
): Stepped {
  const spoken = speakOf(state, ticketId, messageKey);
  return askNext(spoken, ticketId, messageKey, askable(matter, { lacksCompound: false, isAmbiguous: false }));
}

function askable(
  {
    category,
    urgency,
    place,
    plate,
    hasPicture,
  }: Pick<EventOf<'reported'>['matter'], 'category' | 'urgency' | 'place' | 'plate' | 'hasPicture'>,
  doubts: Doubts,
): Askable {
  return { category, urgency, place, hasPlate: plate !== undefined, hasPicture, ...doubts };
}

/** The same person, the same thing: what is new is added, and it is never a second ticket. */
function reportedAgain(before: Talk, event: EventOf<'reported'>, own: Known): Stepped {
  const { ticket } = own;
  const { ownAddition: addition = nothingAdded, messageKey, picture } = event;
  const spoken = speakOf(before, ticket.id, messageKey);
  const { state, effects } = attach(spoken, messageKey, ticket.id, picture);
  const { note, ...facts } = addition;
  const next = !isEmpty({ ...facts, note: undefined })
    ? amended(state, event, own, addition)
    : urged(state, event, ticket, note);
  return { state: next.state, effects: [...effects, ...next.effects] };
}

/** Said again: after a while, whoever works on it hears that it lasts. */
function urged(
  state: Talk,
  { messageKey }: Pick<EventOf<'reported'>, 'messageKey'>,
  ticket: Ticket,
  note: string | undefined,
): Stepped {
  if (note === undefined) return { state, effects: [{ kind: 'say', what: 'known', ticket }] };
  return {
    state: rememberAmendment(state, messageKey, ticket),
    effects: [
      { kind: 'amend', ticket, addition: { ...nothingAdded, note } },
      { kind: 'say', what: 'urged', ticket },
    ],
  };
}

/** 「3栋2单元」 answers for every matter of the talk that waits for its place. */
export function added(before: Talk, event: EventOf<'added'>): Stepped {
  if (event.isComment === true) return commented(before, event);
  const first = warned(amended(before, event, event.to, event.addition), event);
  return event.also.reduce<Stepped>(({ state = before, effects }, { ticket, place }) => {
    const addition: Addition = { ...nothingAdded, place };
    return {
      state: rememberAmendment(state, event.messageKey, ticket),
      effects: [
        ...effects,
        { kind: 'amend', ticket, addition },
        { kind: 'say', what: 'supplemented', ticket, parts: ['place'] },
      ],
    };
  }, first);
}

function commented(before: Talk, { to: { ticket }, addition, messageKey }: EventOf<'added'>): Stepped {
  return {
    state: rememberAmendment(before, messageKey, ticket),
    effects: [
      { kind: 'amend', ticket, addition },
      { kind: 'say', what: 'supplemented', ticket, parts: partsOf(addition) },
    ],
  };
}

function warned(stepped: Stepped, { danger }: EventOf<'added'>): Stepped {
  if (danger === undefined) return stepped;
  return { ...stepped, effects: [{ kind: 'say', what: 'danger', danger }, ...stepped.effects] };
}

function amended(
  before: Talk,
  { messageKey, doubts }: Pick<EventOf<'added'>, 'messageKey' | 'doubts'>,
  to: Known,
  addition: Addition,
): Stepped {
  const { ticket } = to;
  const spoken = rememberAmendment(
    speakOf(closed(before, ticket.id), ticket.id, messageKey),
    messageKey,
    ticket,
  );
  const asking = askNext(spoken, ticket.id, messageKey, {
    category: ticket.category,
    urgency: addition.urgency ?? ticket.urgency,
    place: addition.place ?? ticket.place,
    hasPlate: ticket.plate !== undefined || addition.plate !== undefined,
    hasPicture: to.hasPicture,
    ...doubts,
  });
  return {
    state: asking.state,
    effects: [
      { kind: 'amend', ticket, addition },
      { kind: 'say', what: 'supplemented', ticket, parts: partsOf(addition) },
      ...asking.effects,
    ],
  };
}

export function pictured(before: Talk, { to, picture, messageKey }: EventOf<'pictured'>): Stepped {
  const { ticket } = to;
  const answers = before.open?.ticketId === ticket.id && before.open.ask === 'plate';
  const state = speakOf(answers ? closed(before, ticket.id) : before, ticket.id, messageKey);
  const attached = attach(state, messageKey, ticket.id, picture);
  if (!picture.ok) return attached;
  return {
    state: attached.state,
    effects: [...attached.effects, { kind: 'say', what: 'supplemented', ticket, parts: ['picture'] }],
  };
}

function attach(
  state: Talk,
  messageKey: string,
  ticketId: string,
  picture: TakenPicture | undefined,
): Stepped & { readonly state: Talk } {
  if (picture === undefined) return { state, effects: [] };
  if (!picture.ok)
    return { state, effects: [{ kind: 'say', what: 'picture_refused', why: picture.error.text }] };
  const attachment = picture.value;
  const what = { kind: 'picture', attachmentId: attachment.id } as const;
  return {
    state: remember(state, { messageKey, ticketId, what }),
    effects: [{ kind: 'attach', ticketId, attachment }],
  };
}

/** 「还是那个车」: the ticket goes on, or begins anew where it had ended. */
export function resumed(before: Talk, event: EventOf<'resumed'>): Stepped {
  const { candidates, messageKey } = event;
  const [only, ...others] = candidates;
  if (only === undefined) return { state: before, effects: [] };
  if (others.length === 0) return resumeOne(before, event, only);
  const tickets = candidates.map(({ ticket }) => ticket);
  return {
    state: {
      ...before,
      choosing: { to: 'resume', ticketIds: tickets.map(({ id }) => id) },
      added: before.added.filter((one) => one.messageKey !== messageKey),
    },
    effects: [{ kind: 'say', what: 'which', to: 'resume', tickets }],
  };
}

export function resumeOne(
  before: Talk,
  { messageKey, newId, words }: Pick<EventOf<'resumed'>, 'messageKey' | 'newId' | 'words'>,
  known: Known,
): Stepped {
  const { ticket } = known;
  const { choosing: _choosing, ...state } = before;
  if (!isOpenState(ticket.state))
    return {
      state: speakOf(state, newId, messageKey),
      effects: [
        { kind: 'open_again', ticketId: newId, earlier: ticket },
        { kind: 'say', what: 'opened', ticketId: newId },
      ],
    };
  return urged(speakOf(state, ticket.id, messageKey), { messageKey }, ticket, words);
}

export function rememberAmendment(state: Talk, messageKey: string, ticket: Ticket): Talk {
  const what = { kind: 'amendment', seq: ticket.version + 1 } as const;
  return remember(state, { messageKey, ticketId: ticket.id, what });
}

/** The question about this ticket was answered, or will not be. */
function closed(state: Talk, ticketId: string): Talk {
  const { open, ...rest } = state;
  return open === undefined || open.ticketId === ticketId ? rest : state;
}

/** One question at a time; one that waits for the same answer covers both. */
function askNext(state: Talk, ticketId: string, messageKey: string, ticket: Askable): Stepped {
  const spoken = state.tickets.find(({ id }) => id === ticketId);
  const ask = nextAsk(ticket, spoken?.asked ?? []);
  if (ask === undefined || spoken === undefined) return { state, effects: [] };
  if (wasJustAsked(state, messageKey)) return { state, effects: [] };
  const asked = { ...spoken, asked: [...spoken.asked, ask] };
  return {
    state: {
      ...state,
      tickets: state.tickets.map((one) => (one.id === ticketId ? asked : one)),
      open: { ticketId, ask, category: ticket.category },
    },
    effects: [{ kind: 'say', what: 'question', ask, ticketId, category: ticket.category }],
  };
}

/** By an earlier part of the same message. */
function wasJustAsked({ open, tickets }: Talk, messageKey: string): boolean {
  const about = tickets.find(({ id }) => id === open?.ticketId);
  return (
    about !== undefined && about.sourceKey !== messageKey && partOf(about.sourceKey) === partOf(messageKey)
  );
}

/** The parts of one message are `key`, `key#2`, `key#3`. */
export function partOf(messageKey: string): string {
  return messageKey.replace(/#\d$/, '');
}
