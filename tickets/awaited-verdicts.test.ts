import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAwaitedVerdicts, freshMs, type Handled } from './awaited-verdicts.ts';
import type { TicketChange } from './ticket.ts';

const noon = new Date('2026-03-02T12:00:00+08:00');
const after = (ms: number) => new Date(noon.getTime() + ms);
const done: Handled = { id: 't1', reporterId: 'wang', state: 'confirming', handledAt: noon };
// Only the ticket of a change is looked at.
const changeTo = (ticket: Handled) => ({ kind: 'change', ticket }) as unknown as TicketChange;

describe('awaited verdicts', () => {
  it('knows of whom a word is awaited, of that person alone, and until the announcement is old', () => {
    const verdicts = createAwaitedVerdicts([]);
    verdicts.apply([changeTo(done)]);
    expect(verdicts.isAwaitedOf('wang', after(60_000))).toBe(true);
    expect(verdicts.isAwaitedOf('li', after(60_000))).toBe(false);
    expect(verdicts.isAwaitedOf('wang', after(freshMs + 1))).toBe(false);
  });

  it('awaits nothing any more once the ticket is rated, and goes on to await what else there is', () => {
    const verdicts = createAwaitedVerdicts([done, { ...done, id: 't2' }]);
    verdicts.apply([changeTo({ ...done, state: 'closed' })]);
    expect(verdicts.isAwaitedOf('wang', noon)).toBe(true);
    verdicts.apply([changeTo({ ...done, id: 't2', state: 'closed' })]);
    expect(verdicts.isAwaitedOf('wang', noon)).toBe(false);
  });

  it('says the same as the last state of every ticket would, whatever happened before', () => {
    const event = fc.record({
      id: fc.constantFrom('t1', 't2', 't3'),
      state: fc.constantFrom('confirming' as const, 'closed' as const, 'in_progress' as const),
      minutes: fc.nat({ max: 300 }),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const inOrder = events.toSorted((one, other) => one.minutes - other.minutes);
        const verdicts = createAwaitedVerdicts([]);
        const last = new Map<string, Handled>();
        for (const { id, state, minutes } of inOrder) {
          const ticket: Handled = {
            ...{ id, state, reporterId: `of-${id}` },
            handledAt: after(minutes * 60_000),
          };
          verdicts.apply([changeTo(ticket)]);
          last.set(id, ticket);
        }
        const now = after((inOrder.at(-1)?.minutes ?? 0) * 60_000);
        for (const [id, { state, handledAt }] of last) {
          const isFresh = (handledAt?.getTime() ?? 0) >= now.getTime() - freshMs;
          expect(verdicts.isAwaitedOf(`of-${id}`, now)).toBe(state === 'confirming' && isFresh);
        }
      }),
    );
  });
});
