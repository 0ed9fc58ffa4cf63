import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { formatMoment } from '../core/wall-time.ts';
import { readUntil, startOfWork } from './worker-command-dates.ts';

const timeZone = 'Asia/Shanghai';
/** A Sunday. */
const sunday = new Date('2026-11-22T09:00:00+08:00');
const wednesday = new Date('2026-11-25T15:30:00+08:00');

function read(words: string, now = sunday): readonly [string, string] | undefined {
  const said = readUntil(words, now, timeZone);
  return said === undefined ? undefined : [formatMoment(said.until, timeZone), said.rest];
}

test.each([
  ['到周五 配件没到', '11月27日23:59', '配件没到'],
  ['配件没到,延到周五', '11月27日23:59', '配件没到'],
  ['配件没到，12月2日', '12月2日23:59', '配件没到'],
  ['明天', '11月23日23:59', ''],
  ['后天 等师傅', '11月24日23:59', '等师傅'],
  ['到大后天', '11月25日23:59', ''],
  ['今天下午5点前', '11月22日17:00', ''],
  ['明天上午10点 等供电公司', '11月23日10:00', '等供电公司'],
  ['到明天3点半', '11月23日15:30', ''],
  ['明天18:30', '11月23日18:30', ''],
  ['下周一 等业主回来', '11月23日23:59', '等业主回来'],
  ['到下下周三', '12月2日23:59', ''],
  ['12月3日 缺材料', '12月3日23:59', '缺材料'],
  ['十二月三号', '12月3日23:59', ''],
  ['12/3', '12月3日23:59', ''],
  ['2026-12-03', '12月3日23:59', ''],
  ['1月5日', '1月5日23:59', ''],
  ['到28号', '11月28日23:59', ''],
  ['到3号', '12月3日23:59', ''],
  ['3天 配件没到', '11月25日23:59', '配件没到'],
  ['再等两天', '11月24日23:59', ''],
  ['三天后恢复', '11月25日23:59', ''],
  ['2小时', '11月22日11:00', ''],
  ['一周', '11月29日23:59', ''],
  ['半个月', '12月7日23:59', ''],
  ['一个月', '12月22日23:59', ''],
  ['月底', '11月30日23:59', ''],
  ['到下月底', '12月31日23:59', ''],
  ['下周', '11月27日23:59', ''],
  ['到周末', '11月29日23:59', ''],
  ['周一才能来料 到周五', '11月27日23:59', '周一才能来料'],
] as const)('on a Sunday 「%s」 is %s, besides 「%s」', (words, moment, rest) => {
  expect(read(words)).toEqual([moment, rest]);
});

test.each([
  ['周五', '11月27日23:59'],
  ['周三', '12月2日23:59'],
  ['本周五', '11月27日23:59'],
  ['周一', '11月30日23:59'],
  ['下周一', '11月30日23:59'],
  ['本周一', '11月23日23:59'],
  ['周日', '11月29日23:59'],
] as const)('on a Wednesday 「%s」 is %s', (words, moment) => {
  expect(read(words, wednesday)?.[0]).toBe(moment);
});

test.each(['', '配件没到', '3栋2单元等材料', '等几天', '2月30日', '13月1日'])(
  '「%s」 names no day',
  (words) => {
    expect(read(words)).toBeUndefined();
  },
);

describe('a day without a time', () => {
  it('is the time that is usual for what is asked', () => {
    const said = readUntil('到周五', sunday, timeZone, startOfWork);
    expect(formatMoment(said?.until ?? sunday, timeZone)).toBe('11月27日09:00');
  });

  it('never breaks on what people write', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('到下周一五月日号天点半后3129 :/-个底')) }),
        (words) => {
          const said = readUntil(words, sunday, timeZone);
          if (said !== undefined) expect(Number.isFinite(said.until.getTime())).toBe(true);
        },
      ),
    );
  });
});
