import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumeral, readOut } from './numerals.ts';
import { locate, parseAlias, parsePlace } from './place.ts';

describe('parsePlace', () => {
  it.each([
    ['3-2-501漏水', { building: '3', unit: '2', room: '501' }],
    ['3/2/501 没电', { building: '3', unit: '2', room: '501' }],
    ['3#2-501', { building: '3', unit: '2', room: '501' }],
    ['3＃楼', { building: '3' }],
    ['03-0501', { building: '3', room: '501' }],
    ['3栋2单元501', { building: '3', unit: '2', room: '501' }],
    ['3 栋电梯坏了', { building: '3' }],
    ['三号楼二单元九零一', { building: '3', unit: '2', room: '901' }],
    ['三栋二单元五零一室', { building: '3', unit: '2', room: '501' }],
    ['A座1203', { building: 'A', room: '1203' }],
    ['3幢402室', { building: '3', room: '402' }],
    ['12号楼5楼', { building: '12', floor: '5' }],
    ['十二栋四层', { building: '12', floor: '4' }],
    ['2单元负一楼', { unit: '2', spot: '负一楼' }],
    ['9-1 对讲不响', { building: '9', unit: '1' }],
    ['3懂2单园没电', { building: '3', unit: '2' }],
    ['是4栋不是3栋', { building: '4' }],
    ['更正,是2单元,打成1单元了', { unit: '2' }],
    ['302的邻居在装修', { room: '302' }],
  ])('reads %s', (text, place) => {
    expect(parsePlace(text)).toEqual(place);
  });

  it.each([
    '1到6栋都停水',
    '从4层到7层没灯',
    '六楼往上水小',
    '三四层都没灯',
    '一栋楼的人都在等',
    '上面一层灰',
    '3-5天能好吗',
    '8-10点停水',
    '昨晚2-1赢了',
    '2026-11-22',
    '充了100块',
    '打110还是119',
    '感动哭了',
    '冻死了',
  ])('finds no flat in %s', (text) => {
    expect(parsePlace(text)).toEqual({});
  });

  it.each([
    ['东门路灯不亮', '东门'],
    ['地下车库B2漏水', '地下车库B2'],
    ['快递柜旁边有坑', '快递柜旁边'],
    ['小广场的灯坏了', '小广场'],
    ['靠菜场那边臭', '靠菜场那边'],
  ])('finds the spot of %s', (text, spot) => {
    expect(parsePlace(text).spot).toBe(spot);
  });

  it('gives back every flat in every written form', () => {
    const flats = fc.record({
      building: fc.integer({ min: 1, max: 60 }),
      unit: fc.integer({ min: 1, max: 9 }),
      floor: fc.integer({ min: 1, max: 40 }),
      door: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(flats, ({ building, unit, floor, door }) => {
        const room = `${String(floor)}${String(door).padStart(2, '0')}`;
        const forms = [
          `${building}-${unit}-${room}`,
          `${building}/${unit}/${room}`,
          `${building}#${unit}-${room}`,
          `${String(building).padStart(2, '0')}-${unit}-${room}`,
          `${building}栋${unit}单元${room}`,
          `${building}栋${unit}单元${room}室`,
          `${building}号楼${unit}单元${room}`,
          `${building}幢${unit}单元${room}`,
          `${formatNumeral(building)}栋${formatNumeral(unit)}单元${readOut(room)}`,
          `${formatNumeral(building)}号楼${formatNumeral(unit)}单元${readOut(room)}室`,
        ];
        for (const form of forms) {
          expect(parsePlace(form), form).toEqual({ building: String(building), unit: String(unit), room });
        }
      }),
    );
  });

  it('never throws and is the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, alias) => {
        expect(locate(text, alias, {})).toEqual(locate(text, alias, {}));
      }),
    );
  });
});

describe('parseAlias', () => {
  it.each([
    ['3-2-501 王女士', { building: '3', unit: '2', room: '501' }],
    ['3栋501李', { building: '3', room: '501' }],
    ['1203小陈', { room: '1203' }],
    ['A座1203', { building: 'A', room: '1203' }],
    ['快乐的风', {}],
    ['小美138', {}],
  ])('reads %s', (alias, place) => {
    expect(parseAlias(alias)).toEqual(place);
  });

  it('lets the building of the room settle what 3-501 means', () => {
    expect(parseAlias('3-501 王')).toEqual({ building: '3', room: '501' });
    expect(parseAlias('3-501 王', { building: '3' })).toEqual({ building: '3', room: '501' });
    expect(parseAlias('3-501 王', { building: '8' })).toEqual({ building: '8', unit: '3', room: '501' });
  });
});

describe('locate', () => {
  it('trusts the words before the alias before the room, and says which', () => {
    const located = locate('2单元没水', '3-1-501 王', { building: '3' });
    expect(located.place).toEqual({ building: '3', unit: '2' });
    expect(located.sources).toEqual({ unit: 'text', building: 'room' });
  });

  it('takes building and unit of the alias, never the flat', () => {
    const located = locate('没水了', '3-1-501 王', {});
    expect(located.place).toEqual({ building: '3', unit: '1' });
    expect(located.sources).toEqual({ building: 'alias', unit: 'alias' });
  });

  it('does not mix a building that was said with the flat of somebody from another', () => {
    expect(locate('5栋没水', '3-1-501 王', { building: '3', unit: '1' }).place).toEqual({ building: '5' });
  });
});
