import { expect, test } from 'vitest';

import { readWorkerCommand } from './worker-command-reading.ts';
import { readWorkerSpeech } from './worker-speech-reading.ts';

test.each([
  ['这个我去', 'claim', undefined, '这个我去'],
  ['我去看看', 'claim', undefined, '我去看看'],
  ['好的，我马上过去', 'claim', undefined, '我马上过去'],
  ['接', 'claim', undefined, '接'],
  ['3号我来', 'claim', '3', '我来'],
  ['街单', 'claim', undefined, '街单'],
  ['不归我管', 'return', undefined, '不归我管'],
  ['这个不是我们片区的', 'return', undefined, '这个不是我们片区的'],
  ['我去不了', 'return', undefined, '我去不了'],
  ['让小竹去', 'transfer', undefined, '小竹'],
  ['交给竹青吧', 'transfer', undefined, '竹青'],
  ['转给小竹', 'transfer', undefined, '小竹'],
  ['办洁 灯泡换新的', 'handle', undefined, '灯泡换新的'],
  ['弄好了', 'handle', undefined, '弄好了'],
  ['2号弄好了', 'handle', '2', '弄好了'],
  ['261122-7 已修好', 'handle', '261122-7', '已修好'],
  ['锁换好了，钥匙在物业', 'handle', undefined, '锁换好了,钥匙在物业'],
  ['已经清走', 'handle', undefined, '已经清走'],
  ['在路上了', 'progress', undefined, '在路上了'],
  ['到现场了，正在找阀门', 'progress', undefined, '到现场了,正在找阀门'],
  ['人没事，去看女儿了', 'progress', undefined, '人没事,去看女儿了'],
  ['刚去看了,灯头烧了,得换', 'progress', undefined, '刚去看了,灯头烧了,得换'],
  ['上门看过了，住户不在', 'progress', undefined, '上门看过了,住户不在'],
  ['派给小竹', 'transfer', undefined, '小竹'],
  ['在修了', 'progress', undefined, '在修了'],
  ['住户没在家,电话没人接,明天再去', 'progress', undefined, '住户没在家,电话没人接,明天再去'],
  ['已报警,民警来过了', 'progress', undefined, '已报警,民警来过了'],
  ['好的我去看看', 'claim', undefined, '我去看看'],
  ['已联系电梯公司', 'progress', undefined, '已联系电梯公司'],
] as const)('「%s」 is %s of %s with 「%s」', (text, verb, number, rest) => {
  expect(readWorkerCommand(text)?.kind).not.toBe('list');
  const spoken = readWorkerSpeech(text);
  expect(spoken?.verbs[0]).toBe(verb);
  expect({ number: spoken?.number, rest: spoken?.rest }).toEqual({ number, rest });
});

test.each([
  '修好了吗',
  '谁去看看',
  '还没修好',
  '等物业修好了再说',
  '快修好了',
  '修了半天还是不行',
  '明天要换了',
  '收到',
  '好的',
  '5栋2单元楼道灯坏了',
  '今天几点开会',
  '物业电话多少',
  '给我看看',
  '换好衣服就来',
  '让居民自己处理',
  '看了,群里没人说话',
  '去看了吗,怎么样',
  '刚看了一部电影,不错',
  '看过了',
  '现场看了两家,都还没开门吧',
  '他去看了,说没事',
  '我昨天看了通知,下午开会',
])('「%s」 is no step', (text) => {
  expect(readWorkerSpeech(text)).toBeUndefined();
});
