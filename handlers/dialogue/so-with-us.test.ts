import { describe, expect, it } from 'vitest';

import { readSoWithUs } from './so-with-us.ts';

describe('a message that says nothing but that it is so there, too', () => {
  it.each([
    ...['俺家也停了', '同没水', '我这儿也是,一点水没有', '加我一个', '1503也没', '不光你家,我们二单元全停'],
    ...['跟楼上一样', '楼上+1', '我们也是没有', '三楼也没水哈', '我家还没来水', '算我家一个', '还有我家'],
    ...[
      '我家同款',
      '对对,也没有',
      '5楼也停了😭',
      '是的,我这边一滴水都没有',
      '从早上就没有了,我家也是',
      '俺也一样',
    ],
    ...[
      '俺屋头也没得',
      '顶',
      '同上+1',
      '家里也没',
      '不是你一家,我家也停',
      '刚发现我家也停了',
      '我们这层也没',
    ],
    ...['我妈家也停了', '我家龙头也不出水', '同702', '12楼+1', '隔壁也停了', '我在1304,也没水', '这栋都停了'],
  ])('「%s」', (text) => {
    expect(readSoWithUs(text)).toBeDefined();
  });

  it.each([
    ...[
      '我家正常啊',
      '我在上班不知道',
      '啥时候来水啊',
      '我家没停',
      '也没停啊',
      '都有水',
      '你们家停了吗',
      '也不一样',
    ],
    ...[
      '我也不在家',
      '大家都在',
      '也是哈',
      '我们都一样是打工人',
      '停了',
      '没有',
      '我家没',
      '我们没有',
      '没网了',
    ],
    ...[
      '跟楼上一样的户型',
      '加我微信',
      '都行',
      '还有我的快递吗',
      '同学',
      '同意',
      '也没人管',
      '他家也没',
      '顶楼',
    ],
    ...[
      '家里没人',
      '我也没听到',
      '听到了',
      '大家都好',
      '昨天也停了',
      '我家也好了',
      '都没了',
      '不光是你',
      '我也对',
    ],
    ...[
      '也来水了',
      '我家也有水了',
      '同一个世界',
      '加一双筷子',
      '1011',
      '真的假的',
      '都下班了',
      '住5楼',
      '对面在装修',
    ],
  ])('not 「%s」', (text) => {
    expect(readSoWithUs(text)).toBeUndefined();
  });

  it('tells whether it is of a home', () => {
    for (const text of ['我家也没电', '我们单元也停水了', '5楼也没水'])
      expect(readSoWithUs(text)?.isAtHome).toBe(true);
    for (const text of ['我也没电了', '我们也没水', '同没网'])
      expect(readSoWithUs(text)?.isAtHome).toBe(false);
  });

  it('tells which supply it names', () => {
    expect(readSoWithUs('我们单元也没电')?.supply).toBe('repair.power');
    expect(readSoWithUs('我家一样没暖气')?.supply).toBe('repair.heating');
    expect(readSoWithUs('我家也是')?.supply).toBeUndefined();
  });
});
