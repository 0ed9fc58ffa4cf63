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

  it('as a question is told once', () => {
    expect(mannersOf('能不能上楼充电吗')).toEqual(['question']);
    expect(mannersOf('哪个灯坏了')).toEqual(['asking']);
    expect(mannersOf('楼道灯坏了')).toEqual([]);
  });
});
