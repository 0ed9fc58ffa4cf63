import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ownType } from '../../test/support/own-types.ts';
import { createAssessWithOwnTypes, isWholeCopy } from './assess-with-own-types.ts';
import { createJudgeOwnTypes } from './judge-own-types.ts';

const type = ownType();
const judge = createJudgeOwnTypes([type]);
const onlyExamples = createJudgeOwnTypes([ownType({ words: [] })]);
const [first = '', second = '', third = ''] = type.examples;

describe('a copy of an example', () => {
  it.each([
    ['word for word', first],
    ['with another amount', first.replace('68', '158')],
    ['with signs between the characters', Array.from(first).join('·')],
    ['in traditional characters', second.replace('师傅微信转', '師傅薇❤轉')],
    ['among other words', `大家好，打扰一下，${third}，谢谢各位邻居配合支持我们的工作`],
    ['cut short', first.slice(0, Math.ceil(first.length * 0.7))],
    ['with its parts turned about', first.split('，').reverse().join('，')],
  ])('is found %s', (_how, text) => {
    expect(onlyExamples(text)).toMatchObject({ type: { id: 'gas' }, isTold: false });
  });

  it('is found whatever is put between any of its characters', () => {
    const signs = fc.constantFrom('', ' ', '❤', '*', '·', '。', '\u200b', '~');
    const apart = fc.array(signs, { minLength: first.length, maxLength: first.length });
    fc.assert(
      fc.property(apart, (between) => {
        const text = Array.from(first, (sign, index) => sign + (between[index] ?? '')).join('');
        return onlyExamples(text)?.type.id === 'gas';
      }),
      { numRuns: 50 },
    );
  });

  it('says which example it is like, how much, and which words they share', () => {
    const match = onlyExamples(`群里的邻居，${first.replace('68', '158')}`);
    expect(match?.copy?.example).toBe(first);
    expect(match?.copy?.share).toBeGreaterThan(0.9);
    expect(match?.reasons[0]).toMatchObject({ kind: 'example', sign: 'own_example' });
    expect(first).toContain(match?.reasons[0]?.quote.slice(0, 12));
  });

  it('alone is a whole copy; a message that quotes it among much else is none', () => {
    expect(isWholeCopy(onlyExamples(first))).toBe(true);
    const longer = `${'我家厨房的灯坏了好几天，物业一直没来修，麻烦帮忙催一下。'.repeat(3)}${first}`;
    expect(onlyExamples(longer)?.type.id).toBe('gas');
    expect(isWholeCopy(onlyExamples(longer))).toBe(false);
  });
});

describe('a tell-tale word', () => {
  it('needs what has to stand beside it', () => {
    expect(judge('师傅说要换燃气表，先交工本费')?.reasons).toEqual([
      { kind: 'words', quote: '换燃气表', sign: 'own_words' },
    ]);
    expect(judge('我家要换燃气表，周末有人在家吗')).toBeUndefined();
  });

  it('is seen through a disguise, and quoted as it was written', () => {
    expect(judge('統一換·燃·气·表，掃碼登记')?.reasons[0]?.quote).toBe('換·燃·气·表');
  });

  it('says nothing where something stands that makes it another matter', () => {
    expect(judge('燃气公司换燃气表免费更换，扫码预约时间')).toBeUndefined();
  });
});

describe('what only looks like it', () => {
  it.each([
    '明天上午停气两小时检修，请大家关好阀门',
    '谁家有换下来的旧燃气灶，能用就行',
    '物业费可以在大厅缴，也可以扫小区门口的码',
    '智能门锁安装，需要的邻居可以团购',
  ])('is none: %s', (text) => {
    expect(judge(text)).toBeUndefined();
  });

  it('is told where somebody warns, asks or tells what happened with the same words', () => {
    for (const text of [
      `大家当心，这种是骗子：${first}`,
      `${second}，这个是不是骗人的`,
      `我妈昨天被骗了，说换燃气表要扫码交工本费`,
    ])
      expect(judge(text)).toMatchObject({ isTold: true });
  });

  it('is told by what stands beside the copy, never across it', () => {
    expect(onlyExamples(`${first}，电话15412345678`)).toMatchObject({ isTold: false });
    expect(onlyExamples(`刚收到这条短信，是不是骗人的？${first}`)).toMatchObject({ isTold: true });
  });

  it('is none as soon as staff named it a false alarm, other texts are found as before', () => {
    const honest = '接燃气公司委托，明天上门换智能表，请加师傅微信约时间，不另收费';
    expect(onlyExamples(honest)).toBeDefined();
    const taught = createJudgeOwnTypes([ownType({ words: [], harmless: [honest] })]);
    expect(taught(honest)).toBeUndefined();
    expect(taught(second)).toBeDefined();
  });
});

it('the surest of several types is named', () => {
  const parcel = ownType({
    ...{ id: 'parcel', name: '假快递理赔', words: [{ word: '扫码', withAny: [], withoutAny: [] }] },
    examples: ['您的快递丢失了，客服给您三倍理赔，请扫码填写银行卡信息'],
  });
  expect(createJudgeOwnTypes([parcel, type])(first)?.type.id).toBe('gas');
});

it('an assessment names the own type with its reasons first, and is the detector’s own otherwise', () => {
  const shipped = { isFraud: false, score: 0.1, isTold: false, type: 'unknown', reasons: [] } as const;
  const assess = createAssessWithOwnTypes(() => shipped, judge);
  expect(assess(first)).toMatchObject({ isFraud: true, type: 'own:gas', reasons: [{ kind: 'example' }, {}] });
  expect(assess('今晚吃什么')).toBe(shipped);
  expect(assess(`大家当心，这种是骗子：${first}`)).toBe(shipped);
});
