import { describe, expect, it } from 'vitest';

import { correctedPart } from './correction-reading.ts';
import { renumbered } from './renumbered.ts';

const place = { building: '15', unit: '2', floor: '6', room: '601' };

describe('a correction of a number alone', () => {
  it.each([
    ['不是15是16', { building: '16' }],
    ['不是十五，是十六号', { building: '16' }],
    ['不是2，应该是1', { unit: '1' }],
    ['是7不是6', { floor: '7' }],
    ['不是601 是602的', { room: '602' }],
  ])('%s', (text, expected) => {
    expect(renumbered(text, place)).toEqual(expected);
    expect(correctedPart(text)).toBeDefined();
  });

  it.each(['不是3是4', '不是15栋是16栋', '不是他是我', '不是15块是16块', '不是15分钟是16分钟'])(
    '%s renumbers nothing',
    (text) => {
      expect(renumbered(text, place)).toBeUndefined();
    },
  );

  it('is left alone where two parts had that number', () => {
    expect(renumbered('不是3是4', { building: '3', unit: '3' })).toBeUndefined();
  });

  it.each([
    ['是2单元不是1单元', '2单元'],
    ['其实是16栋，不是15栋', '16栋'],
  ])('%s: the first counts', (text, part) => {
    expect(correctedPart(text)).toBe(part);
  });

  it.each(['是真的不是骗子', '是3栋不是吗', '是不是3栋'])('%s corrects nothing', (text) => {
    expect(correctedPart(text)).toBeUndefined();
  });
});
