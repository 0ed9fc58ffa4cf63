import { describe, expect, it } from 'vitest';

import { aTicket, exampleNow } from '../../test/support/tickets.ts';
import { matterOf } from '../../tickets/recent-matters.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { nothingAdded } from './addition.ts';
import type { Effect } from './effects.ts';
import type { EventOf, Known, TalkEvent } from './events.ts';
import { step } from './step.ts';
import { silence, speakOf, type Talk } from './talk.ts';

function known(over: Partial<Ticket> = {}, followers = 0): Known {
  return { ticket: aTicket({ place: { building: '3' }, ...over }), hasPicture: false, followers };
}

function said<K extends TalkEvent['kind']>(kind: K, rest: Omit<EventOf<K>, 'kind' | 'messageKey' | 'now'>) {
  // The three fields that every event has, and those of its kind: together the event.
  return { kind, messageKey: 'm1', now: exampleNow, ...rest } as unknown as TalkEvent;
}

const certain = { lacksCompound: false, isAmbiguous: false };

function report(
  over: Partial<EventOf<'reported'>['matter']> = {},
  newId = 'new',
  doubts: Partial<EventOf<'reported'>['doubts']> = {},
) {
  return said('reported', {
    matter: {
      category: 'repair.elevator',
      urgency: 'normal',
      place: { building: '3' },
      compound: undefined,
      placeFrom: undefined,
      plate: undefined,
      phone: undefined,
      hasPicture: false,
      ...over,
    },
    doubts: { ...certain, ...doubts },
    newId,
    picture: undefined,
    own: undefined,
    ownAddition: undefined,
  });
}

function cancel(over: Partial<EventOf<'cancelled'>>) {
  const nobody = { named: undefined, current: [], open: [], addressed: false, words: '取消' };
  return said('cancelled', { ...nobody, ...over });
}

/** `open`, `say:question(place)`: what a reader wants to see of an effect. */
function named(effects: readonly Effect[]): readonly string[] {
  return effects.map((effect) => {
    if (effect.kind !== 'say') return effect.kind;
    return effect.what === 'question' ? `say:question(${effect.ask})` : `say:${effect.what}`;
  });
}

const asked: Talk = {
  tickets: [{ id: 'ticket-1', sourceKey: 'm0', asked: ['place'] }],
  open: { ticketId: 'ticket-1', ask: 'place' },
  added: [],
};

describe('a report', () => {
  it.each<[string, Parameters<typeof report>[0], readonly string[]]>([
    ['asks for the place first', { place: {} }, ['open', 'say:opened', 'say:question(place)']],
    ['asks for a detail that decides who comes', {}, ['open', 'say:opened', 'say:question(detail)']],
    [
      'asks for the plate of a car that nobody pictured',
      { category: 'blocked_exit.vehicle' },
      ['open', 'say:opened', 'say:question(plate)'],
    ],
    [
      'asks nothing when nothing is missing',
      { category: 'blocked_exit.vehicle', hasPicture: true },
      ['open', 'say:opened'],
    ],
  ])('%s', (_name, matter, effects) => {
    expect(named(step(undefined, report(matter)).effects)).toEqual(effects);
  });

  it.each<[string, Parameters<typeof report>[0], Parameters<typeof report>[2], string]>([
    ['the compound before the building', { place: {} }, { lacksCompound: true }, 'say:question(compound)'],
    ['what 3 means in 3-501 before anything smaller', {}, { isAmbiguous: true }, 'say:question(reading)'],
  ])('asks for %s', (_name, matter, doubts, question) => {
    expect(named(step(undefined, report(matter, 'new', doubts)).effects)).toEqual([
      'open',
      'say:opened',
      question,
    ]);
  });

  it('is asked for the building when only the compound was told', () => {
    const state = step(undefined, report({ place: {} }, 'ticket-1', { lacksCompound: true })).state;
    const compound = { name: '橘园', path: '/c/' };
    const event = said('added', {
      to: known({ place: {} }),
      addition: { ...nothingAdded, compound },
      doubts: certain,
      also: [],
    });
    expect(named(step(state, event).effects)).toEqual(['amend', 'say:supplemented', 'say:question(place)']);
  });

  it('is never asked about more than twice', () => {
    let state = step(undefined, report({ place: {} }, 'ticket-1')).state;
    const questions: string[] = [];
    for (const note of ['一', '二', '三', '四']) {
      const event = said('added', {
        to: known(),
        addition: { ...nothingAdded, note },
        doubts: certain,
        also: [],
      });
      const stepped = step(state, event);
      state = stepped.state;
      questions.push(...named(stepped.effects).filter((name) => name.startsWith('say:question')));
    }
    expect(questions.length).toBeLessThanOrEqual(1);
  });

  it('of one’s own open ticket opens no second one', () => {
    const event = { ...report(), own: known() };
    expect(named(step(undefined, event).effects)).toEqual(['say:known']);
    const lasting = { ...event, ownAddition: { ...nothingAdded, note: '还没好' } };
    expect(named(step(undefined, lasting).effects)).toEqual(['amend', 'say:urged']);
  });

  it('of two things in one message asks one question', () => {
    const first = step(undefined, { ...report({ place: {} }, 'a'), messageKey: 'm1' });
    const second = step(first.state, {
      ...report({ place: {}, category: 'repair.lighting' }, 'b'),
      messageKey: 'm1#2',
    });
    expect(named(second.effects)).toEqual(['open', 'say:opened']);
    expect(second.state?.open).toMatchObject({ ticketId: 'a', ask: 'place' });
  });
});

