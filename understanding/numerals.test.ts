import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumeral, parseNumeral, readOut } from './numerals.ts';

describe('numerals', () => {
  it.each([
    ['3', 3],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十三', 23],
    ['一百零三', 103],
    ['一百一十', 110],
    ['两', 2],
    ['五零一', 501],
    ['幺二零三', 1203],
    ['九〇一', 901],
  ])('reads %s', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each(['', '三四', '楼', '十百', '3栋', '12345', '五零一零二'])('does not read %s', (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  });

  it('reads back whatever it says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (value) => {
        expect(parseNumeral(formatNumeral(value))).toBe(value);
      }),
    );
  });

  it('reads back rooms that are read out digit by digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 9999 }), (value) => {
        expect(parseNumeral(readOut(String(value)))).toBe(value);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('零', '一', '二', '十', '百', '千', '3', '栋') }),
        (text) => void parseNumeral(text),
      ),
    );
  });
});
