import { expect, test } from 'vitest';

import { matterOf, readQuestion } from './asked-parts.ts';

test.each([
  ['办社保卡去哪', 'place', '社保卡'],
  ['老年证在哪办', 'place', '老年证'],
  ['户口迁移要带啥', 'documents', '户口迁移'],
  ['结婚登记要带什么？', 'documents', '结婚登记'],
  ['办残疾证需要什么材料', 'documents', '残疾证'],
  ['请问一下新生儿落户要准备哪些材料呀', 'documents', '新生儿落户'],
  ['公租房谁可以申请', 'conditions', '公租房'],
  ['申请低保要什么条件', 'conditions', '低保'],
  ['异地就医备案网上能办吗', 'online', '异地就医备案'],
  ['残疾证年审要多久', 'duration', '残疾证年审'],
  ['身份证什么时候能拿到', 'duration', '身份证'],
  ['补办护照多少钱', 'fee', '补办护照'],
  ['社保大厅的电话是多少', 'phone', '社保大厅'],
  ['服务中心周末上班吗', 'hours', '服务中心'],
  ['社保卡怎么办理', 'how', '社保卡'],
  ['我想给我妈办个老年证，去哪里办', 'place', '老年证'],
] as const)('「%s」 asks for %s of 「%s」', (text, part, matter) => {
  expect(readQuestion(text)).toEqual({ wanted: [part], matter });
});

test('a bare name asks for nothing, and nothing is left of a bare question', () => {
  expect(readQuestion('社保卡')).toEqual({ wanted: [], matter: '社保卡' });
  expect(readQuestion('那要带什么')).toEqual({ wanted: ['documents'], matter: '' });
});

test.each([
  ['居民身份证办理', '居民身份证'],
  ['个人所得税申报', '个人所得税申报'],
  ['无犯罪记录证明', '无犯罪记录证明'],
  ['最低生活保障申请', '最低生活保障'],
  ['办理', '办理'],
])('the name 「%s」 is compared as 「%s」', (name, matter) => {
  expect(matterOf(name)).toBe(matter);
});
