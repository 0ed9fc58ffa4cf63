import { describe, expect, test } from 'vitest';

import type { StaffMember } from '../community/staff.ts';
import { ConflictError } from '../core/errors.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import { aTicket, aWorker } from '../test/support/tickets.ts';
import { defaultTimeRules, nextMark } from './clock/time-rules.ts';
import { standingOf } from './derived-fields.ts';
import { batchSize, type MarkSweepDeps, sweepMarks } from './sweep-marks.ts';
import type { Ticket } from './ticket.ts';
import { transition } from './transition.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const opened = new Date('2026-11-22T02:00:00Z');
const after = (hours: number) => new Date(opened.getTime() + hours * hourMs);

const supervisor = (id: string, path: string): StaffMember => ({
  ...aWorker({ id, role: 'supervisor', areaPaths: [path] }),
  contact: { kind: 'person', channel: 'simulator', account: 'bot', key: id },
});
const everyLevel = [
  supervisor('community', '/city/district/street/c/'),
  supervisor('street', '/city/district/street/'),
  supervisor('district', '/city/district/'),
];

/** In hand since it was opened, with a day to be done. */
function inHand(over: Partial<Ticket> = {}): Ticket {
  const ticket = aTicket({
    ...{ state: 'in_progress', assigneeId: 'worker-1', wakeAt: undefined, resolutionDueAt: after(24) },
    ...{ areaPath: '/city/district/street/c/b3/', limitMinutes: 24 * 60, limitHours: 'calendar' },
    ...over,
  });
  return { ...ticket, markAt: nextMark(defaultTimeRules, standingOf(ticket)) };
}

/** Tickets in memory, by the contract of the store: in order of mark and id, changed only in the version seen. */
function world(tickets: readonly Ticket[], supervisors: readonly StaffMember[] = everyLevel) {
  const stored = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const said: OutgoingMessage[] = [];
  const order = ({ markAt, id }: Pick<Ticket, 'markAt' | 'id'>) => `${markAt?.toISOString() ?? ''} ${id}`;
  const deps: MarkSweepDeps = {
    tickets: {
      listMarked: (now, behind, limit) =>
        Promise.resolve(
          [...stored.values()]
            .filter(({ markAt }) => markAt !== undefined && markAt <= now)
            .filter((ticket) => behind === undefined || order(ticket) > order(behind))
            .toSorted((one, other) => (order(one) < order(other) ? -1 : 1))
            .slice(0, limit),
        ),
      findAssignee: () => Promise.resolve(aWorker()),
    },
    staff: { listSupervisors: () => Promise.resolve(supervisors) },
    times: () => defaultTimeRules,
    commit: (act) => {
      for (const change of act.tickets) {
        if (change.kind !== 'change') continue;
        if (stored.get(change.seen.id)?.version !== change.seen.version)
          return Promise.reject(new ConflictError('the ticket'));
        stored.set(change.seen.id, change.ticket);
      }
      said.push(...act.outgoing);
      return Promise.resolve();
    },
  };
  const sweep = async (now: Date) => {
    said.length = 0;
    const taken = await sweepMarks(deps, now);
    return { taken, told: said.map(({ to, text }) => `${to.key}: ${text.slice(0, 14)}`) };
  };
  return { stored, deps, sweep };
}

test('the worker is warned at 80 %, then those in charge are told, one level at a time, each once', async () => {
  const { sweep, stored } = world([inHand()]);
  expect(await sweep(after(19.1))).toEqual({ taken: 0, told: [] });
  const warned = await sweep(after(19.2));
  expect(warned.taken).toBe(1);
  expect(warned.told).toEqual([expect.stringMatching(/^chat-worker-1: 工单261122-7快到/)]);
  expect((await sweep(after(19.3))).taken).toBe(0);

  const levels = [after(24), after(36), after(48)];
  for (const [index, at] of levels.entries()) {
    const { told } = await sweep(at);
    const level = ['community', 'street', 'district'][index] ?? '';
    expect(told).toContainEqual(expect.stringMatching(new RegExp(`^${level}: 【升级到`)));
    expect(told.filter((line) => line.includes('【升级到'))).toHaveLength(1);
    expect((await sweep(new Date(at.getTime() + minuteMs))).taken).toBe(0);
  }
  const [ticket] = stored.values();
  expect(ticket).toMatchObject({ warnedAt: after(19.2), breachedAt: after(24), escalation: 3 });
  expect(ticket?.markAt).toBeUndefined();
  expect(ticket?.resolutionDueAt).toEqual(after(24));
});

