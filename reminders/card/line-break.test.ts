import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { breakLines } from './line-break.ts';

/** As in a font: Han and its marks are one wide, Latin half. */
function measure(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u0020-\u007e]/u.test(character) ? 0.5 : 1), 0);
}

describe('the lines of a card', () => {
  it.each([
    ['先垫钱的任务，都是骗局', 6, ['先垫钱的任', '务，都是骗局']],
    ['拿不准打96110问', 5, ['拿不准打', '96110问']],
    ['说“卡单”就要停', 3, ['说“卡', '单”就', '要停']],
    ['一\n二', 5, ['一', '二']],
    ['', 5, []],
    ['abcdefghijkl，好啊', 4, ['abcdefgh', 'ijkl，好', '啊']],
  ])('of %s at most %d wide', (text, width, lines) => {
    expect(breakLines(text, measure, width)).toEqual(lines);
  });

  const word = fc.oneof(
    fc.stringMatching(/^[\u4e00-\u4eff]{1,6}$/u),
    fc.stringMatching(/^[A-Za-z0-9]{1,8}$/u),
    fc.constantFrom('96110', '“安全账户”', '（App）', '《消防法》', '“卡单”“连单”'),
  );
  const mark = fc.constantFrom('，', '。', '、', '；', '？', '：', ' ', '');
  const sentenceWith = (marks: typeof mark) =>
    fc.array(fc.tuple(word, marks), { minLength: 1, maxLength: 30 }).map((parts) => parts.flat().join(''));
  const sentence = sentenceWith(mark);
  /** Two words without a mark between them may be one that is wider than a line. */
  const markedSentence = sentenceWith(mark.filter((one) => one !== ''));
  const width = fc.integer({ min: 8, max: 24 });

  it('are never wider than asked', () => {
    fc.assert(
      fc.property(sentence, width, (text, wide) => {
        for (const line of breakLines(text, measure, wide)) expect(measure(line)).toBeLessThanOrEqual(wide);
      }),
    );
  });

  it('begin with no mark that closes and end with none that opens', () => {
    fc.assert(
      fc.property(sentence, width, (text, wide) => {
        for (const line of breakLines(text, measure, wide)) {
          expect(line).not.toMatch(/^[，。、；：？！）】》」”’]/u);
          expect(line).not.toMatch(/[（【《「“‘]$/u);
        }
      }),
    );
  });

  it('together say all that the text says, and cut no number', () => {
    fc.assert(
      fc.property(markedSentence, width, (text, wide) => {
        const lines = breakLines(text, measure, wide);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        const numbers = (said: string) => said.match(/[A-Za-z0-9]+/gu) ?? [];
        for (const number of numbers(text)) expect(lines.some((line) => line.includes(number))).toBe(true);
      }),
    );
  });
});
