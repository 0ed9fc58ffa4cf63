import { describe, expect, it } from 'vitest';

import { categories } from '../../core/taxonomy.ts';
import { saysSolved } from './solved-reading.ts';

describe('a fault that is over', () => {
  it.each([
    ['可以了', 'repair.access'],
    ['能刷了', 'repair.access'],
    ['不堵了,谢谢', 'repair.drainage'],
    ['不漏了', 'repair.leak'],
    ['没味道了', 'anomaly.pollution'],
    ['狗不叫了', 'anomaly.noise'],
    ['安静了', 'anomaly.noise'],
    ['热起来了', 'repair.heating'],
    ['电梯动了', 'repair.elevator'],
    ['网又能用了', 'repair.network'],
    ['箱子搬走了', 'blocked_exit.clutter'],
    ['出水了', 'repair.water'],
    ['刚去看了,灯泡松了我拧紧了', 'repair.lighting'],
    ['我重新按了下又好了', 'repair.elevator'],
    ['他们停工了', 'anomaly.noise'],
    ['我重启了一下好了', 'repair.network'],
    ['物业来过了,通了', 'repair.drainage'],
    ['邻居把车开走了', 'blocked_exit.vehicle'],
    ['打得着了', 'repair.gas'],
    ['楼上不漏了', 'repair.leak'],
    ['门能关上了,谢谢师傅', 'repair.access'],
    ['它自己又亮了', 'repair.lighting'],
    ['保洁扫干净了', 'anomaly.sanitation'],
    ['主人牵走了', 'anomaly.animal'],
    ['那股味散了', 'anomaly.pollution'],
    ['已经有人借了,谢谢', 'help.wish'],
  ] as const)('is told of by 「%s」 of %s while it is talked about', (text, category) => {
    expect(saysSolved(text, category, true)).toBe(true);
  });

  it.each([
    ['可以了吗', 'repair.access'],
    ['不漏了才怪', 'repair.leak'],
    ['动了一下又停了', 'repair.elevator'],
    ['安静了五分钟又来', 'anomaly.noise'],
    ['来了点黄水', 'repair.water'],
    ['热了一会又凉了', 'repair.heating'],
    ['谁说不堵了', 'repair.drainage'],
    ['没水了', 'repair.water'],
    ['没电了', 'repair.power'],
    ['停了', 'repair.water'],
    ['停了', 'repair.power'],
    ['楼上来水了', 'repair.water'],
    ['3栋来电了', 'repair.power'],
    ['快通了吧', 'repair.drainage'],
    ['等不漏了再说', 'repair.leak'],
    ['要是能用了就好', 'repair.network'],
    ['车又来了', 'blocked_exit.vehicle'],
    ['师傅走了', 'repair.elevator'],
    ['师傅走了没修好', 'repair.leak'],
    ['人走了', 'repair.access'],
    ['水没了', 'repair.water'],
    ['灯没了', 'repair.lighting'],
    ['不亮了', 'repair.lighting'],
    ['不热了', 'repair.heating'],
    ['暖气不热了', 'repair.heating'],
    ['不动了', 'repair.elevator'],
    ['不走了', 'repair.elevator'],
    ['关不上了', 'repair.access'],
    ['打不着了', 'repair.gas'],
    ['刷不开了', 'repair.access'],
    ['门开不了了', 'repair.access'],
    ['漏得更大了', 'repair.leak'],
    ['更吵了', 'anomaly.noise'],
    ['吵醒了', 'anomaly.noise'],
    ['又漏了', 'repair.leak'],
    ['我先走了', 'anomaly.noise'],
    ['睡不着了', 'anomaly.noise'],
    ['我睡了', 'anomaly.noise'],
    ['孩子睡了', 'anomaly.noise'],
    ['有了孩子以后怕吵', 'anomaly.noise'],
    ['垃圾堆满了', 'anomaly.sanitation'],
    ['受不了了', 'anomaly.noise'],
    ['烦死了', 'anomaly.noise'],
    ['门坏了', 'repair.access'],
    ['没网了', 'repair.network'],
    ['没信号了', 'repair.network'],
    ['臭死了', 'anomaly.pollution'],
    ['味道更大了', 'anomaly.pollution'],
    ['跳闸了', 'repair.power'],
    ['停电了', 'repair.power'],
    ['水都快流到楼下了', 'repair.leak'],
    ['走廊也有水了', 'repair.water'],
    ['楼道有水了', 'repair.leak'],
    ['卡在那不能用了', 'repair.access'],
    ['不能用了', 'repair.network'],
    ['不正常了', 'repair.elevator'],
    ['不可以了', 'repair.access'],
    ['进不来了', 'repair.access'],
    ['连不上了', 'repair.network'],
    ['没有了', 'repair.water'],
    ['我家也有水了,从天花板下来', 'repair.leak'],
    ['师傅来了', 'repair.water'],
    ['师傅来了', 'repair.elevator'],
    ['我窗户都关了', 'anomaly.noise'],
    ['孩子不闹了', 'anomaly.noise'],
    ['我不跳了', 'anomaly.noise'],
    ['我感冒已经好了', 'repair.water'],
    ['作业弄好了', 'repair.water'],
    ['饭搞定了', 'repair.power'],
    ['来水了吗', 'repair.water'],
    ['来水了没', 'repair.water'],
    ['有水了再洗', 'repair.water'],
    ['什么时候来电', 'repair.power'],
    ['手机来电了没接', 'repair.power'],
  ] as const)('is not told of by 「%s」 of %s', (text, category) => {
    expect(saysSolved(text, category, true)).toBe(false);
  });

  it.each([
    ['来水了', 'repair.water'],
    ['终于有电了!', 'repair.power'],
    ['我家通气了,谢谢', 'repair.gas'],
    ['我们这暖气来了', 'repair.heating'],
    ['狗不叫了', 'anomaly.animal'],
    ['门禁能刷了', 'repair.access'],
  ] as const)('is told of by 「%s」 of %s hours later, too', (text, category) => {
    expect(saysSolved(text, category, false)).toBe(true);
  });

  it.each(['师傅走了', '停了', '来了', '可以了', '关了', '好了', '通了', '亮了', '能进了'])(
    'hours later 「%s」 may be said of anything',
    (text) => {
      for (const category of categories) expect(saysSolved(text, category, false)).toBe(false);
    },
  );
});
