import { describe, expect, it } from 'vitest';

import { readPatrol } from './patrol-reading.ts';

describe('what is told of a round', () => {
  it.each([
    ['巡查 3栋2单元 楼道堆物', ['3栋2单元 楼道堆物']],
    ['巡查发现：5栋门口路灯不亮', ['5栋门口路灯不亮']],
    ['今天巡查3栋2单元楼道堆物', ['3栋2单元楼道堆物']],
    ['巡查 3栋楼道堆物；5栋门口路灯不亮', ['3栋楼道堆物', '5栋门口路灯不亮']],
    ['巡查上报\n1、3栋楼道堆物\n2、另外5栋路灯不亮', ['3栋楼道堆物', '5栋路灯不亮']],
    ['巡查：①3栋楼道堆物②5栋路灯不亮', ['3栋楼道堆物', '5栋路灯不亮']],
    ['巡查 3栋 1.楼道堆物 2.路灯不亮', ['3栋', '楼道堆物', '路灯不亮']],
  ])('%s', (text, finds) => {
    expect(readPatrol(text)).toEqual({ kind: 'finds', finds });
  });

  it.each(['巡查正常', '今日巡查一切正常。', '巡查未发现异常', '巡查：各楼栋均无安全隐患', '日常巡查 平安'])(
    '%s: nothing was found',
    (text) => expect(readPatrol(text)).toEqual({ kind: 'normal' }),
  );

  it.each(['巡查员来了吗', '巡查一下3栋', '巡查时间改到几点？', '今天谁巡查', '巡查完了', '巡查', '办结 7'])(
    '%s is talk',
    (text) => expect(readPatrol(text)).toBeUndefined(),
  );
});
