import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { aTicket, aWorker, exampleNow } from '../test/support/tickets.ts';
import { categories } from '../core/taxonomy.ts';
import { deadlinesOf, defaultTimeRules } from './clock/time-rules.ts';
import { mayBeViolence } from './family-violence.ts';
import type { Follower } from './follower.ts';
import { isPrivateMatter } from './policy.ts';
import { type PlannedPart, splitTicket } from './split-ticket.ts';
import type { Ticket } from './ticket.ts';

const clerk = { kind: 'staff', id: 'clerk-1', role: 'clerk', departmentId: undefined } as const;
const hourMs = 3_600_000;
const later = new Date(exampleNow.getTime() + 2 * hourMs);

const residents = ['anna', 'ben', 'cleo'];
const followers: readonly Follower[] = residents.map((residentId, index) => ({
  residentId,
  at: exampleNow,
  building: String(index + 1),
  viaId: index === 0 ? 'merged-1' : undefined,
}));

function part(over: Partial<PlannedPart['matter']> = {}, index = 1): PlannedPart {
  const { category, urgency, place, areaId, areaPath, compound } = aTicket();
  return {
    matter: { category, urgency, place, areaId, areaPath, compound, words: '一件事', ...over },
    opening: {
      id: `part-${index}`,
      number: `261122-${100 + index}`,
      route: {
        departmentId: 'dep-property',
        assignee: aWorker({ id: 'worker-2', name: '小竹' }),
        reason: '归物业',
      },
    },
  };
}

function split(whole: Ticket, parts: readonly PlannedPart[], note?: string) {
  const context = { assignee: aWorker(), times: defaultTimeRules, now: later };
  const done = splitTicket({ whole: { ticket: whole, followers, context }, parts, actor: clerk, note });
  if (!done.ok) throw new Error(done.error.text);
  return done.value;
}

const twoParts = [part({ category: 'repair.lighting', words: '灯不亮' }, 1), part({ words: '车堵着' }, 2)];

describe('a ticket that is split', () => {
  it('waits with nobody, and its worker and its reporter are each told once, with the new numbers', () => {
    const { step, outgoing } = split(aTicket({ state: 'in_progress' }), twoParts, '是两件事');
    expect(step.ticket).toMatchObject({ state: 'split', assigneeId: undefined });
    expect(step.ticket.markAt).toBeUndefined();
    expect(step.event.note).toBe('拆成工单261122-101（公共照明）、工单261122-102（车辆堵塞通道）。是两件事');
    const told = outgoing.filter(({ purpose }) => purpose === 'status');
    expect(told.map(({ text }) => text)).toEqual([
      expect.stringMatching(/已分成2单分别办理：工单261122-101（公共照明）、工单261122-102/),
    ]);
    const cards = outgoing.filter(
      ({ ticketId, purpose }) => ticketId === step.ticket.id && purpose === 'staff',
    );
    expect(cards.map(({ text }) => text)).toEqual([expect.stringContaining('原单您不用再处理')]);
  });

  it('opens ordinary tickets that are given out by their own routes', () => {
    const { parts, outgoing } = split(aTicket({ state: 'received', assigneeId: undefined }), twoParts);
    expect(parts.map(({ state, assigneeId }) => [state, assigneeId])).toEqual([
      ['dispatched', 'worker-2'],
      ['dispatched', 'worker-2'],
    ]);
    expect(outgoing.filter(({ ticketId }) => ticketId === parts[0]?.id)).toHaveLength(1);
  });

  it('cannot be a part itself', () => {
    const context = { assignee: undefined, times: defaultTimeRules, now: later };
    const whole = { ticket: aTicket({ state: 'accepted', parentId: 'ticket-0' }), followers, context };
    const done = splitTicket({ whole, parts: twoParts, actor: clerk });
    expect(done).toMatchObject({ ok: false, error: { code: 'is_part' } });
  });
});

