import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { closeness, namedByAny, namedPlaces, namesNone } from './named-places.ts';

const near = (asked: string, told: string) => {
  const places = namedPlaces(told);
  return closeness(namedByAny(namedPlaces(asked), [places, namedPlaces(asked)]), places);
};

describe('an entry that speaks of other places than the question', () => {
  test.each([
    ['b2区几点来水', 'a1区今晚停水', 'b2区今晚停水'],
    ['b2区几点来水', 'b3区今晚停水', 'b2区今晚停水'],
    ['柳荫街道的窗口在几楼', '槐安街道的窗口在二楼', '柳荫街道的窗口在二楼'],
  ])('is less close: %s', (asked, elsewhere, here) => {
    expect(near(asked, here)).toBe(1);
    expect(near(asked, elsewhere)).toBeLessThan(1);
  });

  test('is as close as any when it names none', () => {
    expect(near('b2区几点来水', '停水找供水公司')).toBe(1);
    expect(near('柳荫街道的窗口在几楼', '窗口在二楼')).toBe(1);
  });

  test('is not told from the town around what is asked about', () => {
    expect(near('b2区几点来水', 'b市今晚停水')).toBe(1);
  });
});

test('what only sounds like a name counts for nothing while nobody else says it', () => {
  const asked = namedPlaces('要开证明社区给不给');
  expect(namesNone(namedByAny(asked, [namedPlaces('柳荫社区在三楼')]))).toBe(true);
});

test('how close an entry is lies between nothing and all', () => {
  const text = fc.array(fc.constantFrom('a1区', 'b2区', 'b市', '柳荫街道', '槐安街道', '停水', '，'), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(text, text, (asked, told) => {
      const close = near(asked.join(''), told.join(''));
      expect(close).toBeGreaterThan(0);
      expect(close).toBeLessThanOrEqual(1);
    }),
  );
});
