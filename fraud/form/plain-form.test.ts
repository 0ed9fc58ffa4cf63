import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { plainForm, quoteOf } from './plain-form.ts';

describe('the plain form of a text', () => {
  it.each([
    ['加薇❤了解', '加微信了解'],
    ['威 信 同 号', '微信同号'],
    ['jia wei xin', '加微信'],
    ['扣扣群里说', 'qq群里说'],
    ['貸.款 不看徵信', '贷款不看征信'],
    ['❶❺❹ⅤＶ', '154vv'],
    ['涮丹日杰', '刷单日结'],
    ['加,微,信,了,解', '加微信了解'],
    ['免 费 ★ 领 取', '免费领取'],
    ['第一行\n第二行', '第一行第二行'],
  ])('%s reads %s', (written, meant) => {
    expect(plainForm(written).text).toBe(meant);
  });

  it('leaves ordinary words and links as they are', () => {
    for (const text of ['今天的菜真好吃，明天再来。', '链接 https://www.gov.cn/a.html 在这里'])
      expect(plainForm(text).disguised).toEqual([]);
  });

  it('quotes the words as they were written', () => {
    const written = '想做的加薇❤：abc';
    const form = plainForm(written);
    const start = form.text.indexOf('微信');
    expect(quoteOf(written, form, { start, end: start + 2 })).toBe('薇❤');
  });

  it('says that something was disguised, and what', () => {
    const written = '想做的加薇❤';
    const [first] = plainForm(written).disguised;
    expect(first && written.slice(first.start, first.end)).toContain('薇');
  });

  it('never throws, and keeps a place in the original for every character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const { text: plain, at } = plainForm(text);
        expect(at).toHaveLength(plain.length + 1);
        expect(at.every((place, index) => place >= (at[index - 1] ?? 0) && place <= text.length)).toBe(true);
      }),
    );
  });
});
