import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asked, askedMs, createAskedReporters } from './asked-reporters.ts';
import type { TicketChange } from './ticket.ts';

const noon = new Date('2026-03-02T12:00:00+08:00');
const after = (ms: number) => new Date(noon.getTime() + ms);
const asked: Asked = {
  ...{ id: 't1', reporterId: 'wang', state: 'need_info' },
  ...{ question: '坏了几个', pausedAt: noon },
};
// Only the ticket of a change is looked at.
const changeTo = (ticket: Asked) => ({ kind: 'change', ticket }) as unknown as TicketChange;

describe('whom the bot asked something', () => {
  it('is known with the question, that person alone, and for a short while', () => {
    const reporters = createAskedReporters([]);
    reporters.apply([changeTo(asked)]);
    expect(reporters.questionTo('wang', after(60_000))).toBe('坏了几个');
    expect(reporters.questionTo('li', after(60_000))).toBeUndefined();
    expect(reporters.questionTo('wang', after(askedMs + 1))).toBeUndefined();
  });

  it('is not known where two things were asked: which one is answered nobody can tell', () => {
    const reporters = createAskedReporters([asked, { ...asked, id: 't2', question: '在几楼' }]);
    expect(reporters.questionTo('wang', noon)).toBeUndefined();
    reporters.apply([changeTo({ ...asked, state: 'in_progress', question: undefined, pausedAt: undefined })]);
    expect(reporters.questionTo('wang', noon)).toBe('在几楼');
  });

  it('is what the last state of every ticket says, whatever happened before', () => {
    const event = fc.record({
      id: fc.constantFrom('t1', 't2', 't3'),
      waits: fc.boolean(),
      minutes: fc.nat({ max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const reporters = createAskedReporters([]);
        const last = new Map<string, Asked>();
        const inOrder = events.toSorted((one, other) => one.minutes - other.minutes);
        for (const { id, waits, minutes } of inOrder) {
          const ticket: Asked = waits
            ? { ...asked, id, reporterId: `of-${id}`, pausedAt: after(minutes * 60_000) }
            : { ...asked, id, reporterId: `of-${id}`, state: 'in_progress', question: undefined };
          reporters.apply([changeTo(ticket)]);
          last.set(id, ticket);
        }
        const now = after((inOrder.at(-1)?.minutes ?? 0) * 60_000);
        for (const [id, { state, pausedAt = noon }] of last) {
          const isOpen = state === 'need_info' && pausedAt.getTime() >= now.getTime() - askedMs;
          expect(reporters.questionTo(`of-${id}`, now)).toBe(isOpen ? '坏了几个' : undefined);
        }
      }),
    );
  });
});
