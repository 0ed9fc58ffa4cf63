import { describe, expect, it } from 'vitest';

import { posted } from '../test/support/message-in-context.ts';
import { createUnderstand } from './understand.ts';
import { isPartOfWish } from './wished.ts';

const understand = createUnderstand();

const holds = (text: string) => isPartOfWish(text, text.indexOf('就好'), '就好了');

describe('就好了', () => {
  it.each(['要是路口多装面镜子就好了', '如果车棚能有个顶就好了', '凉亭再摆两张椅子就好了'])(
    'in 「%s」 is wished for',
    (text) => {
      expect(holds(text)).toBe(true);
    },
  );

  it.each(['推上去就好了', '师傅敲两下就好了', '换个灯泡就好了', '重启就好了', '刚才自己就好了'])(
    'in 「%s」 tells that it is well',
    (text) => {
      expect(holds(text)).toBe(false);
    },
  );
});

it.each([
  '要是楼下多摆几张长椅就好了,老人好歇脚',
  '单元门口要是能有盏灯就好了',
  '如果能有个雨棚就好了,小区门口',
])('among neighbours 「%s」 proposes something', (text) => {
  expect(understand(posted(text))).toMatchObject({ intent: 'report', category: 'suggestion' });
});

it.each([
  '要是天天这么凉快就好了',
  '要是我家阳台也这么大就好了',
  '要是能中个大奖就好了',
  '要是昨天没出门就好了',
  '两口子吵架,劝劝就好了',
  '要是电梯没坏就好了,哈哈',
])('「%s」 is talk', (text) => {
  expect(understand(posted(text)).intent).toBe('chatter');
});
