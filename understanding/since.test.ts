import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sinceInstant } from './since-instant.ts';
import { findSince } from './since.ts';
import { writtenForm } from './written-form.ts';

/** A Sunday. */
const now = new Date('2026-11-22T10:00:00+08:00');

const at = (wall: string) => new Date(`${wall}:00+08:00`);

describe('findSince and sinceInstant', () => {
  it.each([
    ['昨晚八点停的电', '昨晚八点', '2026-11-21T20:00'],
    ['停电三天了', '三天了', '2026-11-19T10:00'],
    ['从上周五开始没水', '从上周五开始', '2026-11-13T00:00'],
    ['半个月没修', '半个月没', '2026-11-07T10:00'],
    ['今早就没水', '今早', '2026-11-22T06:00'],
    ['灯坏了半个多月', '半个多月', '2026-11-07T10:00'],
    ['一个半小时了', '一个半小时了', '2026-11-22T08:30'],
    ['两三天了', '两三天了', '2026-11-20T10:00'],
    ['二十多天了', '二十多天了', '2026-11-02T10:00'],
    ['从昨天到现在', '从昨天到现在', '2026-11-21T00:00'],
    ['11月5号停的', '11月5号', '2026-11-05T00:00'],
    ['12月5日报的', '12月5日', '2025-12-05T00:00'],
    ['28号到现在', '28号到现在', '2026-10-28T00:00'],
    ['周一就坏了', '周一', '2026-11-16T00:00'],
    ['8点停电', '8点', '2026-11-22T08:00'],
    ['11点停电', '11点', '2026-11-21T23:00'],
    ['晚上12点还在吵', '晚上12点', '2026-11-22T00:00'],
    ['昨天中午一点', '昨天中午一点', '2026-11-21T13:00'],
    ['国庆就坏了', '国庆', '2026-10-01T00:00'],
    ['上个月坏的', '上个月', '2026-10-01T00:00'],
    ['漏了一整天', '一整天', '2026-11-21T10:00'],
    ['吵得一晚上没睡', '一晚上', '2026-11-21T18:00'],
    ['刚才断的', '刚才', '2026-11-22T10:00'],
  ])('reads %s', (text, said, instant) => {
    expect(findSince(writtenForm(text))).toBe(said);
    expect(sinceInstant(said, now)).toEqual(at(instant));
  });

  it.each(['最近老停电', '坏了好几天了'])('keeps the words of %s, but names no instant', (text) => {
    const said = findSince(text);
    expect(said).toBeDefined();
    expect(sinceInstant(said ?? '', now)).toBeUndefined();
  });

  it.each(['水一点都没有', '早上好', '每天晚上都吵', '明天早上来修', '下周一来修', '三点建议', '3号楼没电'])(
    'finds nothing in %s',
    (text) => {
      expect(findSince(text)).toBeUndefined();
    },
  );

  it('goes back from the end of a long month to the end of a short one', () => {
    expect(sinceInstant('一个月了', at('2026-03-31T09:00'))).toEqual(at('2026-02-28T09:00'));
  });

  it('is the same wall time whatever the zone of the machine', () => {
    expect(sinceInstant('今天', new Date('2026-11-21T17:00:00Z'))).toEqual(at('2026-11-22T00:00'));
  });

  const pieces = fc.constantFrom(
    ...Array.from(
      '从昨今前晚早天周一二三半两个月号点多了到现在上午下:：0123589年小时分钟星期礼拜夜宿整几好国庆去刚才。 ',
    ),
  );

  it('never throws and never names what is still to come', () => {
    fc.assert(
      fc.property(
        fc.array(pieces),
        fc.date({ min: at('1995-01-01T00:00'), noInvalidDate: true }),
        (characters, when) => {
          const said = findSince(characters.join(''));
          const instant = said === undefined ? undefined : sinceInstant(said, when);
          expect((instant ?? when).getTime()).toBeLessThanOrEqual(when.getTime());
        },
      ),
    );
  });

  it('is not slowed down by 7,000 characters of anything', () => {
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 7000, maxLength: 7000 }), (characters) => {
        const text = characters.join('');
        expect(findSince(text)).toBe(findSince(text));
      }),
      { numRuns: 5 },
    );
  });
});
