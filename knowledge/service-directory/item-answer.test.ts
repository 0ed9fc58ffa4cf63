import fc from 'fast-check';
import { expect, test } from 'vitest';

import { guardMessage } from '../../bot/guard.ts';
import { provenBy } from '../../core/facts/hard-facts.ts';
import { replyLimit } from '../entry-draft.ts';
import { anItem, anOffice } from '../../test/support/services.ts';
import { answerOfItem } from './item-answer.ts';
import { officesFor } from './offices-for.ts';
import type { ServiceItem } from './service-item.ts';
import { serviceParts } from './service-parts.ts';
import type { Wanted } from './asked-parts.ts';

function answer(item: ServiceItem, wanted: readonly Wanted[] = ['how'], areaPath = '/city/') {
  return answerOfItem(item, officesFor(item.offices, areaPath), { wanted });
}

test('tells whether it can be done, where, what to bring and how long it takes, in this order', () => {
  const item = anItem({ conditions: '参保的人', onlineName: '掌上办事小程序', fee: '不收费' });
  expect(answer(item).text.split('\n')).toEqual([
    '社会保障卡申领（人社局）：可以网上办，也可以到窗口办。',
    '谁能办：参保的人。',
    '网上：掌上办事小程序。',
    '窗口：便民服务中心，桂花路1号；工作日9:00—17:00；电话：15400000031。',
    '要带：①身份证②一寸照片。',
    '多久：5个工作日。',
    '费用：不收费。',
    '来源：办事指南',
  ]);
});

test('what is asked for stands first, what is not filled in is left out', () => {
  const lines = answer(anItem(), ['documents']).text.split('\n');
  expect(lines[1]).toBe('要带：①身份证②一寸照片。');
  expect(lines.join()).not.toMatch(/费用|谁能办|网上：/u);
});

test('what is asked for and not filled in is said to be so, once, with whom to ask', () => {
  const { text, missing } = answer(anItem(), ['fee']);
  expect(text.split('\n')[1]).toBe('费用还没有录入，可以打12345问。');
  expect(missing).toEqual(['fee']);
  expect(text.match(/12345/gu)).toHaveLength(1);
});

test('where it is done is what everybody wants to know: not knowing is said without being asked', () => {
  expect(answer(anItem({ offices: [] })).text).toContain('在哪办还没有录入，可以打12345问');
  const elsewhere = anItem({ offices: [anOffice({ areaPaths: ['/city/east/'] })] });
  expect(answer(elsewhere, ['how'], '/city/west/').text).toContain('您这里的办理窗口还没有录入');
});

test('of a further part only that part is told', () => {
  const item = anItem();
  const offices = officesFor(item.offices, '/city/');
  const { text } = answerOfItem(item, offices, { wanted: ['duration'], isFurther: true });
  expect(text).toBe('社会保障卡申领（人社局）：到窗口办。\n多久：5个工作日。\n来源：办事指南');
});

const words = fc.array(
  fc.constantFrom('带', '身份证', '3', '楼', '号窗口', '20元', '15400000099', '工作日'),
  {
    minLength: 1,
    maxLength: 12,
  },
);
const text = words.map((parts) => parts.join(''));
const perhaps = fc.option(text, { nil: undefined });
const anyOffice = fc.record({
  name: text.map((name) => `${name}大厅`),
  address: perhaps,
  hours: perhaps,
  phone: fc.constantFrom('15400000041', undefined),
  areaPaths: fc.constantFrom([], ['/city/east/'], ['/city/west/']),
});
const anyItem = fc
  .record({
    handles: perhaps,
    conditions: perhaps,
    duration: perhaps,
    fee: perhaps,
    onlineName: perhaps,
    documents: fc.array(text, { maxLength: 10 }),
    offices: fc.array(anyOffice, { maxLength: 5 }),
    phone: fc.constantFrom('12333', undefined),
  })
  .map((change) => anItem(change));

test('whatever is filled in: it fits on a phone, and the guard finds nothing that is not in the item', () => {
  fc.assert(
    fc.property(
      anyItem,
      fc.subarray([...serviceParts]),
      fc.constantFrom('/city/east/b1/', '/city/west/', undefined),
      (item, wanted, areaPath) => {
        const offices = officesFor(item.offices, areaPath);
        const said = answerOfItem(item, offices, { wanted });
        if (said.text.split('\n').length > 3) expect(said.text.length).toBeLessThanOrEqual(replyLimit);
        expect(said.text.split('\n').at(-1)).toBe('来源：办事指南');
        const guarded = guardMessage(
          {
            id: 'm',
            to: { kind: 'room', channel: 'wechat', account: 'bot', key: 'r' },
            purpose: 'answer',
            text: said.text,
            evidence: said.evidence,
            dedupeKey: 'd',
          } as Parameters<typeof guardMessage>[0],
          { facts: provenBy([]), hasTicket: false },
        );
        expect(guarded.violations).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
