/** Steps about a ticket that somebody else opened: joining it, saying that it is another matter, saying that it is the same. */
import type { Danger } from '../../core/taxonomy.ts';
import { answerTo, type GroupAnswer } from '../../tickets/duplicates/answers.ts';
import { isWidespread, spreadOf } from '../../tickets/duplicates/spread.ts';
import { groupOf } from '../../tickets/duplicates/telling.ts';
import { wholeCompound } from '../../tickets/duplicates/whole-compound.ts';
import type { Matter } from '../../tickets/recent-matters.ts';
import { nothingAdded } from './addition.ts';
import type { Effect, Stepped } from './effects.ts';
import type { EventOf } from './events.ts';
import { asksAboutOpened, rememberAmendment } from './step-report.ts';
import { dropTicket, remember, type Talk } from './talk.ts';

/** So long one word makes a ticket of their own. */
export const objectionMs = 10 * 60_000;

/** A neighbour's matter is theirs, too: they are told how it goes, and said so once. */
export function joined(before: Talk, event: EventOf<'joined'>): Stepped {
  const { residentId, messageKey, told } = event;
  const matter = event.widens === true ? { ...event.matter, place: wholeCompound } : event.matter;
  const isNew = !matter.followers.has(residentId);
  const answer = isNew ? answerFor(event) : silent;
  const following = isNew ? followed(before, event) : before;
  const passed = passedOn(event, answer);
  const [news] = passed.length === 0 ? [] : [event.detailOf];
  return {
    state: news === undefined ? following : rememberAmendment(following, messageKey, news),
    effects: [
      ...(event.danger !== undefined && (isNew || event.raises === true) ? [warning(event.danger)] : []),
      ...(isNew ? [{ kind: 'follow', matter, building: event.building } as const] : []),
      ...passed,
      ...(isNew ? alertOf(event) : []),
      ...(answer.kind === 'silent'
        ? []
        : [{ kind: 'say', what: 'joined', matter, answer, mayObject: told !== undefined } as const]),
    ],
  };
}

const silent: GroupAnswer = { kind: 'silent' };

function answerFor({ matter, room, now }: EventOf<'joined'>): GroupAnswer {
  const followers = [...matter.followers.values()];
  return answerTo(
    {
      opened: { at: matter.openedAt, group: groupOf(matter.reportedAt) },
      joined: followers.map((follower) => ({ at: follower.at, group: groupOf(follower.room) })),
    },
    { at: now, group: groupOf(room) },
  );
}

function followed(before: Talk, { matter: { ticketId }, messageKey, told, now }: EventOf<'joined'>): Talk {
  const following = remember(before, { messageKey, ticketId, what: { kind: 'follow' } });
  if (told === undefined) return following;
  return { ...following, joined: { ticketId, told, until: now.getTime() + objectionMs } };
}

/** What a neighbour says reaches whoever works on it, and can make an emergency of it; a crowd is counted, not quoted. */
function passedOn(event: EventOf<'joined'>, answer: GroupAnswer): readonly Effect[] {
  const { detailOf: ticket, words, raises, insists } = event;
  if (ticket === undefined) return [];
  const urgency = 'emergency';
  if (raises === true)
    return [{ kind: 'amend', ticket, addition: { ...nothingAdded, note: words, urgency } }];
  if (event.widens === true) return [{ kind: 'widen', ticket, words }];
  return insists === true || answer.kind === 'each' ? [{ kind: 'pass_on', ticket, words }] : [];
}

function alertOf({ matter, building, now }: EventOf<'joined'>): readonly Effect[] {
  const spread = spreadOf({ ...matter, building }, [spreading(matter)], now);
  const isWide = isWidespread(spread, matter.category);
  return isWide ? [{ kind: 'alert', spread, category: matter.category, areaPath: matter.areaPath }] : [];
}

function spreading(matter: Matter) {
  const { ticketId: id, number, openedAt, followers } = matter;
  return { ...matter, ticket: { id, number, openedAt }, followers: [...followers.values()] };
}

export function warning(danger: Danger): Effect {
  return { kind: 'say', what: 'danger', danger };
}

/** 「不是」: what they said is a ticket of their own, in their own words. */
export function objected(before: Talk, event: EventOf<'objected'>): Stepped {
  const { joined: _joined, ...rest } = before;
  const { newId: ticketId, told, from, messageKey } = event;
  const { category, urgency, place } = told;
  const untold = { plate: undefined, phone: undefined, placeFrom: undefined, hasPicture: false };
  const matter = { category, urgency, place, compound: undefined, waited: told, ...untold };
  const asking = asksAboutOpened(rest, ticketId, messageKey, matter);
  return {
    state: asking.state,
    effects: [
      { kind: 'leave', ticketId: from },
      ...undoing(before, from),
      { kind: 'open', ticketId, matter },
      { kind: 'say', what: 'opened', ticketId },
      ...asking.effects,
    ],
  };
}

/** 整个小区 was said of theirs, not of the ticket that it was put on. */
function undoing({ added }: Talk, ticketId: string): readonly Effect[] {
  const last = added.findLast((one) => one.ticketId === ticketId && one.what.kind === 'amendment');
  return last?.what.kind === 'amendment' ? [{ kind: 'undo', ticketId, seq: last.what.seq }] : [];
}

/** The answer to 「是不是这一件?」; without one their ticket stays. */
export function settled(before: Talk, event: EventOf<'settled'>): Stepped {
  const { perhaps: _perhaps, ...rest } = before;
  const { is, own, other, messageKey } = event;
  if (is === 'same' && other !== undefined)
    return {
      state: dropTicket(rest, own.ticket.id),
      effects: [
        { kind: 'merge', ticket: own.ticket, into: other },
        { kind: 'say', what: 'merged', ticket: own.ticket, into: other },
      ],
    };
  const asking = asksAboutOpened(rest, own.ticket.id, messageKey, {
    ...own.ticket,
    plate: own.ticket.plate?.masked,
    hasPicture: own.hasPicture,
  });
  return {
    state: asking.state,
    effects: [{ kind: 'say', what: 'kept_apart', ticket: own.ticket }, ...asking.effects],
  };
}
