import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createSignInLimit, waitMs } from './sign-in-limit.ts';

const minute = 60_000;
const at = (ms: number) => new Date(1_800_000_000_000 + ms);

describe('waitMs', () => {
  const rule = { failures: 3, withinMs: minute };

  it('never keeps anybody waiting longer than the rule, and not at all with fewer failures', () => {
    const instants = fc.array(fc.integer({ min: 0, max: 10 * minute }), { maxLength: 8 });
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 10 * minute }), (failed, sinceLast) => {
        const failedAt = failed.toSorted((a, b) => a - b);
        const now = (failedAt.at(-1) ?? 0) + sinceLast;
        const wait = waitMs(rule, failedAt, now);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(rule.withinMs);
        const recent = failedAt.filter((instant) => instant > now - rule.withinMs).length;
        expect(wait > 0).toBe(recent >= rule.failures);
        expect(waitMs(rule, failedAt, now + wait)).toBe(0);
      }),
    );
  });
});

describe('the sign-in limit', () => {
  it('closes one login at one address after five failures and says for how long', () => {
    const limit = createSignInLimit();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(limit.waitSeconds('wang', '10.0.0.1', at(attempt * 1000))).toBe(0);
      limit.failed('wang', '10.0.0.1', at(attempt * 1000));
    }
    expect(limit.waitSeconds('wang', '10.0.0.1', at(5000))).toBe(15 * 60 - 5);
    expect(limit.waitSeconds('wang', '10.0.0.1', at(15 * minute))).toBe(0);
  });

  it('lets the owner in from elsewhere meanwhile', () => {
    const limit = createSignInLimit();
    for (let attempt = 0; attempt < 5; attempt += 1) limit.failed('wang', '10.0.0.1', at(0));
    expect(limit.waitSeconds('wang', '10.0.0.2', at(0))).toBe(0);
    expect(limit.waitSeconds('li', '10.0.0.1', at(0))).toBe(0);
  });

  it('closes an address that tries many logins, and a login tried from many addresses', () => {
    const limit = createSignInLimit();
    for (let number = 0; number < 50; number += 1) limit.failed(`login${number}`, '10.0.0.1', at(0));
    for (let number = 0; number < 30; number += 1) limit.failed('wang', `10.1.0.${number}`, at(0));
    expect(limit.waitSeconds('new', '10.0.0.1', at(0))).toBe(15 * 60);
    expect(limit.waitSeconds('wang', '10.2.0.1', at(0))).toBe(15 * 60);
  });

  it('forgets mistypings once the right password came', () => {
    const limit = createSignInLimit();
    for (let attempt = 0; attempt < 4; attempt += 1) limit.failed('wang', '10.0.0.1', at(0));
    limit.succeeded('wang', '10.0.0.1');
    limit.failed('wang', '10.0.0.1', at(1));
    expect(limit.waitSeconds('wang', '10.0.0.1', at(1))).toBe(0);
  });

  it('keeps a bounded memory and forgets the longest untouched first', () => {
    const limit = createSignInLimit(30);
    for (let attempt = 0; attempt < 5; attempt += 1) limit.failed('old', '10.0.0.1', at(0));
    for (let number = 0; number < 30; number += 1) limit.failed(`new${number}`, `10.3.0.${number}`, at(1));
    expect(limit.waitSeconds('old', '10.0.0.1', at(1))).toBe(0);
  });
});