describe('what a part is', () => {
  it('of the same kind keeps the clock of the whole to the second, with the marks it passed', () => {
    const whole = aTicket({
      state: 'in_progress',
      resolutionDueAt: new Date(exampleNow.getTime() + 99 * hourMs),
      warnedAt: exampleNow,
    });
    const { parts } = split(whole, twoParts);
    const { openedAt, roundStartedAt, resolutionDueAt, responseDueAt, warnedAt } = whole;
    expect(parts[1]).toMatchObject({ openedAt, roundStartedAt, resolutionDueAt, responseDueAt, warnedAt });
  });

  it('does not carry a plate to who mends a lamp, and a phone to everybody who has to call', () => {
    const sealed = { cipher: 'c', hash: 'h', masked: '154****0000' };
    const { parts } = split(aTicket({ state: 'accepted', plate: sealed, phone: sealed }), twoParts);
    expect(parts.map(({ plate }) => plate)).toEqual([undefined, sealed]);
    expect(parts.map(({ phone }) => phone)).toEqual([sealed, sealed]);
  });

  it('a quarrel that came up in a group is told in private, and no neighbour follows it', () => {
    const quarrel = part({ category: 'dispute.neighbor', words: '和楼上吵起来了' }, 1);
    const { parts, changes, outgoing } = split(aTicket({ state: 'accepted' }), [
      quarrel,
      twoParts[1] ?? quarrel,
    ]);
    expect(parts[0]?.reportedAt).toMatchObject({ kind: 'person', key: 'member-1' });
    expect(parts[1]?.reportedAt).toMatchObject({ kind: 'room' });
    expect(changes.filter((change) => change.kind === 'follow' && change.ticketId === 'part-1')).toEqual([]);
    const inGroup = outgoing.filter(({ to }) => to.kind === 'room').map(({ text }) => text);
    expect(inGroup.join('')).toContain('工单261122-101、');
    expect(inGroup.join('')).not.toContain('纠纷');
  });
});

const anyPart = fc.record({
  category: fc.constantFrom(...categories),
  urgency: fc.constantFrom('normal', 'urgent', 'emergency' as const),
});

test('nobody is lost and no time is won, however it is split', () => {
  fc.assert(
    fc.property(
      fc.array(anyPart, { minLength: 2, maxLength: 4 }),
      fc.constantFrom('received', 'accepted', 'dispatched', 'in_progress' as const),
      fc.integer({ min: 0, max: 200 }),
      (matters, state, hoursPaused) => {
        const due = aTicket().resolutionDueAt.getTime() + hoursPaused * hourMs;
        const whole = aTicket({ state, resolutionDueAt: new Date(due) });
        const planned = matters.map((matter, index) => part(matter, index + 1));
        const { parts, changes } = split(whole, planned);
        expect(parts).toHaveLength(matters.length);
        // The whole loses nobody.
        expect(changes.some(({ kind }) => kind === 'unfollow')).toBe(false);
        for (const one of parts) {
          expect(one).toMatchObject({ reporterId: whole.reporterId, parentId: whole.id });
          expect(one.openedAt).toEqual(whole.openedAt);
          const follow = changes.filter((change) => change.kind === 'follow' && change.ticketId === one.id);
          expect(follow).toHaveLength(isPrivateMatter(one.category) ? 0 : residents.length);
          const norm = deadlinesOf(defaultTimeRules, one.category, one.urgency, whole.roundStartedAt);
          expect(one.responseDueAt).toEqual(norm.responseDueAt);
          if (hoursPaused === 0) expect(one.resolutionDueAt).toEqual(norm.resolutionDueAt);
          else expect(one.resolutionDueAt.getTime()).toBeGreaterThanOrEqual(norm.resolutionDueAt.getTime());
        }
      },
    ),
    { numRuns: 60 },
  );
});

describe('signs of violence in a family', () => {
  const violence = aTicket({
    ...{ state: 'in_progress', category: 'dispute.family', urgency: 'normal' },
    description: '他喝了酒动手打人，楼道灯也坏了',
  });
  const family = part({ category: 'dispute.family', urgency: 'normal', words: '夫妻吵架' }, 1);
  const lamp = part({ category: 'repair.lighting', urgency: 'normal', words: '灯不亮' }, 2);
  const context = { assignee: aWorker(), times: defaultTimeRules, now: later };

  it('stay with the part that is a family matter, however it is worded, and with no other', () => {
    const { parts } = split(violence, [family, lamp]);
    expect(parts.map(mayBeViolence)).toEqual([true, false]);
    expect(parts.map(({ urgency }) => urgency)).toEqual(['urgent', 'normal']);
  });

  it('are not split away before it is written down what the police know', () => {
    const away = { whole: { ticket: violence, followers, context }, parts: [lamp, lamp], actor: clerk };
    expect(splitTicket(away)).toMatchObject({ ok: false, error: { code: 'police_missing' } });
    const told = { ...away, whole: { ...away.whole, context: { ...context, policeTold: true } } };
    expect(splitTicket(told)).toMatchObject({ ok: true });
  });

  it('are none where a quarrel is split', () => {
    const quarrel = { ...violence, description: '为房子谈不拢' };
    expect(split(quarrel, [family, lamp]).parts.map(mayBeViolence)).toEqual([false, false]);
  });
});
