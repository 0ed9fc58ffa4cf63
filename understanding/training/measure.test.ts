import fc from 'fast-check';
import { expect, it } from 'vitest';

import { intents } from '../../core/taxonomy.ts';
import { createUnderstand } from '../understand.ts';
import type { Understand } from '../understanding.ts';
import type { HeldMessage } from './held.ts';
import { measure, metrics } from './measure.ts';

const now = new Date('2026-11-22T02:00:00Z');
const read = createUnderstand();

const leak: HeldMessage = {
  text: '天花板漏水',
  mentioned: false,
  intent: 'report',
  category: 'repair.leak',
  urgency: 'normal',
};
const talk: HeldMessage = { ...leak, text: '好的', intent: 'chatter', category: null, urgency: null };

/** A reader that says what it is told for each text. */
function saying(answers: Readonly<Record<string, Partial<ReturnType<Understand>>>>): Understand {
  return (message) => ({ ...read(message), ...answers[message.text] });
}

it('counts a missed report against recall and against its category', () => {
  const blind = saying({
    天花板漏水: { intent: 'chatter', category: undefined },
    好的: { intent: 'chatter' },
  });
  expect(measure(blind, [leak, talk], now)).toMatchObject({
    intentAccuracy: 0.5,
    reportRecall: 0,
    reportPrecision: 1,
    categoryAccuracy: 0,
    spokenInChatter: 0,
  });
});

it('counts talk that was taken for a report against precision, and as words nobody asked for', () => {
  const eager = saying({
    天花板漏水: { intent: 'report', category: 'repair.leak' },
    好的: { intent: 'report', category: 'other' },
  });
  expect(measure(eager, [leak, talk], now)).toMatchObject({
    reportRecall: 1,
    reportPrecision: 0.5,
    categoryAccuracy: 1,
    spokenInChatter: 1,
  });
});

it('gives shares whatever is read and whatever was right', () => {
  const held = fc.record({
    text: fc.string({ minLength: 1 }),
    mentioned: fc.boolean(),
    intent: fc.constantFrom(...intents),
    category: fc.constant(null),
    urgency: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.array(held, { maxLength: 6 }), (messages) => {
      const { messages: count, ...shares } = metrics.parse(measure(read, messages, now));
      expect(count).toBe(messages.length);
      for (const value of Object.values(shares)) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 50 },
  );
});
