import { describe, expect, it } from 'vitest';

import { type BaitKind, baitKindOf } from './bait-kind.ts';

const examples: readonly (readonly [string, BaitKind])[] = [
  ['在家动动手指做任务，一单一结，想干的滴滴', 'brushing_rebate'],
  ['跟着老师买股票，内幕消息，进群就带', 'fake_investment'],
  ['黑户也能下款，不查征信', 'loan_and_credit'],
  ['高价收闲置银行卡，当天给钱', 'account_trade'],
  ['真人荷官在线，首充送彩金', 'gambling'],
  ['您的医保卡今晚停用，点这里重新认证', 'fake_authority'],
  ['我是班主任，这是新号，家长把资料费转一下', 'fake_acquaintance'],
  ['游戏皮肤半价，加好友付款', 'game_trade'],
  ['有缘人来，包你满意', 'unknown'],
];

describe('the kind of a bait', () => {
  it.each(examples)('%s: %s', (text, kind) => {
    expect(baitKindOf(text)).toBe(kind);
  });
});
