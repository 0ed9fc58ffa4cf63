import { describe, expect, it } from 'vitest';

import { turnOf } from '../../test/support/turn.ts';
import { asksOfNumber } from './named-number.ts';

describe('a number and no word more asks how that ticket goes', () => {
  it.each([
    '261122-1',
    '工单261122-1',
    '单号：261122-1。',
    '查一下261122-1',
    '麻烦帮我看看 261122-1 号单',
    '261122-1的进度？',
  ])('「%s」', (text) => {
    expect(asksOfNumber(turnOf(text, { addressed: true }))).toBe(true);
  });

  it.each([
    '261122-1 在3楼',
    '261122-1 又不亮了',
    '261122-1 补充：是左边那盏',
    '撤回261122-1',
    '催办 261122-1',
    '261122-1 1',
    '261122-1 谢谢',
    '不是261122-1',
    '261122-1和261122-2',
    '我电话15412345678',
    '2611-1',
  ])('「%s」 says something of it, or is no number', (text) => {
    expect(asksOfNumber(turnOf(text, { addressed: true }))).toBe(false);
  });

  it('among neighbours it asks the bot nothing', () => {
    expect(asksOfNumber(turnOf('261122-1'))).toBe(false);
  });
});
