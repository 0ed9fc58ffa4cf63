import fc from 'fast-check';
import { expect, test } from 'vitest';

import { askingParts } from './asking-parts.ts';

test('of a story around a question the clauses that ask are taken, together and each alone', () => {
  expect(askingParts('辞职到底要提前多久讲？我干了两年想走，组长不放人')).toEqual(['辞职到底要提前多久讲']);
  expect(askingParts('昨天被拦下来了，电动车能不能带大人，要罚多少钱一次呢')).toEqual([
    '电动车能不能带大人要罚多少钱一次呢',
    '电动车能不能带大人',
  ]);
});

test('a clause that says too little takes the one beside it along', () => {
  expect(askingParts('我妈住院半个月，花了三万多，医保没报完的部分还能再报，能不能')).toEqual([
    '医保没报完的部分还能再报能不能',
  ]);
});

test('where the whole asks, or nothing does, there are no parts', () => {
  for (const text of [
    '产假多少天',
    '产假多少天，要带什么',
    '我家楼上漏水，墙都湿透了',
    '几百块的事，几天前就说了',
    '',
  ])
    expect(askingParts(text)).toEqual([]);
});

test('parts are made of whole clauses of the question, in their order', () => {
  const clause = fc.constantFrom('产假多少天', '我在厂里上班', '能不能', '老板不给', '怎么办', '上个月');
  fc.assert(
    fc.property(fc.array(clause, { maxLength: 6 }), (clauses) => {
      for (const part of askingParts(clauses.join('，'))) {
        expect(clauses.join('')).not.toBe(part);
        expect(part.length).toBeGreaterThan(0);
      }
    }),
  );
});
