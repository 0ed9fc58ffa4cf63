import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { defaultTimeRules } from './clock/time-rules.ts';
import { ConflictError } from '../core/errors.ts';
import { newId } from '../core/ids.ts';
import { seedPeople } from '../test/support/seed-people.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../test/support/sqlite.ts';
import { aChain, aDraft, anOpening, aWorker, exampleNow } from '../test/support/tickets.ts';
import { openTicket, type TicketDraft } from './open-ticket.ts';
import { replay } from './replay.ts';
import type { Ticket, TicketChange } from './ticket.ts';
import { applyTicketChanges } from './ticket-changes.prisma.ts';
import { createTicketNumbers } from './ticket-numbers.prisma.ts';
import { createTicketStore, type TicketStore } from './ticket-store.prisma.ts';
import { reasonNames } from './reasons.ts';
import { type Step, transition } from './transition.ts';
import { ticketEventNames } from './workflow.ts';

let db: TemporaryDatabase;
let store: TicketStore;
let running = 0;

beforeAll(async () => {
  db = await temporaryDatabase();
  store = createTicketStore(db.database);
  await seedPeople(db.database);
});
afterAll(() => db.close());

/** A ticket that is not stored yet. */
function draftOpened(over: Partial<TicketDraft> = {}, now = exampleNow) {
  running += 1;
  const draft = aDraft({ sourceKey: `simulator:bot:${running}`, ...over });
  return openTicket(draft, anOpening({ id: newId(now), number: `261122-${running}`, now }));
}

async function commit(changes: readonly TicketChange[]) {
  await db.database.$transaction((tx) => applyTicketChanges(tx, changes, aChain));
}

async function opened(over: Partial<TicketDraft> = {}, now = exampleNow): Promise<Ticket> {
  const { ticket, changes } = draftOpened(over, now);
  await commit(changes);
  return ticket;
}

/** Claimed, and more time is asked for: with what is kept as JSON. */
async function askedForTime(ticket: Ticket): Promise<Ticket> {
  const until = new Date(ticket.resolutionDueAt.getTime() + 3_600_000);
  const steps: readonly Step[] = [
    { event: 'claim', actor: asWorker },
    { event: 'ask_extend', actor: asWorker, reason: 'parts', note: '配件没到', until },
  ];
  let now = ticket;
  for (const step of steps) {
    const taken = transition(now, step, context);
    if (!taken.ok) throw new Error(taken.error.text);
    await commit([taken.value.change]);
    now = taken.value.ticket;
  }
  return now;
}

const context = { assignee: aWorker(), times: defaultTimeRules, now: exampleNow };
const asWorker = { kind: 'staff', id: 'worker-1', role: 'worker', departmentId: 'dep-property' } as const;

describe('what was committed is read back', () => {
  test('the whole ticket, by id, number and source', async () => {
    const sealed = { cipher: 'c', hash: 'h', masked: '鄂E·**12*' };
    const ticket = await opened({ plate: sealed, phone: sealed, place: { spot: '东门' } });
    expect(await store.get(ticket.id)).toEqual(ticket);
    expect(await store.findByNumber(ticket.number)).toEqual(ticket);
    expect(await store.listBySources([ticket.sourceKey ?? '', 'no:such:key'])).toEqual([ticket]);
    expect(await store.find('nobody')).toBeUndefined();
    await expect(store.get('nobody')).rejects.toMatchObject({ code: 'ticket.not_found' });
  });

  test('a ticket of which next to nothing is known', async () => {
    const ticket = await opened({
      compound: undefined,
      place: {},
      reporterId: undefined,
      reportedAt: undefined,
      reporterKey: undefined,
      sourceKey: undefined,
    });
    expect(await store.get(ticket.id)).toEqual(ticket);
  });

  test('by the sweep as by its id, in order and from behind the one before', async () => {
    const sealed = { cipher: 'c', hash: 'h', masked: '鄂E·**12*' };
    const plain = await opened({ place: {}, reporterId: undefined, reportedAt: undefined });
    const full = await opened({ plate: sealed, phone: sealed, place: { building: '3栋', room: '501' } });
    const asked = await askedForTime(full);
    const someday = new Date('2100-01-01T00:00:00Z');
    const marked = await store.listMarked(someday, undefined, 1000);
    for (const ticket of [plain, asked]) expect(marked.find(({ id }) => id === ticket.id)).toEqual(ticket);
    const paged = [];
    for (let after: Ticket | undefined; paged.length < marked.length; after = paged.at(-1))
      paged.push(...(await store.listMarked(someday, after, 1)));
    expect(paged).toEqual(marked);
  });

  test('many acts in one transaction', async () => {
    const many = Array.from({ length: 64 }, () => draftOpened());
    await commit(many.flatMap(({ changes }) => changes));
    for (const { ticket } of many) expect(await store.get(ticket.id)).toEqual(ticket);
  });

  test('a picture and a follower, who counts once', async () => {
    const { id } = await opened();
    const attachment = {
      id: newId(exampleNow),
      fileKey: `pictures/${id}`,
      mime: 'image/jpeg',
      bytes: 1,
      width: 1,
      height: 1,
      createdAt: exampleNow,
    } as const;
    const follow = { kind: 'follow', ticketId: id, residentId: 'resident-1', at: exampleNow } as const;
    await commit([{ kind: 'attach', ticketId: id, attachment }, follow]);
    await commit([follow]);
    expect(await store.listAttachments(id)).toEqual([attachment]);
    expect(await store.countFollowers(id)).toBe(1);
  });
});

