import { expect, it } from 'vitest';

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
