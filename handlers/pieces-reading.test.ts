import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { pieceKind, sentenceOf } from './pieces-reading.ts';

describe('the pieces of a sentence', () => {
  it.each([
    ['坏了', 'state'],
    ['不亮了', 'state'],
    ['又坏了', 'state'],
    ['打不开', 'state'],
    ['没反应', 'state'],
    ['灯', 'thing'],
    ['门禁', 'thing'],
    ['电梯', 'thing'],
    ['2单元', 'place'],
    ['地下车库', 'place'],
  ])('「%s」 is a %s', (text, kind) => {
    expect(pieceKind(text)).toBe(kind);
  });

  it.each([
    '完了',
    '好了',
    '饭',
    '哈哈',
    '死了',
    '笑死',
    '开了',
    '12',
    '手机',
    '车',
    '快递',
    '输了',
    '坏了我忘带钥匙',
  ])('「%s」 is none', (text) => {
    expect(pieceKind(text)).toBeUndefined();
  });
});

it.each([
  [['坏了', '门禁'], '门禁坏了'],
  [['3楼', '2单元', '灯', '不亮'], '3楼 2单元 灯不亮'],
  [['电梯', '停了'], '电梯停了'],
])('%j is 「%s」', (pieces, sentence) => {
  expect(sentenceOf(pieces)).toBe(sentence);
});

it.each([
  [['灯', '3楼']],
  [['坏了', '3楼']],
  [['灯', '坏了', '电梯']],
  [['灯', '不亮', '坏了']],
  [['好了', '灯']],
])('%j is no sentence', (pieces) => {
  expect(sentenceOf(pieces)).toBeUndefined();
});

it('in whatever order the pieces come, the sentence has the same words', () => {
  const pieces = ['灯', '坏了', '3楼', '2单元'];
  fc.assert(
    fc.property(fc.shuffledSubarray(pieces, { minLength: pieces.length }), (shuffled) => {
      expect(sentenceOf(shuffled)?.split(' ').toSorted()).toEqual(['2单元', '3楼', '灯坏了']);
    }),
  );
});
