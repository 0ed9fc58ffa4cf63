import { describe, expect, it } from 'vitest';

import { exampleNow } from '../test/support/tickets.ts';
import { createUnderstand } from '../understanding/understand.ts';
import { readFinds } from './patrol-finds.ts';

const reading = { understand: createUnderstand(), compounds: [], now: exampleNow };
const found = (...parts: string[]) =>
  readFinds(parts, reading).map(({ category, place, words }) => [category, place.building, words]);

describe('the finds of a round', () => {
  it('each has its trouble and its place', () => {
    expect(found('3栋2单元楼道堆物', '5栋门口路灯不亮')).toEqual([
      ['blocked_exit.clutter', '3', '3栋2单元楼道堆物'],
      ['repair.lighting', '5', '5栋门口路灯不亮'],
    ]);
  });

  it('a house that heads them holds for all, and the house before for what names none', () => {
    expect(found('3栋', '楼道堆物', '路灯不亮').map(([category, building]) => [category, building])).toEqual([
      ['blocked_exit.clutter', '3'],
      ['repair.lighting', '3'],
    ]);
    expect(found('3栋楼道堆物', '路灯不亮').map(([, building]) => building)).toEqual(['3', '3']);
  });

  it('what names neither place nor trouble belongs to the find before', () => {
    expect(found('3栋2单元楼道堆物', '人都过不去')).toEqual([
      ['blocked_exit.clutter', '3', '3栋2单元楼道堆物；人都过不去'],
    ]);
  });

  it('what is not understood is kept with its place', () => {
    expect(found('3栋2单元 墙上有个怪东西')).toMatchObject([['other', '3', '3栋2单元 墙上有个怪东西']]);
  });
});
