import { describe, expect, it } from 'vitest';

import { scamTypes } from '../../fraud/scam-types.ts';
import { antiFraudTexts } from './anti-fraud.ts';

describe('the shipped anti-fraud texts', () => {
  it('cover every kind of scam on the Ministry’s list', () => {
    const covered = new Set(antiFraudTexts.map((text) => text.scamType));
    expect(scamTypes.filter((type) => !covered.has(type))).toEqual([]);
  });

  it('name 96110 or 110, and no other number to call', () => {
    for (const text of antiFraudTexts) {
      const numbers = text.body.match(/\d{3,}/g) ?? [];
      expect(numbers.length, text.key).toBeGreaterThan(0);
      expect(
        numbers.filter((number) => !['96110', '110'].includes(number)),
        text.key,
      ).toEqual([]);
    }
  });

  it('carry no link and no code to scan, and stay short enough to be read', () => {
    for (const text of antiFraudTexts) {
      expect(text.body, text.key).not.toMatch(/https?:|www\.|\.com|\.cn/);
      expect(text.title.length + text.body.length, text.key).toBeLessThanOrEqual(200);
    }
  });

  it('have a source each and keys that are unique', () => {
    expect(antiFraudTexts.filter((text) => text.source === '')).toEqual([]);
    expect(new Set(antiFraudTexts.map((text) => text.key)).size).toBe(antiFraudTexts.length);
  });
});
