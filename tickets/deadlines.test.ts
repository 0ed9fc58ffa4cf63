import fc from 'fast-check';
import { expect, test } from 'vitest';

import { categories, urgencies } from '../core/taxonomy.ts';
import { categoryNorms, deadlinesOf, urgencyNorms } from './deadlines.ts';

const anyCategory = fc.constantFrom(...categories);
const anyInstant = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });

test('more urgent is never later, and an answer is never due after the end', () => {
  fc.assert(
    fc.property(anyCategory, anyInstant, (category, openedAt) => {
      const [emergency, urgent, normal] = urgencies.map((urgency) =>
        deadlinesOf(category, urgency, openedAt),
      );
      for (const key of ['responseDueAt', 'resolutionDueAt'] as const) {
        expect(emergency?.[key].getTime()).toBeLessThanOrEqual(urgent?.[key].getTime() ?? 0);
        expect(urgent?.[key].getTime()).toBeLessThanOrEqual(normal?.[key].getTime() ?? 0);
      }
      for (const due of [emergency, urgent, normal])
        expect(due?.responseDueAt.getTime()).toBeLessThanOrEqual(due?.resolutionDueAt.getTime() ?? 0);
    }),
  );
});

test('opened later is due later, by exactly as much', () => {
  fc.assert(
    fc.property(anyCategory, fc.constantFrom(...urgencies), anyInstant, (category, urgency, openedAt) => {
      const later = new Date(openedAt.getTime() + 60_000);
      const [one, other] = [deadlinesOf(category, urgency, openedAt), deadlinesOf(category, urgency, later)];
      expect(other.resolutionDueAt.getTime() - one.resolutionDueAt.getTime()).toBe(60_000);
    }),
  );
});

test('a stopped supply is due in a day, danger in two hours, and every norm names its source', () => {
  const at = new Date('2026-11-22T00:00:00Z');
  expect(deadlinesOf('repair.water', 'normal', at).resolutionDueAt).toEqual(new Date('2026-11-23T00:00:00Z'));
  expect(deadlinesOf('repair.gas', 'emergency', at).resolutionDueAt).toEqual(
    new Date('2026-11-22T02:00:00Z'),
  );
  for (const { source } of [...Object.values(urgencyNorms), ...Object.values(categoryNorms)])
    expect(source).not.toBe('');
});
