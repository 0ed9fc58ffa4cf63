import { expect, test } from 'vitest';

import { readFollowUp, sentencesThatTell } from './follow-up-reading.ts';

test.each([
  '那要带什么材料?',
  '要准备哪些证件呢',
  '多少钱呢',
  '那收费吗',
  '电话多少',
  '打哪个电话？',
  '在哪里办',
  '地址呢',
  '要多久啊',
  '多久能拿到',
  '几天能下来呢',
  '那多久可以办好',
  '要多少天才能取',
  '几点上班',
  '那网上能办吗',
  '可以让家人代办吗',
  '有什么条件',
  '收费不',
  '需要本人去吗',
  '必须本人到场么',
])('「%s」 asks for a side of the matter before it', (text) => {
  expect(readFollowUp(text)?.kind).toBe('aspect');
});

test.each(['换个说法', '没听懂', '说简单点', '能不能说得简单一点', '什么意思啊'])(
  '「%s」 wants other words',
  (text) => {
    expect(readFollowUp(text)).toEqual({ kind: 'rephrase' });
  },
);

test.each<[string, boolean]>([
  ['有用', true],
  ['1', true],
  ['有用，谢谢', true],
  ['没用', false],
  ['0', false],
  ['答非所问', false],
])('「%s」 says what the answer was worth', (text, useful) => {
  expect(readFollowUp(text)).toEqual({ kind: 'rating', useful });
});

test('what begins like one and asks is one, whatever it asks', () => {
  expect(readFollowUp('那外地户口呢？')).toEqual({ kind: 'further' });
});

test.each([
  '物业电话多少',
  '居住证要带什么材料',
  '2',
  '10',
  '谢谢',
  '今天吃什么',
  '这个周末去爬山',
  '没用的东西都扔了',
  '多久拿快递',
  '几天能拿到工资',
  '多久能拿到赔款',
  '他几天好的',
  '几天没下来吃饭了',
])('「%s」 stands on its own', (text) => {
  expect(readFollowUp(text)).toBeUndefined();
});

test('only the sentences that tell it are said again', () => {
  expect(sentencesThatTell('到社区办。带身份证和照片。免费。', /带|身份证/u)).toEqual(['带身份证和照片。']);
});
