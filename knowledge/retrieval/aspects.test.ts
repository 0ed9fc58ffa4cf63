import { expect, test } from 'vitest';

import { aspectAgreement, aspectsOf } from './aspects.ts';

/** Of an entry, only its wordings are read. */
const asking = (...wordings: readonly string[]) => wordings.map((normalised) => ({ normalised }));

test('an entry agrees as far as its wordings ask about the same side', () => {
  const fees = asking('快递柜多少钱', '快递柜收不收费', '快递柜免费吗', '快递柜贵不贵');
  const hours = asking('快递柜几点开', '快递柜多久清一次');
  const asked = aspectsOf('快递柜要多少钱');
  expect(aspectAgreement(fees, asked)).toBeGreaterThan(0.7);
  expect(aspectAgreement(hours, asked)).toBe(0);
});

test('a question that names no side speaks for no entry and against none', () => {
  expect(aspectsOf('快递柜')).toBe(0);
  expect(aspectAgreement(asking('快递柜多少钱'), 0)).toBe(0.5);
});

test('a question of two sides agrees by half with an entry about one of them', () => {
  const asked = aspectsOf('快递柜多少钱，找谁');
  expect(aspectAgreement(asking('快递柜多少钱'), asked)).toBe(0.5);
});