describe('taking back', () => {
  it.each<[string, Known, readonly string[]]>([
    ['withdraws', known(), ['withdraw', 'say:withdrawn']],
    ['is passed on once somebody is at work', known({ state: 'in_progress' }), ['pass_on', 'say:passed_on']],
    ['is passed on in an emergency', known({ urgency: 'emergency' }), ['pass_on', 'say:passed_on']],
    ['is passed on while neighbours wait', known({}, 2), ['pass_on', 'say:passed_on']],
  ])('%s, and nothing is asked any more', (_name, one, effects) => {
    const stepped = step(asked, cancel({ current: [one] }));
    expect(named(stepped.effects)).toEqual(effects);
    expect(stepped.state?.open).toBeUndefined();
  });

  it('takes all that one message opened, and only that', () => {
    const ids = ['c', 'b', 'a'];
    const state = ids.toReversed().reduce((sofar, id) => {
      return speakOf(sofar, id, id === 'a' ? 'm0' : id === 'b' ? 'm1' : 'm1#2');
    }, silence);
    const stepped = step(state, cancel({ current: ids.map((id) => known({ id })) }));
    expect(named(stepped.effects)).toEqual(['withdraw', 'say:withdrawn', 'withdraw', 'say:withdrawn']);
    expect(stepped.state?.tickets.map(({ id }) => id)).toEqual(['a']);
  });

  it('asks which of several, and takes the one chosen', () => {
    const open = [known({ id: 'a' }), known({ id: 'b' })];
    const stepped = step(undefined, cancel({ open }));
    expect(named(stepped.effects)).toEqual(['say:which']);
    const chosen = said('chosen', { tickets: [known({ id: 'b' })], newId: 'new', words: '2' });
    expect(named(step(stepped.state, chosen).effects)).toEqual(['withdraw', 'say:withdrawn']);
    const both = said('chosen', { tickets: open, newId: 'new', words: '全部' });
    expect(named(step(stepped.state, both).effects)).toEqual([
      ...['withdraw', 'say:withdrawn', 'withdraw', 'say:withdrawn'],
    ]);
  });

  it('says so when there is nothing, to who spoke to the bot only', () => {
    expect(named(step(undefined, cancel({ addressed: true })).effects)).toEqual(['say:no_open_ticket']);
    expect(step(undefined, cancel({})).effects).toEqual([]);
    expect(named(step(undefined, cancel({ named: 'unknown' })).effects)).toEqual(['say:no_such_ticket']);
  });
});

describe('going on with an earlier report', () => {
  const resume = (...candidates: readonly Known[]) =>
    said('resumed', { candidates, newId: 'new', words: '又堵了' });

  it('is added to a ticket that is open, and begins anew where it had ended', () => {
    expect(named(step(undefined, resume(known())).effects)).toEqual(['amend', 'say:urged']);
    expect(named(step(undefined, resume(known({ state: 'closed' }))).effects)).toEqual([
      'open_again',
      'say:opened',
    ]);
  });

  it('is asked about when it can be several', () => {
    const stepped = step(undefined, resume(known({ id: 'a' }), known({ id: 'b' })));
    expect(named(stepped.effects)).toEqual(['say:which']);
    expect(stepped.state?.choosing).toEqual({ to: 'resume', ticketIds: ['a', 'b'] });
  });
});

describe('a neighbour', () => {
  const join = (followers: readonly string[], detailOf?: Ticket) =>
    said('joined', {
      matter: matterOf(
        aTicket(),
        followers.map((residentId) => ({ residentId, at: exampleNow })),
      ),
      residentId: 'li',
      room: aTicket().reportedAt,
      detailOf,
      words: '我们单元也没有',
    });

  it('joins once, and what they tell is passed on', () => {
    expect(named(step(undefined, join([])).effects)).toEqual(['follow', 'say:joined']);
    expect(named(step(undefined, join([], aTicket())).effects)).toEqual(['follow', 'pass_on', 'say:joined']);
    expect(step(undefined, join(['li'])).effects).toEqual([]);
  });

  it('among very many is counted without a word', () => {
    expect(named(step(undefined, join(['a', 'b', 'c', 'd', 'e'])).effects)).toEqual(['follow']);
  });

  it('leaves an open question of their own open', () => {
    expect(step(asked, join([])).state?.open).toEqual(asked.open);
  });
});

describe('recalling', () => {
  const recall = (...opened: EventOf<'recalled'>['opened']) =>
    said('recalled', { recalledKey: 'm0', opened });

  it('withdraws what rested on the message alone, and forgets the words', () => {
    const stepped = step(asked, recall({ ...known(), restsOnMore: false }));
    expect(named(stepped.effects)).toEqual(['withdraw', 'forget_words', 'say:withdrawn_by_recall']);
    expect(stepped.state).toBeUndefined();
  });

  it('forgets only the words where more was added, or neighbours joined', () => {
    const more = step(asked, recall({ ...known(), restsOnMore: true }));
    expect(more.effects).toEqual([{ kind: 'forget_words', ticketId: 'ticket-1', seq: 1 }]);
    expect(named(step(asked, recall({ ...known({}, 1), restsOnMore: false })).effects)).toEqual([
      'forget_words',
    ]);
  });

  it('takes back what it added, and nothing else', () => {
    const state: Talk = {
      ...asked,
      added: [
        { messageKey: 'm0', ticketId: 'ticket-1', what: { kind: 'amendment', seq: 4 } },
        { messageKey: 'm2', ticketId: 'ticket-1', what: { kind: 'follow' } },
      ],
    };
    const stepped = step(state, recall());
    expect(named(stepped.effects)).toEqual(['take_back']);
    expect(stepped.state?.added.map(({ messageKey }) => messageKey)).toEqual(['m2']);
  });
});
