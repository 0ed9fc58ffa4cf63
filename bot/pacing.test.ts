import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { purposes } from '../core/outgoing.ts';
import {
  earliestSend,
  freshPacing,
  type PacingLimits,
  type PacingState,
  recordSend,
  retryDelayMs,
} from './pacing.ts';

const limits: PacingLimits = {
  perTargetMs: 1000,
  betweenTargetsMs: 3000,
  perMinute: 40,
  noticesPerHour: 400,
  jitterMs: 2000,
};

describe('pacing', () => {
  it('lets the first message go at once', () => {
    expect(earliestSend(freshPacing, { target: 'r1', purpose: 'answer' }, limits, 1)).toBe(0);
  });

  it('waits longer between two rooms than within one', () => {
    const state = recordSend(freshPacing, 'r1', 100_000, limits);
    expect(earliestSend(state, { target: 'r1', purpose: 'answer' }, limits, 0)).toBe(101_000);
    expect(earliestSend(state, { target: 'r2', purpose: 'answer' }, limits, 0)).toBe(103_000);
    expect(earliestSend(state, { target: 'r2', purpose: 'answer' }, limits, 0.5)).toBe(104_000);
  });

  it('lets an emergency pass every wait but the limit of the account', () => {
    const state = recordSend(freshPacing, 'r1', 100_000, limits);
    expect(earliestSend(state, { target: 'r2', purpose: 'emergency' }, limits, 1)).toBe(0);
    const busy = Array.from({ length: 40 }).reduce<PacingState>(
      (before) => recordSend(before, 'r1', 100_000, limits),
      freshPacing,
    );
    expect(earliestSend(busy, { target: 'r2', purpose: 'emergency' }, limits, 1)).toBe(160_000);
  });

  it('never breaks a limit, whatever is to be said and however late it looks', () => {
    const message = fc.record({
      target: fc.constantFrom('r1', 'r2', 'r3'),
      purpose: fc.constantFrom(...purposes),
      jitter: fc.double({ min: 0, max: 1, noNaN: true }),
      lateMs: fc.nat(5000),
    });
    const anyLimits = fc.record({
      perTargetMs: fc.nat(5000),
      betweenTargetsMs: fc.nat(5000),
      perMinute: fc.integer({ min: 1, max: 10 }),
      noticesPerHour: fc.integer({ min: 1, max: 30 }),
      jitterMs: fc.nat(3000),
    });
    fc.assert(
      fc.property(fc.array(message, { maxLength: 60 }), anyLimits, (messages, given) => {
        const sends = sendAll(messages, given);
        for (const [index, send] of sends.entries()) {
          const before = sends.slice(0, index);
          const lastMinute = before.filter(({ at }) => at > send.at - 60_000);
          expect(lastMinute.length).toBeLessThan(given.perMinute);
          const lastHour = before.filter(({ at }) => at > send.at - 3_600_000);
          if (send.purpose === 'notice') expect(lastHour.length).toBeLessThan(given.noticesPerHour);
          if (send.purpose === 'emergency') continue;
          const last = before.at(-1);
          if (last !== undefined && last.target !== send.target)
            expect(send.at - last.at).toBeGreaterThanOrEqual(given.betweenTargetsMs);
          const toTarget = before.findLast(({ target }) => target === send.target);
          if (toTarget !== undefined) expect(send.at - toTarget.at).toBeGreaterThanOrEqual(given.perTargetMs);
        }
      }),
    );
  });

  it('backs off and stops growing', () => {
    expect([1, 2, 3, 20].map(retryDelayMs)).toEqual([2000, 4000, 8000, 300_000]);
  });
});

interface Planned {
  readonly target: string;
  readonly purpose: (typeof purposes)[number];
  readonly jitter: number;
  readonly lateMs: number;
}

function sendAll(messages: readonly Planned[], given: PacingLimits) {
  let state = freshPacing;
  let now = 1_000_000;
  return messages.map((message) => {
    now = Math.max(now, earliestSend(state, message, given, message.jitter)) + message.lateMs;
    state = recordSend(state, message.target, now, given);
    return { ...message, at: now };
  });
}
