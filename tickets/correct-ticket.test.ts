import { describe, expect, it } from 'vitest';

import { aRoster, aTicket, aWorker, exampleNow } from '../test/support/tickets.ts';
import { defaultTimeRules } from './clock/time-rules.ts';
import { correctTicket } from './correct-ticket.ts';
import { replay } from './replay.ts';
import type { Acting, Amendment } from './transition.ts';

const clerk: Acting = { kind: 'staff', id: 'clerk', role: 'clerk', departmentId: undefined };
const property = {
  id: 'dep-property',
  kind: 'property',
  name: '物业',
  communityId: 'c',
  active: true,
} as const;
const elevator = {
  id: 'dep-elevator',
  kind: 'elevator',
  name: '电梯',
  communityId: 'c',
  active: true,
} as const;
const ofProperty = aWorker();
const ofElevator = aWorker({ id: 'worker-2', name: '小竹', departmentId: 'dep-elevator' });
const context = {
  roster: aRoster({ departments: [property, elevator], workers: [ofProperty, ofElevator] }),
  assignee: ofProperty,
  times: defaultTimeRules,
  now: exampleNow,
};

function corrected(ticket = aTicket(), amendment: Amendment = {}, actor = clerk) {
  const result = correctTicket(ticket, { event: 'amend', actor, amendment }, context);
  if (!result.ok) throw new Error(result.error.text);
  return result.value;
}

describe('correcting what a ticket is about', () => {
  it('takes no sign of violence in a family away before it is written down what the police know', () => {
    const ticket = aTicket({ category: 'dispute.family', urgency: 'urgent', description: '他又动手了' });
    const step = { event: 'amend', actor: clerk } as const;
    for (const amendment of [{ category: 'dispute.neighbor' }, { category: 'anomaly.noise' }] as const) {
      const result = correctTicket(ticket, { ...step, amendment }, context);
      expect(result).toMatchObject({ ok: false, error: { code: 'police_missing' } });
      expect(correctTicket(ticket, { ...step, amendment }, { ...context, policeTold: true }).ok).toBe(true);
    }
  });

  it('hands it to the unit that answers for the new category', () => {
    const steps = corrected(aTicket(), { category: 'repair.elevator' });
    expect(steps.map(({ event }) => event.name)).toEqual(['amend', 'transfer']);
    expect(steps.at(-1)?.ticket).toMatchObject({
      category: 'repair.elevator',
      departmentId: 'dep-elevator',
      assigneeId: 'worker-2',
      state: 'dispatched',
    });
    const toldStaff = steps.flatMap(({ outgoing }) => outgoing).filter(({ purpose }) => purpose === 'staff');
    expect(toldStaff.length).toBeGreaterThan(0);
  });

  it('leaves it with the worker when the unit stays the same', () => {
    const steps = corrected(aTicket(), { category: 'blocked_exit.clutter' });
    expect(steps.map(({ event }) => event.name)).toEqual(['amend']);
    expect(steps[0]?.ticket.assigneeId).toBe('worker-1');
  });

  it('leaves it with whoever has begun, and only says whose it should be', () => {
    const steps = corrected(aTicket({ state: 'in_progress' }), { category: 'repair.elevator' });
    expect(steps.map(({ event }) => event.name)).toEqual(['amend']);
    expect(steps[0]?.ticket).toMatchObject({ assigneeId: 'worker-1', departmentId: 'dep-elevator' });
  });

  it('names the unit that took it first as the one that goes on leading', () => {
    const step = { event: 'amend', actor: clerk, amendment: { category: 'repair.elevator' } } as const;
    const reasonFor = (lead: typeof property | typeof elevator) => {
      const result = correctTicket(aTicket(), step, { ...context, lead });
      return result.ok ? result.value.at(-1)?.ticket.routingReason : undefined;
    };
    expect(reasonFor(property)).toContain('首接单位物业继续牵头');
    expect(reasonFor(elevator)).not.toContain('牵头');
  });

  it('is dispatched at last when it waited for somebody', () => {
    const waiting = aTicket({ state: 'accepted', assigneeId: undefined });
    const steps = corrected(waiting, { category: 'repair.elevator' });
    expect(steps.at(-1)?.ticket).toMatchObject({ state: 'dispatched', assigneeId: 'worker-2' });
  });

  it('counts the deadlines of a more urgent ticket from the report, not from the correction', () => {
    const [step] = corrected(aTicket({ urgency: 'normal' }), { urgency: 'emergency' });
    expect(step?.ticket.responseDueAt.getTime()).toBeLessThanOrEqual(
      aTicket({ urgency: 'normal' }).responseDueAt.getTime(),
    );
    expect(step?.event.changes).toHaveProperty('resolutionDueAt');
  });

  it('does not let a worker send it to another unit, but keeps what was learnt', () => {
    const worker: Acting = { kind: 'staff', id: 'worker-1', role: 'worker', departmentId: 'dep-property' };
    const steps = corrected(aTicket(), { category: 'repair.elevator' }, worker);
    expect(steps.map(({ event }) => event.name)).toEqual(['amend']);
  });

  it('is told whole by its history', () => {
    const ticket = aTicket();
    const { id, state, version, ...changes } = ticket;
    const opened = {
      ...{ id: 'e0', ticketId: id, seq: 1, name: 'open', from: undefined, to: state, changes },
      ...{ actor: { kind: 'system' } as const, reason: undefined, note: undefined, at: exampleNow },
    };
    const start = { ...ticket, version: 1 };
    expect(version).toBeGreaterThan(0);
    const steps = corrected(start, { category: 'repair.elevator', place: { building: '5' } });
    expect(replay([opened, ...steps.map(({ event }) => event)])).toEqual(steps.at(-1)?.ticket);
  });
});
