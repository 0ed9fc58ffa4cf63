/** Where, in the ways of forms, lists, towns and signs. */
import { describe, expect, it } from 'vitest';

import { locate, parsePlace } from './place.ts';

describe('a place', () => {
  it.each([
    ['楼栋:5 楼层:11 现象:走廊顶掉渣', { building: '5', floor: '11' }],
    ['楼号8,单元3,房号1104', { building: '8', unit: '3', room: '1104' }],
    ['地址:20-2-2404', { building: '20', unit: '2', room: '2404' }],
    ['building 6 unit 2, room 1203', { building: '6', unit: '2', room: '1203' }],
  ])('is read from what is filled in like a form: %s', (text, place) => {
    expect(parsePlace(text)).toEqual(place);
  });

  it.each([
    ['15号楼东单元六楼', { building: '15', unit: '东', floor: '6' }],
    ['22号楼,中单元的防火门', { building: '22', unit: '中' }],
    ['12号里厢501', { building: '12', room: '501' }],
    ['南苑三村58号甲门洞', { building: '58', unit: '甲' }],
    ['别墅38号门口', { building: '38' }],
    ['三百零二室', { room: '302' }],
    ['7栋12层水表房', { building: '7', floor: '12' }],
  ])('is called as in the north, in the lanes, and by whoever reads a door plate: %s', (text, place) => {
    expect(parsePlace(text)).toEqual(place);
  });

  it.each([
    ['17栋503跟603之间有声音', { building: '17' }],
    ['8栋302 803 1201三家没网', { building: '8' }],
    ['四单元501、502都漏', { unit: '4' }],
    ['6单元从三层开始往上没热水', { unit: '6' }],
    ['三楼往四楼的拐弯', {}],
  ])('is none of several: %s', (text, place) => {
    expect(parsePlace(text)).toEqual(place);
  });

  it('that is looked at from elsewhere is named as well', () => {
    expect(parsePlace('在3楼平台上看到2号楼的铁皮翘了')).toMatchObject({ building: '2' });
  });

  it.each([
    ['驿站隔壁的公厕没水', '驿站隔壁的公厕'],
    ['幼儿园南侧围墙塌了', '幼儿园南侧围墙'],
    ['东北角的凉亭缺瓦', '东北角的凉亭'],
    ['车在负一E018号车位被划了', '负一E018号车位'],
    ['二号岗的杆子不抬', '二号岗'],
    ['地库二层积水', '地库二层'],
    ['生鲜超市后门堆满筐子', '超市后门'],
    ['西边路上少了个井盖', '西边路上'],
  ])('lies by another: %s', (text, spot) => {
    expect(parsePlace(text)).toEqual({ spot });
  });
});

describe('what stands outside the houses', () => {
  it.each([
    ['小区门口路灯不亮', { spot: '小区门口' }],
    ['东门道闸坏了', { spot: '东门' }],
    ['篮球场灯坏了', { spot: '篮球场' }],
  ])('is in no building, whoever says so in whichever group: %s', (text, place) => {
    expect(locate(text, '3-1-501 王', { building: '3' }).place).toEqual(place);
  });

  it.each(['楼道灯坏了', '大门口灯坏了', '地库灯坏了'])('but not what may be of one: %s', (text) => {
    expect(locate(text, undefined, { building: '3' }).place.building).toBe('3');
  });
});