describe('after an extension', () => {
  /** By somebody in charge, an hour after the warning. */
  async function extendedTo(hours: number) {
    const { sweep, stored } = world([inHand()]);
    await sweep(after(19.2));
    const [ticket] = stored.values();
    if (ticket === undefined) throw new Error('no ticket');
    const actor = { kind: 'staff', id: 'boss', role: 'supervisor', departmentId: undefined } as const;
    const step = { event: 'extend', actor, reason: 'parts', until: after(hours) } as const;
    const context = { assignee: aWorker(), times: defaultTimeRules, now: after(20.2) };
    const taken = transition(ticket, step, context);
    if (!taken.ok) throw new Error(taken.error.text);
    stored.set(ticket.id, taken.value.ticket);
    return sweep;
  }

  test('the worker is warned again before the new limit', async () => {
    const sweep = await extendedTo(40);
    expect((await sweep(after(35.1))).taken).toBe(0);
    expect((await sweep(after(35.2))).told).toEqual([
      expect.stringMatching(/^chat-worker-1: 工单261122-7快到/),
    ]);
    expect((await sweep(after(36))).taken).toBe(0);
  });

  test('that gives so little that the warning would come at once, it was warned of', async () => {
    const sweep = await extendedTo(24.5);
    expect((await sweep(after(20.3))).taken).toBe(0);
  });
});

test('where a level has nobody, the next one up is told', async () => {
  const { sweep } = world([inHand()], everyLevel.slice(1));
  await sweep(after(19.2));
  expect((await sweep(after(24))).told).toContainEqual(expect.stringMatching(/^street: /));
  expect((await sweep(after(36))).told).toContainEqual(expect.stringMatching(/^district: /));
});

test('found after days without a process, all levels hear of it, a minute apart, and nobody is warned', async () => {
  const { sweep, stored } = world([inHand()]);
  for (const minute of [0, 1, 2])
    expect((await sweep(new Date(after(100).getTime() + minute * minuteMs))).taken).toBe(1);
  const [ticket] = stored.values();
  expect(ticket).toMatchObject({ escalation: 3, breachedAt: after(100), warnedAt: undefined });
});

test('a ticket whose clock stands is left alone', async () => {
  const paused = inHand({ state: 'suspended', pausedAt: after(10), wakeAt: after(50) });
  expect(paused.markAt).toBeUndefined();
  expect((await world([paused]).sweep(after(40))).taken).toBe(0);
});

test('whoever acts at the same moment is heard; the mark is taken with the next run', async () => {
  const { deps, stored, sweep } = world([inHand()]);
  const commit: MarkSweepDeps['commit'] = (act) => {
    for (const ticket of stored.values()) stored.set(ticket.id, { ...ticket, version: ticket.version + 1 });
    return deps.commit(act);
  };
  expect(await sweepMarks({ ...deps, commit }, after(24))).toBe(0);
  expect((await sweep(after(24.1))).taken).toBe(1);
});

test('more than one batch at the same moment, and one that cannot go on, are no obstacle', async () => {
  const many = Array.from({ length: 2 * batchSize + 1 }, (_, index) =>
    inHand({ id: `t${index}`, sourceKey: `${index}` }),
  );
  const stuck = Array.from({ length: batchSize }, (_, index) => ({
    ...inHand({ id: `a${index}` }),
    state: 'closed' as const,
  }));
  const { sweep, stored } = world([...stuck, ...many]);
  expect((await sweep(after(19.2))).taken).toBe(many.length);
  expect([...stored.values()].filter(({ warnedAt }) => warnedAt !== undefined)).toHaveLength(many.length);
});
