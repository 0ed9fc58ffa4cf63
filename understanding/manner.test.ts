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

  it('as a question is told once', () => {
    expect(mannersOf('能不能上楼充电吗')).toEqual(['question']);
    expect(mannersOf('哪个灯坏了')).toEqual(['asking']);
    expect(mannersOf('楼道灯坏了')).toEqual([]);
  });
});
