import { describe, expect, it } from 'vitest';

import { takesBack } from './cancel-reading.ts';
import { isOverWhole } from './over-with.ts';

describe('words that say nothing but that it is over', () => {
  it.each([
    ...[
      '好了好了,修好了',
      '已经有人来修好了',
      '可以了可以了',
      '我撤回刚才的报修',
      '单子取消吧',
      '取消掉谢谢',
    ],
    ...['已挪', '已解决', '已修复', '搞定', 'OK 好了', '好嘞修好了', '狗被主人领回去了', '我老公修好了'],
    ...[
      '换了个灯泡就好了',
      '师傅刚来过,好了',
      '报重了,撤一个',
      '重复了,这个取消',
      '先不修了',
      '暂时不用修了',
    ],
    ...[
      '不用上门了',
      '别派人了',
      '让师傅别来了',
      '我不反映了',
      '不追究了',
      '我们自己商量好了',
      '他道歉了,算了',
    ],
    ...[
      '乌龙一场',
      '解除了',
      '作罢',
      '撤销投诉',
      '不用来了我自己修',
      '自己通开了',
      '刚来水',
      '看走眼了,不好意思',
    ],
  ])('「%s」', (text) => {
    expect(isOverWhole(text)).toBe(true);
  });

  it.each([
    ...[
      '好了吗',
      '还没好',
      '师傅来了',
      '师傅走了',
      '有人来了',
      '物业来看了',
      '行',
      '可以',
      '又坏了',
      '取消不了',
      '别取消',
    ],
    ...[
      '师傅说修好了',
      '明天修好了告诉我',
      '不用了吗',
      '谁来修',
      '我自己修',
      '找人修',
      '我老公修',
      '我重启了',
      '换了个灯泡',
    ],
    ...[
      '让师傅来',
      '麻烦派人来',
      '谢谢师傅',
      '我报修了',
      '物业都不管了',
      '没水了',
      '停了',
      '恢复不了',
      '行了吧',
      '说好了',
    ],
    ...[
      '孩子回家了',
      '和物业说好了明天来',
      '有水',
      '可以来了',
      '我不要了',
      '不要来吗',
      '这个单子',
      '车又来了',
      '都来了',
    ],
  ])('not 「%s」', (text) => {
    expect(isOverWhole(text)).toBe(false);
  });

  it('leaves alone what came back to others', () => {
    for (const text of ['楼上来电了', '隔壁有水了', '邻居来电了', '对门好了'])
      expect(takesBack(text)).toBe(false);
  });

  it('takes nothing back that only came, went or stopped', () => {
    for (const text of ['来了', '都走了', '停了', '车来了']) expect(takesBack(text)).toBe(false);
  });
});
