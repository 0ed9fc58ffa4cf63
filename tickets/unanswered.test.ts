import { expect, test } from 'vitest';

import { ConflictError } from '../core/errors.ts';
import { aTicket, aWorker, exampleNow } from '../test/support/tickets.ts';
import { verdictWindowMs } from './rating.ts';
import type { TicketChange } from './ticket.ts';
import { closeUnanswered, type UnansweredDeps } from './unanswered.ts';

const waiting = ['ticket-1', 'ticket-2'].map((id) =>
  aTicket({ id, state: 'handled', handledAt: new Date(exampleNow.getTime() - verdictWindowMs) }),
);

function setUp(commit?: UnansweredDeps['commit']) {
  const committed: TicketChange[] = [];
  const asked: Date[] = [];
  const deps: UnansweredDeps = {
    tickets: {
      listUnanswered: (before) => {
        asked.push(before);
        return Promise.resolve(waiting);
      },
      findAssignee: () => Promise.resolve(aWorker()),
    },
    commit: async (act) => {
      await commit?.(act);
      committed.push(...act.tickets);
    },
    timeZone: 'Asia/Shanghai',
  };
  return { deps, committed, asked };
}

test('closes what waited for the whole window, as the system and without a rating', async () => {
  const { deps, committed, asked } = setUp();
  expect(await closeUnanswered(deps, exampleNow)).toBe(2);
  expect(asked).toEqual([new Date(exampleNow.getTime() - verdictWindowMs)]);
  for (const change of committed)
    expect(change).toMatchObject({
      ticket: { state: 'closed', rating: undefined, closedAt: exampleNow },
      event: { name: 'close', actor: { kind: 'system' } },
    });
});

test('leaves a ticket to the resident who answers at the same moment, and goes on', async () => {
  let first = true;
  const { deps, committed } = setUp(() => {
    if (!first) return Promise.resolve();
    first = false;
    return Promise.reject(new ConflictError('the ticket'));
  });
  expect(await closeUnanswered(deps, exampleNow)).toBe(1);
  expect(committed).toMatchObject([{ ticket: { id: 'ticket-2' } }]);
});

test('what is broken otherwise is not hidden', async () => {
  const { deps } = setUp(() => Promise.reject(new Error('disk full')));
  await expect(closeUnanswered(deps, exampleNow)).rejects.toThrow('disk full');
});
