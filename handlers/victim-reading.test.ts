import { describe, expect, it } from 'vitest';

import { readVictim, type Victim, wantsMoneyBack } from './victim-reading.ts';

const examples: readonly (readonly [string, Victim | undefined])[] = [
  ['我刚给一个自称客服的转了五千，现在联系不上了', 'now'],
  ['我妈已经给他汇了两万，对方客服不回话', 'now'],
  ['我好像被骗了，对方自称领导', 'now'],
  ['完了，屏幕共享以后卡里的钱被转走了', 'now'],
  ['我把短信里的验证码念给他了，怎么办', 'now'],
  ['隔壁王阿姨刚才转了两万给骗子，怎么办啊', 'now'],
  ['昨晚上当了，三千没了', 'now'],
  ['被骗了怎么办', 'perhaps'],
  ['去年我也被骗了三千，大家小心', 'story'],
  ['我同事被骗了两万', 'story'],
  ['我前年刷单被骗过，一分没要回来', 'story'],
  ['听说有人被骗了八万', 'story'],
  ['差点被骗了，幸好没转', undefined],
  ['大家小心别被骗了', undefined],
  ['我是不是被骗了', undefined],
  ['他让我转五千，我没转', undefined],
  ['他要我报验证码，我没告诉他', undefined],
  ['要是被骗了找谁', undefined],
];

describe('whose money is gone', () => {
  it.each(examples)('%s: %s', (text, victim) => {
    expect(readVictim(text)).toBe(victim);
  });
});

it('whoever wants money back that went out is heard without a word of fraud, and nobody whose papers moved', () => {
  for (const text of ['转了5000出去了怎么办', '钱转过去了还能追回来吗'])
    expect(wantsMoneyBack(text)).toBe(true);
  for (const text of ['我户口转过去了怎么办医保', '社保转走了怎么弄', '转了5000出去'])
    expect(wantsMoneyBack(text)).toBe(false);
});
