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
    ['没水了1203', { room: '1203' }],
    ['水往下流怎么办啊902', { room: '902' }],
    ['12号楼5楼', { building: '12', floor: '5' }],
    ['十二栋四层', { building: '12', floor: '4' }],
    ['2单元负一楼', { unit: '2', spot: '负一楼' }],
    ['4栋北边那条小路', { building: '4', spot: '小路' }],
    ['9-1 对讲不响', { building: '9', unit: '1' }],
    ['3懂2单园没电', { building: '3', unit: '2' }],
    ['是4栋不是3栋', { building: '4' }],
    ['更正,是2单元,打成1单元了', { unit: '2' }],
    ['302的邻居在装修', { room: '302' }],
    ['17号楼漏水', { building: '17' }],
    ['17号402漏水', { building: '17', room: '402' }],
    ['我们17号楼道灯坏了', { building: '17' }],
    ['八懂没电', { building: '8' }],
    ['5dong没水', { building: '5' }],
    ['３－２－５０１漏水', { building: '3', unit: '2', room: '501' }],
    ['3栋2-501漏水', { building: '3', unit: '2', room: '501' }],
    ['1-3-2-501没水', { building: '3', unit: '2', room: '501' }],
    ['东3栋没电', { building: '3' }],
    ['A3座没网', { building: 'A3' }],
    ['14幢断网', { building: '14' }],
    ['3号楼1门的灯坏了', { building: '3', unit: '1' }],
    ['3楼2单元没水', { building: '3', unit: '2' }],
    ['10号楼甲单元3楼', { building: '10', unit: '甲', floor: '3' }],
    ['五栋三单元十二楼1203', { building: '5', unit: '3', floor: '12', room: '1203' }],
    ['第三栋第二单元没水', { building: '3', unit: '2' }],
    ['停在第8层', { floor: '8' }],
    ['从五楼往下扔垃圾', { floor: '5' }],
    ['501没水', { room: '501' }],
    ['五零一没水', { room: '501' }],
    ['我家1203漏水', { room: '1203' }],
    ['感谢302的深夜演唱会', { room: '302' }],
    ['不是501,是502', { room: '502' }],
    ['不是3栋,是5栋', { building: '5' }],
    ['是不是3栋停电了', { building: '3' }],
    ['3栋2单元,打错了,是3单元', { building: '3', unit: '3' }],
    ['我住3栋,5栋门口电动车堵了', { building: '5' }],
    ['8栋 3-501没水', { building: '8', unit: '3', room: '501' }],
    ['6号楼3单元从4层到7层没灯', { building: '6', unit: '3' }],
  ])('reads %s', (text, place) => {
    expect(parsePlace(text)).toEqual(place);
  });

  it.each([
    '1到6栋都停水',
    '1-3单元都停水',
    '3栋和5栋都停水',
    '5楼6楼都没水',
    '三栋楼都停电了',
    '前面两栋没事',
    '电梯从8楼滑到6楼',
    '每天爬十八楼',
    '加装电梯一楼死活不同意',
    '外面盖了栋三层小楼',
    '17号停电了',
    '7座的车',
    '打110报警',
    '坐302路公交',
    '315打假',
    '花了1203块',
    '2026开年',
    '我们小区里面狗太多',
    '广场舞太吵',
    '滑梯螺丝松了',
    '垃圾桶满了',
    '维生素b2吃完了',
    '从4层到7层没灯',
    '六楼往上水小',
    '三四层都没灯',
    '一栋楼的人都在等',
    '上面一层灰',
    '窗台一天一层',
    '又落了一层',
    '充了1205',
    '花了1112',
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
    ['水管爆了,东区篮球场后头', '东区篮球场后头'],
    ['一期B区2栋没水', '一期B区'],
    ['绿化带里水管漏了,东区篮球场后头', '东区篮球场后头'],
    ['b1电梯厅积水', 'b1电梯厅'],
    ['-1层积水', '-1层'],
    ['B2坡道有车', 'B2坡道'],
    ['有车停在消防通道上', '消防通道上'],
    ['地库A区27号车位漏水', '地库A区27号车位'],
    ['小区超市卖过期牛奶', '小区超市'],
    ['西南角的围墙倒了', '西南角的围墙'],
    ['南门', '南门'],
    ['北门到凉亭那段黑漆漆的', '北门到凉亭那段'],
    ['公厕又堵了没人通', '公厕'],
    ['垃圾分类亭满出来了', '垃圾分类亭'],
    ['音乐喷泉的水发臭', '音乐喷泉'],
    ['亲子乐园秋千断了根链子', '亲子乐园'],
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

  it('is not slowed down by 7,000 characters of anything', () => {
    const pieces = fc.constantFrom(
      '3',
      '栋',
      '-',
      '到',
      '五',
      '零',
      '楼',
      '的',
      ' ',
      '门',
      '东',
      '区',
      'b',
      '#',
      '一',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 7000, maxLength: 7000 }), (characters) => {
        const text = characters.join('');
        expect(locate(text, text, {}).sources).toBeDefined();
      }),
      { numRuns: 5 },
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
    ['1203-李', { room: '1203' }],
    ['王姐3栋501', { building: '3', room: '501' }],
    ['3#2-501', { building: '3', unit: '2', room: '501' }],
    ['3_2_501老李', { building: '3', unit: '2', room: '501' }],
    ['王阿姨（3栋501）', { building: '3', room: '501' }],
    ['二栋一单元 赵', { building: '2', unit: '1' }],
    ['13800', {}],
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

describe('3-501', () => {
  const doubtful = { building: '3', room: '501' };

  it('carries its other reading when nothing settles it', () => {
    expect(locate('3-501漏水', undefined, {})).toMatchObject({
      place: doubtful,
      ambiguous: { unit: '3', room: '501' },
    });
  });

  it.each([
    ['the room', undefined, { building: '8' }, { building: '8', unit: '3', room: '501' }],
    ['the room of that building', undefined, { building: '3' }, doubtful],
    ['the alias', '8-3-501 王', {}, { building: '8', unit: '3', room: '501' }],
    ['an alias of that building', '3栋501', {}, doubtful],
  ])('is settled by %s', (_, alias, room, place) => {
    const located = locate('3-501漏水', alias, room);
    expect(located.place).toEqual(place);
    expect(located.ambiguous).toBeUndefined();
  });

  it('is in no doubt when no unit has such a number', () => {
    expect(locate('12-501漏水', undefined, {}).ambiguous).toBeUndefined();
  });

  it('in an alias leaves the building that is taken from it in doubt', () => {
    expect(locate('没水了', '3-501 王', {})).toMatchObject({
      place: { building: '3' },
      ambiguous: { unit: '3' },
    });
  });
});

describe('numbers in a ring', () => {
  it('are numbers', () => {
    expect(parsePlace('⑧栋③单元')).toEqual({ building: '8', unit: '3' });
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

describe('places that are no spot of ours', () => {
  it.each([
    '公司车库今天又满了',
    '高速路口堵了一个钟头',
    '在地铁口等你',
    '明天去银行门口集合',
    '停车场月租多少钱',
    '垃圾要扔到哪个垃圾站',
    '新闻说江边有人落水',
    '一楼的同意加装电梯吗',
    '顶上又加了一层',
    '麻烦你的车动一动',
    '电箱里面空了',
  ])('%s', (text) => {
    expect(parsePlace(text)).toEqual({});
  });

  it('behind a colon is one, and no part of an hour or a result', () => {
    expect(parsePlace('反映:2栋路灯坏了')).toEqual({ building: '2' });
    expect(parsePlace('比分3:2单元测试')).toEqual({});
    expect(parsePlace('10:30栋梁')).toEqual({});
  });

  it.each([
    ['银行门口停满了共享单车', '银行门口'],
    ['小区花园里的灯灭了', '小区花园'],
    ['东门保安亭边上有人吵', '东门保安亭边上'],
    ['不是南门,是北边那个门', '北边那个门'],
  ])('but is one where something is: %s', (text, spot) => {
    expect(parsePlace(text).spot).toContain(spot);
  });
});
