import { expect, test } from 'vitest';

import { hideFlats, placeFor, ticketTitle, wordsFor } from './ticket-words.ts';

const home = { place: { building: '3', unit: '2', room: '501' }, compound: '橘园小区' };

test('neighbours read building and unit, the reporter and the worker all of it', () => {
  expect(placeFor(home, 'neighbours')).toBe('橘园小区3栋2单元');
  expect(placeFor(home, 'reporter')).toBe('橘园小区3栋2单元501室');
  expect(placeFor({ place: {}, compound: undefined }, 'worker')).toBe('');
  expect(placeFor({ ...home, place: { spot: '501门口' } }, 'neighbours')).not.toContain('501');
});

test('the title is category and public place', () => {
  expect(ticketTitle({ ...home, category: 'repair.leak' })).toBe('房屋渗漏 橘园小区3栋2单元');
  expect(ticketTitle({ place: {}, compound: undefined, category: 'other' })).toBe('其他');
});

test.each([
  ['3-2-501漏水', '3-2-***漏水'],
  ['501室的人不在', '***室的人不在'],
  ['五零一没人', '***没人'],
  ['已联系1203住户', '已联系***住户'],
  ['3栋1102', '3栋***'],
])('「%s」 reads 「%s」 among neighbours', (said, shown) => {
  expect(hideFlats(said)).toBe(shown);
});

test.each(['有火情打119', '2026年起', '修了2小时,花了150元', '下午18:30到', '3栋2单元', '打12345'])(
  '「%s」 stays as it is',
  (words) => {
    expect(hideFlats(words)).toBe(words);
  },
);

test('phones and plates are masked for everybody, flats for neighbours', () => {
  const words = '501说打15412345678,车是鄂E12K45';
  expect(wordsFor(words, home, 'worker')).toContain('501');
  for (const audience of ['neighbours', 'worker', 'reporter'] as const)
    expect(wordsFor(words, home, audience)).not.toMatch(/15412345678|12K45/);
  expect(wordsFor(words, home, 'neighbours')).not.toContain('501');
});
