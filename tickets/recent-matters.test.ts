import { describe, expect, it } from 'vitest';

import { defaultTimeRules } from './clock/time-rules.ts';
import { aTicket, exampleNow } from '../test/support/tickets.ts';
import { createRecentMatters, matterMs } from './recent-matters.ts';
import type { Ticket, TicketChange } from './ticket.ts';
import { transition } from './transition.ts';

const room = { kind: 'room', channel: 'simulator', account: 'bot', key: 'room-3' } as const;

function opened(id: string, over: Partial<Ticket> = {}): TicketChange {
  return { kind: 'open', ticket: aTicket({ id, number: `261122-${id}`, ...over }), events: [] };
}

function idsIn(matters: ReturnType<typeof createRecentMatters>, now = exampleNow) {
  return matters.inRoom(room, now).map(({ ticketId }) => ticketId);
}

describe('what a group talks of', () => {
  it('is its open tickets, the newest first', () => {
    const matters = createRecentMatters([{ ticket: aTicket({ id: '1' }), followers: [] }]);
    matters.apply([opened('2'), opened('3', { reportedAt: { ...room, key: 'room-5' } })]);
    expect(idsIn(matters)).toEqual(['2', '1']);
  });

  it('forgets a ticket that is done, and one of yesterday', () => {
    const matters = createRecentMatters([]);
    matters.apply([opened('1'), opened('2')]);
    const actor = { kind: 'resident', id: 'resident-1' } as const;
    const context = { assignee: undefined, times: defaultTimeRules, now: exampleNow };
    const withdrawn = transition(aTicket({ id: '1' }), { event: 'withdraw', actor }, context);
    if (!withdrawn.ok) throw new Error('not withdrawn');
    matters.apply([withdrawn.value.change]);
    expect(idsIn(matters)).toEqual(['2']);
    expect(idsIn(matters, new Date(exampleNow.getTime() + matterMs + 1))).toEqual([]);
  });

  it('knows who joined, and who took it back', () => {
    const matters = createRecentMatters([
      { ticket: aTicket({ id: '1' }), followers: [{ residentId: 'li', at: exampleNow }] },
    ]);
    matters.apply([{ kind: 'follow', ticketId: '1', residentId: 'sun', at: exampleNow }]);
    expect([...(matters.inRoom(room, exampleNow)[0]?.followers.keys() ?? [])]).toEqual(['li', 'sun']);
    matters.apply([{ kind: 'unfollow', ticketId: '1', residentId: 'li' }]);
    expect([...(matters.inRoom(room, exampleNow)[0]?.followers.keys() ?? [])]).toEqual(['sun']);
  });

  it('is known in every group from which somebody joined', () => {
    const matters = createRecentMatters([]);
    matters.apply([opened('1')]);
    const elsewhere = { ...room, key: 'room-5' } as const;
    matters.apply([
      { kind: 'follow', ticketId: '1', residentId: 'sun', at: exampleNow, building: '5', room: elsewhere },
    ]);
    expect(matters.inRoom(elsewhere, exampleNow).map(({ ticketId }) => ticketId)).toEqual(['1']);
    expect(idsIn(matters)).toEqual(['1']);
  });

  it('keeps the newest when a group reports without end, and nothing said in private', () => {
    const matters = createRecentMatters([]);
    for (let id = 1; id <= 100; id += 1) matters.apply([opened(String(id))]);
    expect(idsIn(matters).slice(0, 2)).toEqual(['100', '99']);
    expect(idsIn(matters)).toHaveLength(40);
    const person = { ...room, kind: 'person' } as const;
    matters.apply([opened('p', { reportedAt: person })]);
    expect(matters.inRoom(person, exampleNow)).toEqual([]);
  });
});
