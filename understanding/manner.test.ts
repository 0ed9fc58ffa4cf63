import { describe, expect, it } from 'vitest';

import { mannersOf } from './manner.ts';

describe('how a thing is said', () => {
  it('to a neighbour is told from a complaint about those who are meant to act', () => {
    expect(mannersOf('你那边水大不大呀')).toContain('you');
    expect(mannersOf('你们物业管不管')).not.toContain('you');
  });

  it('as praise and with a price sounds like talk', () => {
    expect(mannersOf('新灯真好看,花了八十块')).toEqual(expect.arrayContaining(['praise', 'price']));
  });

  it('in answer to a neighbour, or asking them, is between them', () => {
    expect(mannersOf('可以,明天几点')).toContain('reply');
    expect(mannersOf('没有,我在楼下')).toContain('reply');
    expect(mannersOf('没水,从早上到现在')).not.toContain('reply');
    expect(mannersOf('没有水了')).not.toContain('reply');
    expect(mannersOf('谁拿错了我的快递')).toContain('lost');
    expect(mannersOf('谁看到我家的拖把了')).toContain('lost');
    expect(mannersOf('谁看到我家的狗了')).not.toContain('lost');
    expect(mannersOf('门口捡到一串钥匙')).toContain('lost');
    expect(mannersOf('捡到一个小孩')).not.toContain('lost');
    expect(mannersOf('我家门锁也是,拿电池顶一下')).toContain('reply');
    expect(mannersOf('我家也是,水漏了一地')).not.toContain('reply');
    expect(mannersOf('路灯亮不亮呀')).toContain('wondering');
    expect(mannersOf('物业到底管不管')).not.toContain('wondering');
  });

  it('as a measure, a guess, a retelling or a thing that is over is no complaint', () => {
    expect(mannersOf('热得地砖都要翘起来')).toContain('degree');
    expect(mannersOf('网这么慢,肯定是都在看球')).toContain('guessing');
    expect(mannersOf('孩子问我为什么没电')).toContain('retold');
    expect(mannersOf('我自己通的,好用')).toContain('oneself');
    expect(mannersOf('电梯修好了')).toContain('over');
    expect(mannersOf('电梯没修好')).not.toContain('over');
  });

  it.each([
    '楼上漏水不肯赔还骂人,能调解吗',
    '哥几个为老房子闹翻了,社区能不能调解',
    '对门天天往我家门口堆垃圾,请人来评评理',
    '两家为个车位都要动手了,网格员可以出面吗',
    '楼上楼下为了噪音吵了半年,能帮着说和说和不',
  ])('「%s」 asks for mediation', (text) => {
    expect(mannersOf(text)).toContain('mediation');
  });

  it.each([
    '请问调解要收费吗',
    '邻里纠纷去哪里申请调解',
    '社区调解周末上班吗',
    '居委会能不能调解邻居矛盾',
    '找社区调解需要带什么材料',
    '这种事社区一般能调解吗要钱吗',
    '夫妻吵架旁人劝劝就过去了',
    '昨天社区来调解过了,都说开了',
    '我妈就是干调解的',
    '调解员说得对,各退一步吧',
  ])('「%s」 does not', (text) => {
    expect(mannersOf(text)).not.toContain('mediation');
  });

  it.each([
    ['管道疏通打孔,24小时上门,就住本小区', 'trade'],
    ['家电维修空调移机,随叫随到,电话15400001111', 'trade'],
    ['我那基金跟电梯坏了一样,卡在地下上不来', 'likened'],
    ['谁说咱小区不安全,我车没锁都没事', 'who_says'],
  ] as const)('「%s」 is %s', (text, manner) => {
    expect(mannersOf(text)).toContain(manner);
  });

  it.each([
    '厕所堵了,谁有管道疏通的电话',
    '我家马桶堵了,管道疏通上门的能推荐吗',
    '门上贴满管道疏通的小广告,没人铲',
    '电梯跟坏了一样,等半天不来',
    '电梯像喝醉了似的一晃一晃',
    '谁说修好了,灯还是不亮',
    '谁说没人管就可以乱停,我们出不去了',
    '谁说的没人扫,那楼道怎么这么脏',
    '开锁换锁的小广告贴了我一门',
    '单元门锁坏了,物业叫了开锁的上门还没来',
  ])('「%s」 is neither trade, nor likened, nor denied', (text) => {
    const told = mannersOf(text);
    expect(['trade', 'likened', 'who_says'].filter((manner) => told.includes(manner as never))).toEqual([]);
  });

  it('as a question is told once', () => {
    expect(mannersOf('能不能上楼充电吗')).toEqual(['question']);
    expect(mannersOf('哪个灯坏了')).toEqual(['asking']);
    expect(mannersOf('楼道灯坏了')).toEqual([]);
  });
});
