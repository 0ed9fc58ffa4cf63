import { describe, expect, it } from 'vitest';

import { readDutyCommand } from './duty-command-reading.ts';

/** Sunday 2026-11-22, 10:00 in Shanghai. */
const now = new Date('2026-11-22T02:00:00Z');
const read = (text: string) => readDutyCommand(text, { now, timeZone: 'Asia/Shanghai' });
const day = (date: string, time = '00:00') => new Date(`${date}T${time}:00+08:00`);

describe('what workers say of their duty', () => {
  it.each([
    ['上班', 'on'],
    ['我上班了', 'on'],
    ['值班', 'on'],
    ['到岗。', 'on'],
    ['下班', 'off'],
    ['下班啦！', 'off'],
    ['销假', 'back'],
    ['取消请假', 'back'],
    ['我回来了', 'back'],
    ['收工了', 'off'],
  ])('%s: %s', (text, kind) => expect(read(text)).toEqual({ kind }));

  it.each(['上班的人都在吗', '今天谁值班', '下班路上看到车堵了', '请假怎么请？', '我家水管爆了', '他请假了'])(
    '%s is talk',
    (text) => expect(read(text)).toBeUndefined(),
  );

  it.each([
    ['请假 明天到后天 代班 小竹', '2026-11-23', '2026-11-25', '小竹'],
    ['请假明天', '2026-11-23', '2026-11-24', undefined],
    ['我要请假三天，由小竹代班', '2026-11-22', '2026-11-25', '小竹'],
    ['请假 明天 2天 小竹代班', '2026-11-23', '2026-11-25', '小竹'],
    ['请病假 11月25日至11月27日 代班人:小竹', '2026-11-25', '2026-11-28', '小竹'],
    ['请假 25号到27号', '2026-11-25', '2026-11-28', undefined],
    ['请假 周三', '2026-11-25', '2026-11-26', undefined],
    ['请假 周日', '2026-11-22', '2026-11-23', undefined],
    ['请假 下周一到下周五', '2026-11-23', '2026-11-28', undefined],
    ['请假 1月5日', '2027-01-05', '2027-01-06', undefined],
    ['请假一周', '2026-11-22', '2026-11-29', undefined],
    ['明天请假', '2026-11-23', '2026-11-24', undefined],
    ['我后天要请假 小竹替我', '2026-11-24', '2026-11-25', '小竹'],
    ['请两天病假', '2026-11-22', '2026-11-24', undefined],
    ['周三到周五请年假，小竹代班', '2026-11-25', '2026-11-28', '小竹'],
  ])('%s', (text, from, until, backup) => {
    expect(read(text)).toEqual({ kind: 'leave', span: { from: day(from), until: day(until) }, backup });
  });

  it('half a day', () => {
    expect(read('请假 明天上午')).toMatchObject({
      span: { from: day('2026-11-23'), until: day('2026-11-23', '12:00') },
    });
    expect(read('明天上午请半天假')).toMatchObject({
      span: { from: day('2026-11-23'), until: day('2026-11-23', '12:00') },
    });
    expect(read('请假 周五下午')).toMatchObject({
      span: { from: day('2026-11-27', '12:00'), until: day('2026-11-28') },
    });
  });

  it('no day, a day that is none, and an end before the beginning are asked about', () => {
    for (const text of [
      '请假',
      '请半天假',
      '明天请半天假',
      '请假 代班 小竹',
      '请假 2月30日',
      '请假 后天到明天',
    ])
      expect(read(text)).toMatchObject({ kind: 'leave', span: undefined });
  });
});