describe('two people change one ticket', () => {
  test('the second is told, and nothing of theirs is stored', async () => {
    const ticket = await opened();
    const claimed = transition(ticket, { event: 'claim', actor: asWorker }, context);
    if (!claimed.ok) throw new Error('refused');
    await commit([claimed.value.change]);
    const other = await opened();
    const late = [
      { kind: 'follow', ticketId: other.id, residentId: 'resident-1', at: exampleNow } as const,
      claimed.value.change,
    ];
    await expect(commit(late)).rejects.toBeInstanceOf(ConflictError);
    expect(await store.countFollowers(other.id)).toBe(0);
    expect(await store.history(ticket.id)).toHaveLength(4);
  });
});

test('any sequence of steps: gap-free, version = seq, and the history replays to the row', async () => {
  const anyActor = fc.constantFrom<Step['actor']>(
    asWorker,
    { kind: 'staff', id: 'clerk', role: 'clerk', departmentId: undefined },
    { kind: 'resident', id: 'resident-1' },
    { kind: 'system' },
  );
  const anyStep = fc.record({
    event: fc.constantFrom(...ticketEventNames.filter((name) => name !== 'open')),
    actor: anyActor,
    reason: fc.constantFrom(...Object.values(reasonNames).flatMap((names) => Object.keys(names))),
    note: fc.constantFrom('已到现场', '请看', undefined),
    assignee: fc.constantFrom(aWorker(), aWorker({ id: 'worker-2' })),
    amendment: fc.constantFrom({ place: { building: '5', room: '302' } }, { plate: undefined }, {}),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 12 }), async (steps) => {
      let ticket = await opened();
      for (const step of steps) {
        const taken = transition(ticket, step, context);
        if (!taken.ok) continue;
        await commit([taken.value.change]);
        ticket = taken.value.ticket;
      }
      const history = await store.history(ticket.id);
      expect(history.map(({ seq }) => seq)).toEqual(history.map((_event, index) => index + 1));
      expect(history.length).toBe(ticket.version);
      expect(await store.get(ticket.id)).toEqual(ticket);
      expect(replay(history)).toEqual(ticket);
    }),
    { numRuns: 25 },
  );
});

test('a history with a missing event is not replayed', async () => {
  const history = await store.history((await opened()).id);
  expect(() => replay(history.filter(({ seq }) => seq !== 2))).toThrow(/gap/);
  expect(() => replay([])).toThrow(/gap/);
});

describe('a number said aloud', () => {
  const everything = { areaPaths: ['/c/'], assigneeId: undefined };

  test('the full and the short form find an open ticket of the scope, nothing else', async () => {
    const ticket = await opened();
    const short = String(running);
    expect(await store.findSaid(ticket.number, everything)).toEqual(ticket);
    expect(await store.findSaid(`${short}号单`, everything)).toEqual(ticket);
    expect(await store.findSaid(short, { areaPaths: [], assigneeId: 'worker-1' })).toEqual(ticket);
    expect(await store.findSaid(short, { areaPaths: [], assigneeId: 'worker-2' })).toBeUndefined();
    expect(
      await store.findSaid(ticket.number, { areaPaths: ['/d/'], assigneeId: undefined }),
    ).toBeUndefined();
    expect(await store.findSaid('不知道', everything)).toBeUndefined();
  });

  test('two open tickets of different days with the same running number are ambiguous', async () => {
    await opened();
    const number = `261121-${running}`;
    const { ticket, changes } = openTicket(
      aDraft({ sourceKey: `m${number}` }),
      anOpening({ id: newId(exampleNow), number }),
    );
    await commit(changes);
    expect(await store.findSaid(String(running), everything)).toBe('ambiguous');
    expect(await store.findSaid(number, everything)).toEqual(ticket);
  });
});

test('numbers are unique under concurrency and across processes, and start again the next day', async () => {
  const [one, other] = [
    createTicketNumbers(db.database, 'Asia/Shanghai'),
    createTicketNumbers(db.database, 'Asia/Shanghai'),
  ];
  const now = new Date('2026-12-01T10:00:00Z');
  const numbers = await Promise.all(
    Array.from({ length: 300 }, (_unused, index) => (index % 2 === 0 ? one : other).next(now)),
  );
  expect(new Set(numbers).size).toBe(300);
  expect(numbers).toContain('261201-1');
  expect(await one.next(new Date('2026-12-01T17:00:00Z'))).toBe('261202-1');
});

describe("one resident's and one worker's tickets", () => {
  test('newest first; open ones of a category since an instant; open ones by deadline', async () => {
    const long = new Date(exampleNow.getTime() - 3_600_000);
    const old = await opened({ category: 'help.wish' }, long);
    const fresh = await opened({ category: 'help.wish' });
    const mine = await store.listByReporter('resident-1', 500);
    expect(mine.findIndex(({ id }) => id === old.id)).toBeGreaterThan(
      mine.findIndex(({ id }) => id === fresh.id),
    );
    const since = new Date(exampleNow.getTime() - 1_800_000);
    expect(await store.listOpenOfReporter('resident-1', 'help.wish', since)).toEqual([fresh]);
    expect(await store.listOpenOfReporter('resident-2', 'help.wish', since)).toEqual([]);
    const assigned = await store.listOpenOfAssignee('worker-1');
    const due = assigned.map(({ resolutionDueAt }) => resolutionDueAt.getTime());
    expect(due).toEqual([...due].sort((a, b) => a - b));
  });

  test('the assignee comes with the way to reach them', async () => {
    expect(await store.findAssignee({ assigneeId: 'worker-1' })).toMatchObject({
      id: 'worker-1',
      contact: undefined,
    });
    expect(await store.findAssignee({ assigneeId: undefined })).toBeUndefined();
  });
});
