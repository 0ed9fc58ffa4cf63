import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aTicket, aWorker, exampleNow } from '../test/support/tickets.ts';
import { defaultTimeRules } from './clock/time-rules.ts';
import type { Follower } from './follower.ts';
import { mergeTickets, type Side, unmergeTickets } from './merge-tickets.ts';
import type { Ticket, TicketChange, TicketEvent } from './ticket.ts';
import type { StepContext } from './transition.ts';

const clerk = { kind: 'staff', id: 'clerk-1', role: 'clerk', departmentId: undefined } as const;

/** Tickets and their followers, as the store would hold them. */
function createWorld(tickets: readonly Ticket[]) {
  const held = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const followers = new Map<string, Follower[]>(tickets.map(({ id }) => [id, []]));
  const events: TicketEvent[] = [];
  let now = exampleNow;

  function get(id: string): Ticket {
    const ticket = held.get(id);
    if (ticket === undefined) throw new Error(`no ticket ${id}`);
    return ticket;
  }
  function mergedInto(id: string) {
    return [...held.values()].filter(({ mergedIntoId }) => mergedIntoId === id);
  }
  function side(id: string): Side {
    const context: StepContext = {
      assignee: aWorker(),
      duplicates: mergedInto(id).length,
      times: defaultTimeRules,
      now,
    };
    return { ticket: get(id), followers: followers.get(id) ?? [], context };
  }
  function apply(change: TicketChange) {
    if (change.kind === 'change') {
      held.set(change.ticket.id, change.ticket);
      events.push(change.event);
    }
    if (change.kind === 'follow') {
      const { kind: _kind, ticketId, ...follower } = change;
      const there = followers.get(ticketId) ?? [];
      const known = there.findIndex(({ residentId }) => residentId === follower.residentId);
      if (known === -1) there.push(follower);
      else if (follower.viaId === undefined)
        there[known] = { ...there[known], ...follower, viaId: undefined };
    }
    if (change.kind === 'unfollow')
      followers.set(
        change.ticketId,
        (followers.get(change.ticketId) ?? []).filter(({ residentId }) => residentId !== change.residentId),
      );
  }
  return {
    get,
    followersOf: (id: string) => (followers.get(id) ?? []).map(({ residentId }) => residentId),
    all: () => [...held.values()],
    join: (ticketId: string, residentId: string) => {
      if (get(ticketId).reporterId !== residentId) apply({ kind: 'follow', ticketId, residentId, at: now });
    },
    merge: (duplicateId: string, targetId: string) => {
      now = new Date(now.getTime() + 1000);
      const target = get(targetId).mergedIntoId ?? targetId;
      const along = mergedInto(duplicateId).map(({ id }) => side(id));
      const merged = mergeTickets({
        duplicate: side(duplicateId),
        master: side(target),
        along,
        actor: clerk,
      });
      if (merged.ok) merged.value.changes.forEach(apply);
      return merged;
    },
    unmerge: (id: string) => {
      now = new Date(now.getTime() + 1000);
      const masterId = get(id).mergedIntoId;
      if (masterId === undefined) return undefined;
      const history = events.filter(({ ticketId }) => ticketId === masterId);
      const others = mergedInto(masterId)
        .filter((other) => other.id !== id)
        .map((other) => side(other.id));
      const master = { ...side(masterId), history: [opening(masterId), ...history] };
      const parted = unmergeTickets({ duplicate: side(id), master, others, actor: clerk });
      if (parted.ok) parted.value.changes.forEach(apply);
      return parted;
    },
  };

  /** The first line of its history holds the ticket as it was opened. */
  function opening(id: string): TicketEvent {
    const first = tickets.find((ticket) => ticket.id === id);
    const at = exampleNow;
    const who = { actor: { kind: 'system' }, reason: undefined, note: undefined } as const;
    const changes = { ...first };
    return {
      ...who,
      id: `e-${id}`,
      ticketId: id,
      seq: 1,
      name: 'open',
      from: undefined,
      to: 'received',
      changes,
      at,
    };
  }
}

const ids = ['a', 'b', 'c', 'd', 'e'] as const;

function tickets(): readonly Ticket[] {
  return ids.map((id, index) =>
    aTicket({
      id,
      number: `261122-${index + 1}`,
      reporterId: `reporter-${id}`,
      urgency: index === 4 ? 'urgent' : 'normal',
    }),
  );
}

/** All but what every step changes. */
function essence(ticket: Ticket) {
  const { version: _version, ...rest } = ticket;
  return rest;
}

