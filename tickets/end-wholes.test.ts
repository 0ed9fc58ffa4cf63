import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { OutgoingMessage } from '../core/outgoing.ts';
import { newId } from '../core/ids.ts';
import { seedPeople } from '../test/support/seed-people.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../test/support/sqlite.ts';
import { aChain, aDraft, anOpening, exampleNow } from '../test/support/tickets.ts';
import { defaultTimeRules } from './clock/time-rules.ts';
import { endWholes } from './end-wholes.ts';
import { openTicket } from './open-ticket.ts';
import { splitTicket } from './split-ticket.ts';
import { createStepContext } from './step-context.ts';
import { endStates, type Ticket, type TicketChange } from './ticket.ts';
import { applyTicketChanges } from './ticket-changes.prisma.ts';
import { createTicketStore, type TicketStore } from './ticket-store.prisma.ts';
import { type Acting, type Step, transition } from './transition.ts';

let db: TemporaryDatabase;
let store: TicketStore;
let running = 0;
const said: OutgoingMessage[] = [];

beforeAll(async () => {
  db = await temporaryDatabase();
  store = createTicketStore(db.database);
  await seedPeople(db.database);
});
afterAll(() => db.close());

const times = () => defaultTimeRules;
const clerk: Acting = { kind: 'staff', id: 'clerk', role: 'clerk', departmentId: undefined };
const number = () => `261122-${(running += 1)}`;

async function commit(changes: readonly TicketChange[]) {
  await db.database.$transaction((tx) => applyTicketChanges(tx, changes, aChain));
}

function sweep(): Promise<number> {
  const stepContext = createStepContext({
    tickets: store,
    listSupervisors: () => Promise.resolve([]),
    times,
  });
  return endWholes(
    {
      tickets: store,
      stepContext,
      commit: async ({ tickets, outgoing }) => {
        await commit(tickets);
        said.push(...outgoing);
      },
    },
    exampleNow,
  );
}

/** In so many parts, and stored. */
async function splitInto(
  count: number,
): Promise<{ readonly whole: Ticket; readonly parts: readonly Ticket[] }> {
  const opened = openTicket(
    aDraft({ sourceKey: newId(exampleNow) }),
    anOpening({ id: newId(exampleNow), number: number() }),
  );
  const context = { assignee: undefined, times: defaultTimeRules, now: exampleNow };
  const { category, urgency, place, areaId, areaPath, compound } = opened.ticket;
  const matter = { category, urgency, place, areaId, areaPath, compound, words: '一件事' };
  const split = splitTicket({
    whole: { ticket: opened.ticket, followers: [], context },
    parts: Array.from({ length: count }, () => ({
      matter,
      opening: { id: newId(exampleNow), number: number(), route: anOpening().route },
    })),
    actor: clerk,
  });
  if (!split.ok) throw new Error(split.error.text);
  await commit(opened.changes);
  await commit(split.value.changes);
  return { whole: split.value.step.ticket, parts: split.value.parts };
}

const ways = {
  stays: undefined,
  rejected: { event: 'reject', actor: clerk, reason: 'not_ours', note: '不归社区' },
  withdrawn: { event: 'withdraw', actor: { kind: 'system' } },
  merged: { event: 'merge', actor: clerk, relatedId: 'another' },
} as const satisfies Readonly<Record<string, Step | undefined>>;
type Way = keyof typeof ways;

async function go(part: Ticket, way: Way): Promise<void> {
  const step = ways[way];
  if (step === undefined) return;
  const taken = transition(part, step, { assignee: undefined, times: defaultTimeRules, now: exampleNow });
  if (!taken.ok) throw new Error(taken.error.text);
  await commit([taken.value.change]);
}

const anyWays = fc.array(fc.constantFrom(...(Object.keys(ways) as Way[])), { minLength: 2, maxLength: 4 });

test('a whole ends exactly when all its parts have ended, and its reporter hears of it once', async () => {
  await fc.assert(
    fc.asyncProperty(anyWays, async (chosen) => {
      const { whole, parts } = await splitInto(chosen.length);
      for (const [index, part] of parts.entries()) {
        await sweep();
        expect((await store.get(whole.id)).state).toBe('split');
        await go(part, chosen[index] ?? 'stays');
      }
      await sweep();
      await sweep();
      const ended = chosen.every((way) => way !== 'stays');
      const now = await store.get(whole.id);
      expect(endStates.includes(now.state)).toBe(ended);
      expect(now.closedBy).toBe(ended ? 'parts' : undefined);
      expect(said.filter(({ ticketId }) => ticketId === whole.id)).toHaveLength(ended ? 1 : 0);
    }),
    { numRuns: 25 },
  );
});
