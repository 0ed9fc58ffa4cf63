import { describe, expect, it } from 'vitest';
import { announcesMatter } from './announcing.ts';

describe('something that will be told', () => {
  it.each([
    '我想反映个事',
    '格格,我要举报',
    '有个事想跟你们说一下',
    '我有个问题想咨询',
    '你好,我要投诉',
    '我想问一下',
    '能报修吗',
  ])('is announced by 「%s」', (text) => expect(announcesMatter(text)).toBe(true));

  it.each([
    '我想反映个事,楼道灯坏了',
    '我要投诉隔壁装修',
    '我想问一下物业费怎么交',
    '举报电话多少',
    '我家有问题了是漏水',
    '转人工',
    '说说看',
  ])('is told, or something else, in 「%s」', (text) => expect(announcesMatter(text)).toBe(false));
});
