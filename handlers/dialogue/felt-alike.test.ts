import { describe, expect, it } from 'vitest';

import { feltAlike } from './felt-alike.ts';

describe('what a neighbour feels, too', () => {
  it.each([
    ['确实吵，我也睡不着', 'anomaly.noise'],
    ['我家也听到了好吵', 'anomaly.noise'],
    ['是的 震得我头疼', 'anomaly.noise'],
    ['我也被熏得开不了窗', 'anomaly.pollution'],
    ['真的，楼下都闻得到', 'anomaly.pollution'],
    ['确实太黑了，上次差点摔', 'none'],
    ['确实黑漆漆的', 'repair.lighting'],
    ['我家也冷得穿羽绒服', 'repair.heating'],
    ['对,全黑', 'repair.power'],
    ['是啊没水了', 'repair.water'],
    ['我家的也冲鼻子', 'repair.water'],
    ['我家也发黄的', 'repair.water'],
    ['是的水压太小', 'repair.water'],
    ['我家也冰的,昨晚就不热了', 'repair.heating'],
    ['我们这层也黑', 'repair.lighting'],
    ['我们二单元也黑漆漆', 'repair.lighting'],
  ] as const)('%s is of %s', (words, category) => {
    expect(feltAlike(words)?.has(category as 'anomaly.noise') ?? false).toBe(category !== 'none');
  });

  it.each([
    '确实不吵啊',
    '我没听到',
    '我也喜欢听歌',
    '是的，我昨晚也没睡',
    '我也闻到了，好香',
    '还好吧，我都习惯了',
    '对不起，是我家的狗吵到大家了',
    '谁在吵',
    '我也冷笑了',
    '我家也买了榴莲，臭得很',
    '确实贵',
    '确实是黄的好吃',
    '我家也白的多',
    '我家的狗吵',
    '+1 两份',
    '我家也有冰箱',
    '我也黑',
    '我家也是昨晚冷的',
    '我们这层也要两份',
  ])('%s tells nothing of it', (words) => {
    expect(feltAlike(words)).toBeUndefined();
  });
});
