import { describe, expect, it } from 'vitest';

import { aRoster, aTicket, aWorker } from '../test/support/tickets.ts';
import { defaultTimeRules } from './clock/time-rules.ts';
import { batchSize, sweepTimeouts } from './sweep-timeouts.ts';
import type { Ticket } from './ticket.ts';

const now = new Date('2026-11-25T02:00:00Z');
const waking = (nth: number, state: Ticket['state']): Ticket =>
  aTicket({ id: `t${String(nth).padStart(6, '0')}`, state, wakeAt: now, assigneeId: 'worker-1' });

it('however many cannot go on, those behind them do in the same run (defect D1.13 of the systems before)', async () => {
  // What is in hand waits for nothing: should such rows ever be due, no step takes them on.
  const stuck = Array.from({ length: 2 * batchSize }, (_, nth) => waking(nth, 'in_progress'));
  const behind = waking(2 * batchSize, 'confirming');
  const all = [...stuck, behind];
  const closed: string[] = [];
  const taken = await sweepTimeouts(
    {
      tickets: {
        listWaking: (_now, after, limit) => {
          const from = after === undefined ? 0 : all.findIndex(({ id }) => id === after.id) + 1;
          return Promise.resolve(all.slice(from, from + limit));
        },
      },
      stepContext: () => Promise.resolve({ assignee: aWorker(), times: defaultTimeRules, now }),
      findRoster: () => Promise.resolve(aRoster()),
      commit: ({ tickets }) => {
        for (const change of tickets)
          if (change.kind === 'change' && change.ticket.state === 'closed') closed.push(change.ticket.id);
        return Promise.resolve();
      },
    },
    now,
  );
  expect(taken).toBe(1);
  expect(closed).toEqual([behind.id]);
});

describe('an emergency that nobody takes on', () => {
  const offered = aTicket({
    ...{ id: 'fire', urgency: 'emergency', state: 'dispatched' },
    ...{ wakeAt: now, assigneeId: 'worker-1' },
  });

  async function swept(ticket: Ticket, workers: readonly string[]): Promise<Ticket> {
    let after = ticket;
    await sweepTimeouts(
      {
        tickets: { listWaking: (_now, from) => Promise.resolve(from === undefined ? [ticket] : []) },
        stepContext: () => Promise.resolve({ assignee: aWorker(), times: defaultTimeRules, now }),
        findRoster: () => Promise.resolve(aRoster({ workers: workers.map((id) => aWorker({ id })) })),
        commit: ({ tickets }) => {
          for (const change of tickets) if (change.kind === 'change') after = change.ticket;
          return Promise.resolve();
        },
      },
      now,
    );
    return after;
  }

  it('stays with the only one on duty, and those above hear of it once', async () => {
    const told = await swept(offered, ['worker-1']);
    expect(told).toMatchObject({ state: 'dispatched', assigneeId: 'worker-1', escalation: 1 });
    expect(await swept(told, ['worker-1'])).toBe(told);
  });

  it('goes to somebody else as soon as there is one', async () => {
    const handed = await swept({ ...offered, escalation: 1 }, ['worker-1', 'worker-2']);
    expect(handed).toMatchObject({ state: 'dispatched', assigneeId: 'worker-2' });
  });

  it('unlike anything else, which waits for the office', async () => {
    const waiting = await swept({ ...offered, urgency: 'normal' }, ['worker-1']);
    expect(waiting).toMatchObject({ state: 'accepted', assigneeId: undefined });
  });
});
