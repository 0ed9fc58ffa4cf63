import { describe, expect, it } from 'vitest';

import type { SaidAct, SaidSlot } from './act-shape.ts';
import { createPlaceholders } from './placeholders.ts';
import { readActs } from './said-acts.ts';

function read(text: string, slots: readonly SaidSlot[], over: Partial<SaidAct> = {}) {
  const act = {
    intent: 'report',
    category: 'repair.water',
    urgency: 'normal',
    quote: Array.from(text).slice(0, 2).join(''),
    ...over,
    slots: [...slots],
  } satisfies SaidAct;
  const placeholders = createPlaceholders();
  placeholders.hide(text);
  return readActs({ acts: [act] }, text, placeholders, { building: '3' });
}

function slot(name: SaidSlot['name'], value: string, quote = value): SaidSlot {
  return { name, value, quote };
}

describe('a slot counts when its words are in the message', () => {
  it.each<[text: string, said: SaidSlot, read: object]>([
    ['三栋漏水', slot('building', '3', '三栋'), { place: { building: '3' } }],
    ['３栋漏水', slot('building', '3', '3栋'), { place: { building: '3' } }],
    ['3 栋漏水', slot('building', '3栋', '3栋'), { place: { building: '3' } }],
    ['A座漏水', slot('building', 'A', 'A座'), { place: { building: 'A' } }],
    ['我们这第三层漏水', slot('floor', '3', '第三层'), { place: { floor: '3' } }],
    ['家里五零一漏水', slot('room', '501', '五零一'), { place: { room: '501' } }],
    ['那个5楼的三零二漏水', slot('room', '302', '三零二'), { place: { room: '302' } }],
    ['大槐树底下漏水', slot('spot', '大槐树底下'), { place: { spot: '大槐树底下' } }],
    ['昨晚开始漏水', slot('since', '2026-11-21', '昨晚开始'), { since: '昨晚开始' }],
    ['水龙头漏水', slot('subject', '水龙头'), { subject: '水龙头' }],
    ['漏水了打15412345678', slot('phone', '〔电话1〕', '〔电话1〕'), { phone: '15412345678' }],
    ['鄂E12K45漏油', slot('plate', '〔车牌1〕', '〔车牌1〕'), { plate: '鄂E12K45' }],
  ])('%s: %o', (text, said, expected) => {
    expect(read(text, [said])).toMatchObject([expected]);
  });

  it.each<[why: string, text: string, said: SaidSlot]>([
    ['words that were not said', '楼道漏水', slot('building', '3', '3栋')],
    ['no words', '3栋漏水', slot('building', '3', '')],
    ['another value than the words', '3栋漏水', slot('building', '15', '3栋')],
    ['a value out of nothing', '我家漏水', slot('room', '1203', '我家')],
    ['a part of a number', '漏水了打15412345678', slot('room', '412', '412')],
    ['a room no house has', '我家99999漏水', slot('room', '99999', '99999')],
    ['a phone out of the model', '漏水了', slot('phone', '15499999999', '漏水')],
    ['a phone behind a placeholder there is not', '漏水了', slot('phone', '〔电话1〕', '〔电话1〕')],
    ['a time our calendar cannot read', '漏水好久好久', slot('since', '2020', '好久好久')],
    ['a place that names somebody', '王女士家门口漏水', slot('spot', '〔姓名1〕女士家门口')],
    ['a place that is a speech', '漏水，快来人啊，快来人啊', slot('spot', '漏水，快来人啊，快来人啊')],
  ])('not with %s', (_why, text, said) => {
    const [act] = read(text, [said]);
    expect(act).toMatchObject({ intent: 'report', place: {} });
    expect([act?.phone, act?.plate, act?.since, act?.subject]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('an act counts', () => {
  it('with words that are in the message', () => {
    expect(read('楼道漏水', [], { quote: '着火了' })).toEqual([]);
    expect(read('楼道漏水', [], { quote: '' })).toEqual([]);
    expect(read('楼 道\u200b漏水', [], { quote: '楼道漏水' })).toHaveLength(1);
  });

  it('as a report only with a category', () => {
    expect(read('楼道漏水', [], { category: null })).toEqual([]);
    expect(read('居住证怎么办', [], { intent: 'question', category: 'repair.gas' })).toMatchObject([
      { intent: 'question', category: undefined },
    ]);
  });

  it('four times in one message, not more', () => {
    const act: SaidAct = { intent: 'question', category: null, urgency: null, quote: '楼', slots: [] };
    const acts = Array.from({ length: 9 }, () => act);
    expect(readActs({ acts }, '楼道漏水', createPlaceholders(), {})).toHaveLength(4);
  });
});