describe('merging', () => {
  it('makes followers of the reporter and of those who followed, who are there only because of it', () => {
    const world = createWorld(tickets());
    world.join('a', 'li');
    expect(world.merge('a', 'b').ok).toBe(true);
    expect(world.get('a')).toMatchObject({ state: 'merged', mergedIntoId: 'b' });
    expect(world.followersOf('b')).toEqual(['reporter-a', 'li']);
    world.unmerge('a');
    expect(world.followersOf('b')).toEqual([]);
    expect(world.followersOf('a')).toEqual(['li']);
  });

  it('keeps, when one of two is parted, who had followed both of them', () => {
    const world = createWorld(tickets());
    world.join('a', 'li');
    world.join('c', 'li');
    world.merge('a', 'b');
    world.merge('c', 'b');
    world.unmerge('a');
    expect(world.followersOf('b')).toEqual(['reporter-c', 'li']);
    world.unmerge('c');
    expect(world.followersOf('b')).toEqual([]);
  });

  it('makes the one that stays as urgent as the most urgent, with no later limit, until they part', () => {
    const world = createWorld(tickets());
    const before = world.get('a');
    world.merge('e', 'a');
    expect(world.get('a').urgency).toBe('urgent');
    expect(world.get('a').resolutionDueAt.getTime()).toBeLessThanOrEqual(before.resolutionDueAt.getTime());
    world.unmerge('e');
    expect(essence(world.get('a'))).toEqual(essence(before));
  });

  it('into one that is merged means into where that went', () => {
    const world = createWorld(tickets());
    world.merge('a', 'b');
    world.merge('c', 'a');
    expect(world.get('c').mergedIntoId).toBe('b');
  });

  it('takes along what was merged before', () => {
    const world = createWorld(tickets());
    world.merge('a', 'b');
    world.merge('b', 'c');
    expect([world.get('a').mergedIntoId, world.get('b').mergedIntoId]).toEqual(['c', 'c']);
    expect(world.followersOf('c').toSorted()).toEqual(['reporter-a', 'reporter-b']);
  });

  it.each<[string, Partial<Ticket>, string]>([
    ['that ended', { state: 'closed' }, 'target_ended'],
    ['of another community', { communityId: 'other' }, 'other_community'],
    ['of another compound', { compound: '柳岸' }, 'other_compound'],
    ['of quite another kind', { category: 'anomaly.noise' }, 'other_category'],
  ])('into one %s is refused', (_name, over, code) => {
    const [one, other] = tickets();
    if (one === undefined || other === undefined) throw new Error('no tickets');
    const world = createWorld([one, { ...other, ...over }]);
    expect(world.merge('a', 'b')).toMatchObject({ ok: false, error: { code } });
  });

  it('into itself is refused', () => {
    expect(createWorld(tickets()).merge('a', 'a')).toMatchObject({ ok: false });
  });
});

/** The clock of a merged ticket stands, so what is due for it moves on by that time. */
function besidesItsClock(ticket: Ticket, merged: string) {
  const { markAt, wakeAt, resolutionDueAt, ...rest } = essence(ticket);
  return ticket.id === merged ? rest : { ...rest, markAt, wakeAt, resolutionDueAt };
}

const anyId = fc.constantFrom(...ids);
const anyStep = fc.oneof(
  fc.record({ kind: fc.constant('merge' as const), one: anyId, other: anyId }),
  fc.record({ kind: fc.constant('unmerge' as const), one: anyId }),
  fc.record({ kind: fc.constant('join' as const), one: anyId, who: fc.constantFrom('li', 'sun', 'he') }),
);

describe('any sequence of merging and parting', () => {
  it('keeps a forest of depth one, in which nobody is lost', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
        const world = createWorld(tickets());
        const concerned = new Map<string, Set<string>>(ids.map((id) => [id, new Set([`reporter-${id}`])]));
        for (const step of steps) {
          if (step.kind === 'merge') world.merge(step.one, step.other);
          else if (step.kind === 'unmerge') world.unmerge(step.one);
          else if (world.get(step.one).state !== 'merged') {
            world.join(step.one, step.who);
            concerned.get(step.one)?.add(step.who);
          }
        }
        for (const ticket of world.all()) {
          const { mergedIntoId } = ticket;
          expect(ticket.state === 'merged').toBe(mergedIntoId !== undefined);
          const final = world.get(mergedIntoId ?? ticket.id);
          expect(final.mergedIntoId).toBeUndefined();
          const hearers = new Set([final.reporterId, ...world.followersOf(final.id)]);
          for (const person of concerned.get(ticket.id) ?? []) expect(hearers).toContain(person);
        }
      }),
    );
  });

  it('merging and parting at once leaves all as it was', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), anyId, anyId, (steps, one, other) => {
        const world = createWorld(tickets());
        for (const step of steps) {
          if (step.kind === 'merge') world.merge(step.one, step.other);
          else if (step.kind === 'unmerge') world.unmerge(step.one);
          else if (world.get(step.one).state !== 'merged') world.join(step.one, step.who);
        }
        const hasItsOwn = world.all().some(({ mergedIntoId }) => mergedIntoId === one);
        if (hasItsOwn) return;
        const shown = () =>
          world.all().map((ticket) => [besidesItsClock(ticket, one), world.followersOf(ticket.id)]);
        const before = shown();
        const merged = world.merge(one, other);
        if (!merged.ok) return;
        expect(world.unmerge(one)?.ok).toBe(true);
        expect(shown()).toEqual(before);
      }),
    );
  });
});
