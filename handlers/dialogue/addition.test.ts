import { describe, expect, test } from 'vitest';

import type { Place } from '../../core/place.ts';
import { aTicket } from '../../test/support/tickets.ts';
import { turnOf } from '../../test/support/turn.ts';
import type { Ask } from './asks.ts';
import { readAddition } from './addition.ts';

const home: Place = { building: '3', unit: '2', room: '501' };

function read(text: string, asked: Ask | undefined, place: Place = home) {
  const turn = { ...turnOf(text), licence: 'only_if_sure' as const };
  return readAddition(turn, aTicket({ place }), asked);
}

describe('the answer to where', () => {
  test.each<[string, Place]>([
    ['5栋1单元', { building: '5', unit: '1' }],
    ['3-2-501', { building: '3', unit: '2', room: '501' }],
    ['三栋二单元', { building: '3', unit: '2' }],
  ])('「%s」', (text, place) => {
    expect(read(text, 'place', {})?.place).toMatchObject(place);
  });
});

test('a miscounted floor is put right', () => {
  const place = { building: '3', unit: '2', floor: '6' };
  expect(read('不好意思 数错了 7楼', undefined, place)?.place).toEqual({ ...place, floor: '7' });
});

test('a number to call takes the place that is said with it along', () => {
  const added = read('1单元,找到了打15400001234', undefined, { building: '3' });
  expect(added).toMatchObject({ place: { building: '3', unit: '1' }, phone: '15400001234' });
});

describe('a correction', () => {
  test.each<[string, Place]>([
    ['不是501,是502', { building: '3', unit: '2', room: '502' }],
    ['不是2单元,是1单元', { building: '3', unit: '1', room: '501' }],
    ['说错了,应该是5栋', { building: '5' }],
    ['刚才写错了,不是501,是502', { building: '3', unit: '2', room: '502' }],
    ['打错了,是5栋', { building: '5', unit: '2', room: '501' }],
  ])('「%s」 replaces what is wrong and keeps what still holds', (text, place) => {
    expect(read(text, undefined)?.place).toEqual(place);
  });
});

test('the sign for a slip of the finger puts right what follows it', () => {
  expect(read('*502', undefined)?.place).toEqual({ ...home, room: '502' });
});

test('the place alone, right after a report without a building, is told unasked', () => {
  expect(read('水池边那个', undefined, { spot: '秋千' })?.place).toEqual({ spot: '水池边' });
  expect(read('5栋2单元', undefined, home)).toBeUndefined();
});

test('a unit and a flat, right after a report that tells none, are told unasked', () => {
  const place = { building: '3' };
  expect(read('我2单元902', undefined, place)?.place).toEqual({ building: '3', unit: '2', room: '902' });
  expect(read('我在5栋2单元', undefined, place)).toBeUndefined();
  expect(read('我2单元', undefined, { building: '3', unit: '1' })).toBeUndefined();
  expect(read('二单元八楼,两份', undefined, place)).toBeUndefined();
});

test('the building, told last, leaves the unit as it was told before', () => {
  expect(read('21栋', 'place', { unit: '2' })?.place).toEqual({ building: '21', unit: '2' });
});

test('a plate and a phone are taken as they come', () => {
  expect(read('鄂E12K45', 'plate')).toMatchObject({ plate: '鄂E12K45' });
  expect(read('我电话15412345678', undefined)).toMatchObject({ phone: '15412345678' });
});

test.each(['谢谢', '今天菜市场的黄瓜真新鲜', '怎么办居住证?'])(
  '「%s」 adds nothing when nothing was asked',
  (text) => {
    expect(read(text, undefined)).toBeUndefined();
  },
);
