import { expect, test } from 'vitest';

import { exampleGroup, turnOf } from '../test/support/turn.ts';
import { createLastPlaces } from './last-places.ts';

const now = new Date('2026-11-22T02:00:00Z');
const later = (durationMs: number) => new Date(now.getTime() + durationMs);
const wholeCompound = { ...exampleGroup, place: {} };
const said = (text: string) => turnOf(text, { group: wholeCompound });

test('what somebody says of a place is known for a while, piece by piece', () => {
  const places = createLastPlaces(1000);
  places.see('wang', said('2栋'), now);
  places.see('wang', said('地下车库'), later(500));
  expect(places.find('wang', later(1500))).toEqual({
    place: { building: '2', spot: '地下车库' },
    words: '2栋 地下车库',
  });
  expect(places.find('wang', later(1500), 999)).toBeUndefined();
  expect(places.find('wang', later(1501))).toBeUndefined();
  expect(places.find('li', later(500))).toBeUndefined();
});

test('another building leaves the first behind', () => {
  const places = createLastPlaces(1000);
  places.see('wang', said('2栋1单元'), now);
  places.see('wang', said('5栋'), now);
  expect(places.find('wang', now)?.place).toEqual({ building: '5' });
});

test.each(['3栋停水了', '晚上吃什么', '我昨天去3栋那家理发店剪了个头发', '二单元'])(
  '「%s」 announces no place',
  (text) => {
    const places = createLastPlaces(1000);
    places.see('wang', said(text), now);
    expect(places.find('wang', now)).toBeUndefined();
  },
);

test('one that was used is forgotten', () => {
  const places = createLastPlaces(1000);
  places.see('wang', said('2栋'), now);
  places.forget('wang');
  expect(places.find('wang', now)).toBeUndefined();
});
