import { describe, expect, it } from 'vitest';

import { propertyLineOf } from './property-line.ts';
import { matches } from './rule-match.ts';
import { type RoutedMatter, routingRule } from './rule.ts';

const matter: RoutedMatter = {
  category: 'repair.water',
  urgency: 'normal',
  areaPath: '/c/g1/b3/',
  place: { building: '3' },
};
const noon = new Date('2026-11-23T04:00:00Z');

function fits(when: object, at = noon, about: Partial<RoutedMatter> = {}, timeZone = 'Asia/Shanghai') {
  const rule = routingRule.parse({ id: 'r', name: 'r', when, to: { kinds: ['property'] } });
  return matches(rule, { ...matter, ...about }, at, timeZone);
}

describe('what a rule is about', () => {
  it.each([
    [{ categories: ['repair'] }, true],
    [{ categories: ['repair.water'] }, true],
    [{ categories: ['repair.power', 'repair.water'] }, true],
    [{ categories: ['repair.power'] }, false],
    [{ areaPath: '/c/g1/' }, true],
    [{ areaPath: '/c/g2/' }, false],
    [{ urgencies: ['urgent', 'emergency'] }, false],
    [{ urgencies: ['normal'] }, true],
    [{ line: 'inside' }, true],
    [{ line: 'outside' }, false],
    [{}, true],
  ])('%j: %s', (when, expected) => expect(fits(when)).toBe(expected));

  it('a category is no part of another one with the same beginning', () => {
    expect(fits({ categories: ['other'] }, noon, { category: 'other' })).toBe(true);
    expect(() => fits({ categories: ['rep'] })).toThrow();
  });
});

describe('day and time are both those of the deployment (defect D1.3 of the systems before)', () => {
  // Monday 2026-11-23, 07:30 in Shanghai: still Sunday in UTC.
  const mondayMorning = new Date('2026-11-22T23:30:00Z');
  // Sunday 2026-11-22, 23:30 in Shanghai; Monday 00:30 there is one hour later, Sunday in UTC both.
  const sundayNight = new Date('2026-11-22T15:30:00Z');
  const mondayJustBegun = new Date('2026-11-22T16:30:00Z');

  it('「周一」 begins at midnight here, not at midnight in UTC', () => {
    expect(fits({ weekdays: [1] }, mondayMorning)).toBe(true);
    expect(fits({ weekdays: [7] }, mondayMorning)).toBe(false);
    expect(fits({ weekdays: [1] }, sundayNight)).toBe(false);
    expect(fits({ weekdays: [1] }, mondayJustBegun)).toBe(true);
    expect(fits({ weekdays: [1] }, mondayMorning, {}, 'UTC')).toBe(false);
  });

  it('day and time of one rule are of the same clock', () => {
    const morning = { weekdays: [1], hours: { from: '07:00', until: '08:00' } };
    expect(fits(morning, mondayMorning)).toBe(true);
    expect(fits({ ...morning, weekdays: [7] }, mondayMorning)).toBe(false);
  });

  it('a night belongs to the day it begins on', () => {
    const night = { weekdays: [7], hours: { from: '22:00', until: '07:00' } };
    expect(fits(night, sundayNight)).toBe(true);
    expect(fits(night, mondayJustBegun)).toBe(true);
    expect(fits(night, mondayMorning)).toBe(false);
    expect(fits({ ...night, weekdays: [1] }, mondayJustBegun)).toBe(false);
  });

  it('the first minute is in, the last is not', () => {
    const hours = { from: '12:00', until: '12:01' };
    expect(fits({ hours }, noon)).toBe(true);
    expect(fits({ hours }, new Date(noon.getTime() + 60_000))).toBe(false);
    expect(fits({ hours }, new Date(noon.getTime() - 1))).toBe(false);
  });
});

describe('the property line', () => {
  const line = (place: RoutedMatter['place'], category: RoutedMatter['category'] = 'other') =>
    propertyLineOf({ place, category });

  it.each([
    ['东门外', 'outside'],
    ['门口马路边', 'outside'],
    ['公交站', 'outside'],
    ['人行道', 'outside'],
    ['地下车库', 'inside'],
    ['小广场', 'inside'],
    ['单元门', 'inside'],
    ['东门', undefined],
    ['那边', undefined],
  ])('%s: %s', (spot, expected) => expect(line({ spot })).toBe(expected));

  it('a flat or a building is inside, the road in front of it is not', () => {
    expect(line({ building: '3', room: '501' })).toBe('inside');
    expect(line({ building: '3', spot: '楼下马路' })).toBe('outside');
  });

  it('without a place the category tells, where it can', () => {
    expect(line({}, 'repair.elevator')).toBe('inside');
    expect(line({}, 'anomaly.noise')).toBeUndefined();
  });
});
