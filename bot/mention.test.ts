import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { takeMentions } from './mention.ts';

const names = ['格格', '小 助手', '格格机器人'];

describe('takeMentions', () => {
  it.each([
    ['a phone puts U+2005 after the name', '@格格\u2005楼道堵了', '楼道堵了'],
    ['an old client puts U+2006', '@格格\u2006楼道堵了', '楼道堵了'],
    ['a computer puts a space', '@格格 楼道堵了', '楼道堵了'],
    ['a bare mention is a mention', '@格格', ''],
    ['the mention stands at the end', '楼道堵了@格格', '楼道堵了'],
    ['the longest name wins', '@格格机器人 在吗', '在吗'],
    ['a name holds a space', '@小 助手\u2005报修', '报修'],
    ['full-width ＠ counts', '＠格格 报修', '报修'],
    ['two in a row', '@格格@格格 报修', '报修'],
    ['punctuation ends a name', '@格格,报修', ',报修'],
  ])('%s', (_, text, rest) => {
    expect(takeMentions(text, names)).toEqual({ text: rest, ofBot: true, ofOthers: false });
  });

  it('takes an e-mail address for no mention', () => {
    expect(takeMentions('写信到 a@格格 com', names)).toMatchObject({ ofBot: false, ofOthers: false });
  });

  it('leaves the mention of a neighbour where it is', () => {
    expect(takeMentions('@王姐 @格格 看一下', names)).toEqual({
      text: '@王姐 看一下',
      ofBot: true,
      ofOthers: true,
    });
  });

  it('takes a longer name than the bot has for somebody else', () => {
    expect(takeMentions('@格格家的猫 好可爱', names)).toMatchObject({ ofBot: false, ofOthers: true });
  });

  it('ends on any text and never makes it longer', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('@', '＠', '格格', 'a', ' ', '\u2005', '小 助手')), (parts) => {
        const text = parts.join('');
        expect(takeMentions(text, names).text.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
