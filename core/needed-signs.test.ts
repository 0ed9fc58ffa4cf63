import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createMayMatch, neededSigns } from './needed-signs.ts';

describe('what a match of a pattern must have', () => {
  it.each([
    [/停车场/, ['停车']],
    [/停车[场坪]|地库/, ['停车', '地库']],
    [/(?<!走)后门(?!口)/, ['后门']],
    [/[东南]{1,2}侧?门/, ['门']],
    [/(?:东|西)门/, ['东门', '西门']],
    [/[^东]门/, ['门']],
    [/(?:小区)?的?亭/, ['亭']],
    [/靠.{1,4}那边/, ['那边']],
    [/a\.b\u4e00/, ['a.']],
    [/门/gu, ['门']],
    [/\d+\s*[年月]/u, ['年', '月']],
    [/\d/, Array.from('0123456789')],
  ])('%s: %j', (pattern, needed) => {
    expect(neededSigns(pattern)).toEqual(needed);
  });

  it.each([
    /门?/,
    /(?:门|)/,
    /.+/,
    /\s\D/,
    /[\d,]/,
    /\p{Nd}门/u,
    /\u{4e00}门/u,
    /😀门/u,
    /[\u4e00-\u9fff]/,
    /(?=门)/,
    /门*/,
    /门{0,2}/,
    /a/i,
    /门/iu,
    /^$/,
  ])('%s: nothing that can be told', (pattern) => {
    expect(neededSigns(pattern)).toBeUndefined();
  });
});

/** Sources of patterns of all that the reader knows. */
const { source } = fc.letrec<{ source: string; sequence: string; item: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(
      '甲',
      '乙',
      '丙',
      '[甲乙]',
      '[^甲]',
      '[甲-甲]',
      '.',
      '\\.',
      '\\s',
      '\\d',
      '[\\-丙]',
      '^',
      '$',
    ),
    tie('source').map((inner) => `(?:${inner})`),
    tie('source').map((inner) => `(${inner})`),
    tie('source').map((inner) => `(?=${inner})`),
    tie('source').map((inner) => `(?<!${inner})`),
  ),
  item: fc
    .tuple(tie('atom'), fc.constantFrom('', '', '', '?', '*', '+', '{0,2}', '{1,2}', '{2}', '+?'))
    .filter(([atom, quantifier]) => quantifier === '' || !/^(?:[\^$]|\(\?[=<])/.test(atom))
    .map((parts) => parts.join('')),
  sequence: fc.array(tie('item'), { maxLength: 4 }).map((items) => items.join('')),
  source: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((all) => all.join('|')),
}));
const texts = fc
  .array(fc.constantFrom('甲', '乙', '丙', '.', '-', ' ', '1'), { maxLength: 8 })
  .map((all) => all.join(''));

describe('whether patterns may match a text', () => {
  it('is never denied of one that does', () => {
    fc.assert(
      fc.property(source, texts, (pattern, text) => {
        for (const compiled of [new RegExp(pattern), new RegExp(pattern, 'u')])
          if (compiled.test(text)) expect(createMayMatch([compiled])(text)).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  it('is told of each', () => {
    const mayMatch = createMayMatch([/停车/, /.*/, /门/]);
    expect([mayMatch(''), mayMatch('车停'), mayMatch('大门停车')]).toEqual([0b010, 0b010, 0b111]);
  });
});
