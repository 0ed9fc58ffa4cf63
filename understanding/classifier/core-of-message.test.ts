import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreOf } from './core-of-message.ts';

const around = [
  ['', ''],
  ['急,', '...'],
  ['大家好,', ''],
  ['各位邻居', '!!!'],
  ['@物业 ', '谢谢'],
  ['不好意思打扰一下,', '[捂脸]'],
  ['妈呀', '真是的'],
  ['我去,', '愁人😡'],
  ['那个,', '辛苦了'],
] as const;

describe('the core of a message', () => {
  it.each(around)('is the same with 「%s」 before and 「%s」 after it', (before, after) => {
    for (const said of ['水管爆了', '门禁坏了', '楼道堆满了纸箱'])
      expect(coreOf(`${before}${said}${after}`)).toBe(said);
  });

  it.each([
    '谢谢',
    '好的,谢谢大家',
    '听说停电了',
    '急急急',
    '那个灯坏了',
    '报告厅漏水',
    '天花板漏水',
    '急诊室在哪',
    '楼上孩子一直哭',
    '我去物业报修',
    '喂猫的人太多',
  ])('is all of 「%s」', (text) => expect(coreOf(text)).toBe(text));

  it('is a stretch of the text, and has no core but itself', () => {
    const piece = fc.constantFrom(
      '水管爆了',
      '谢谢',
      '急',
      ',',
      '...',
      '大家好',
      '那个',
      '[捂脸]',
      '灯',
      '啊',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const core = coreOf(text);
        expect(text).toContain(core);
        expect(coreOf(core)).toBe(core);
      }),
    );
  });
});
