/**
 * What the weights were set on: two reports, the second so many minutes after the first, and what people would say.
 * `same`: one matter. `open`: could be either, so asking is right and joining is not. `apart`: two matters.
 * `flats`: two flats' own troubles, which may not even be asked about. Words, places and people are invented.
 */
import { describe, expect, it } from 'vitest';

import { aTicket, exampleNow } from '../../test/support/tickets.ts';
import type { Place } from '../../core/place.ts';
import type { Category } from '../../core/taxonomy.ts';
import { scoreDuplicate } from './score.ts';
import { candidateOf } from './telling.ts';

type Label = 'same' | 'open' | 'apart' | 'flats';
/** Category, place as 「3-2-f5」 (building, unit, floor or room, spot), words. */
type Said = readonly [category: Category, place: string, words: string];

const pairs: readonly (readonly [Label, Said, Said, minutes: number])[] = [
  // Lifts
  [
    'same',
    ['repair.elevator', '3-2', '电梯停在四楼不动了'],
    ['repair.elevator', '3-2', '我们单元电梯又坏了,按钮不亮'],
    40,
  ],
  ['same', ['repair.elevator', '3', '3栋电梯坏了'], ['repair.elevator', '3', '电梯怎么按都不来'], 15],
  [
    'same',
    ['repair.elevator', '6-1-f9', '9楼按电梯没反应'],
    ['repair.elevator', '6-1-f2', '电梯不走了,二楼等半天'],
    25,
  ],
  [
    'open',
    ['repair.elevator', '3-2', '电梯关门的时候咣当响'],
    ['repair.elevator', '3', '3栋电梯一直有异响'],
    90,
  ],
  ['open', ['repair.elevator', '5', '5栋电梯停了'], ['repair.elevator', '', '电梯停了,没人管吗'], 20],
  [
    'apart',
    ['repair.elevator', '3-1', '一单元电梯门关不上'],
    ['repair.elevator', '3-2', '二单元电梯门关不上'],
    10,
  ],
  ['apart', ['repair.elevator', '4', '4栋电梯坏了'], ['repair.elevator', '8', '8栋电梯坏了'], 10],
  [
    'apart',
    ['repair.elevator', '7-1', '左边那部电梯不动了'],
    ['repair.elevator', '7-1', '右边的电梯也停了'],
    30,
  ],
  ['apart', ['repair.elevator', '7-1', '单号梯坏了'], ['repair.elevator', '7-1', '双号梯按键失灵'], 30],
  // A piece of the supply is where it is
  [
    'apart',
    ['repair.water', '2-1-f16', '16楼公共水管漏水,地上湿了'],
    ['repair.water', '2-2-f15', '二单元15楼公共水管漏水,地上全湿了'],
    6,
  ],
  [
    'apart',
    ['repair.power', '4-1', '一单元电表箱的门掉了'],
    ['repair.power', '4-3', '三单元电表箱门没关,电线都露着'],
    30,
  ],
  [
    'same',
    ['repair.water', '2-1', '一单元停水了'],
    ['repair.water', '2-2', '我们二单元也没水,是总管爆了吧'],
    12,
  ],
  // What comes of it is no other thing
  [
    'same',
    ['repair.access', '@东门', '东门的闸杆撞断了'],
    ['repair.access', '@东门', '东门挡杆趴地上了,车进不来'],
    8,
  ],
  // Light
  [
    'same',
    ['repair.lighting', '3-2-f5', '五楼楼道灯不亮'],
    ['repair.lighting', '3-2-f5', '五层楼梯间的灯坏了'],
    300,
  ],
  [
    'same',
    ['repair.lighting', '2', '2栋楼道灯坏了好几天'],
    ['repair.lighting', '2', '楼道的灯一直不亮'],
    120,
  ],
  [
    'same',
    ['repair.lighting', '@东门', '东门口路灯灭了'],
    ['repair.lighting', '@东门', '东门那盏路灯晚上不亮'],
    600,
  ],
  ['open', ['repair.lighting', '3', '楼道灯坏了'], ['repair.lighting', '3-2-f6', '六楼的声控灯不亮了'], 60],
  ['open', ['repair.lighting', '', '路灯不亮了'], ['repair.lighting', '@小广场', '小广场的路灯坏了'], 45],
  ['apart', ['repair.lighting', '3-2-f5', '五楼灯不亮'], ['repair.lighting', '3-2-f8', '八楼灯不亮'], 20],
  ['apart', ['repair.lighting', '@北门', '北门路灯坏了'], ['repair.lighting', '@南门', '南门路灯坏了'], 20],
  ['apart', ['repair.lighting', '3', '3栋楼道灯不亮'], ['repair.lighting', '3', '3栋楼下路灯不亮'], 200],
  // Supplies
  ['same', ['repair.power', '3', '3栋停电了'], ['repair.power', '3-1-102', '我家也没电了'], 8],
  ['same', ['repair.power', '3-2', '整个单元停电'], ['repair.power', '3', '怎么停电了'], 5],
  ['same', ['repair.water', '5', '5栋停水了'], ['repair.water', '5-1-801', '801没水了'], 12],
  ['same', ['repair.water', '2', '整栋没水,物业知道吗'], ['repair.water', '2-3', '水停了一上午'], 180],
  ['same', ['repair.gas', '4', '4栋停气了,做不了饭'], ['repair.gas', '4-2', '没有燃气了'], 30],
  [
    'same',
    ['repair.heating', '6', '6栋暖气不热,整栋都凉的'],
    ['repair.heating', '6-1', '这边停暖了吗,冰凉'],
    240,
  ],
  [
    'same',
    ['repair.network', '3', '3栋断网了,大家都没网'],
    ['repair.network', '3-2', '没网络了怎么回事'],
    15,
  ],
  ['open', ['repair.water', '5', '5栋停水了'], ['repair.water', '', '停水了,一滴都没有'], 20],
  ['open', ['repair.power', '3', '3栋停电了'], ['repair.power', '3-2-601', '我家跳闸了,合不上'], 15],
  [
    'flats',
    ['repair.power', '3-2-501', '我家跳闸了推不上去'],
    ['repair.power', '3-2-702', '家里插座没电,跳闸'],
    60,
  ],
  [
    'flats',
    ['repair.water', '3-2-501', '厨房水龙头关不紧'],
    ['repair.water', '3-2-301', '卫生间水龙头坏了'],
    60,
  ],
  [
    'flats',
    ['repair.network', '3-1-402', '我家光猫亮红灯'],
    ['repair.network', '3-1-703', '家里路由器连不上'],
    90,
  ],
  [
    'flats',
    ['repair.heating', '6-1-201', '家里暖气片漏水'],
    ['repair.heating', '6-1-902', '我家暖气片不热'],
    90,
  ],
  [
    'flats',
    ['repair.gas', '4-1-303', '我家燃气灶打不着火'],
    ['repair.gas', '4-1-604', '家里燃气热水器打不着'],
    60,
  ],
  ['apart', ['repair.water', '3', '3栋停水了'], ['repair.power', '3', '3栋停电了'], 10],
  ['apart', ['repair.water', '3', '3栋停水了'], ['repair.water', '5', '5栋水压小得很'], 20],
  // Leaks and drains
  ['flats', ['repair.leak', '3-2-501', '卫生间天花板漏水'], ['repair.leak', '3-2-803', '卧室墙面渗水'], 60],
  [
    'flats',
    ['repair.leak', '3-2-501', '楼上漏水滴到我家厨房'],
    ['repair.leak', '3-2-502', '楼上漏水滴到我家厨房'],
    15,
  ],
  ['flats', ['repair.leak', '2', '家里天花板渗水'], ['repair.leak', '2-1-301', '家里天花板渗水'], 15],
  [
    'flats',
    ['repair.drainage', '3-2-101', '我家马桶堵了'],
    ['repair.drainage', '3-2-601', '家里厨房下水堵了'],
    50,
  ],
  [
    'flats',
    ['repair.drainage', '3-2-301', '我家马桶堵了'],
    ['repair.drainage', '3-2-401', '我家马桶堵了'],
    20,
  ],
  [
    'same',
    ['repair.leak', '@地下车库', '地下车库顶上漏水'],
    ['repair.leak', '@地下车库', '车库顶板一直滴水'],
    200,
  ],
  [
    'same',
    ['repair.drainage', '3-1', '一单元门口污水往外冒'],
    ['repair.drainage', '3-1', '下水道堵了,门口都是污水'],
    60,
  ],
  [
    'same',
    ['repair.drainage', '@南门', '南门窨井堵了冒脏水'],
    ['repair.drainage', '@南门', '南门口窨井往外冒污水'],
    100,
  ],
  [
    'open',
    ['repair.drainage', '3-1', '一单元门口污水横流'],
    ['anomaly.sanitation', '3', '3栋门口污水流得到处都是,脏死了'],
    60,
  ],
  // Blocked ways
  [
    'same',
    ['blocked_exit.vehicle', '3-2', '单元门口被一辆白色轿车堵了'],
    ['blocked_exit.vehicle', '3-2', '白色小车停在单元门口出不去'],
    20,
  ],
  [
    'same',
    ['blocked_exit.vehicle', '@消防通道', '消防通道被面包车堵死'],
    ['blocked_exit.vehicle', '@消防通道', '面包车停在消防通道上'],
    35,
  ],
  [
    'same',
    ['blocked_exit.clutter', '3-2-f4', '四楼楼道堆满纸箱'],
    ['blocked_exit.clutter', '3-2-f4', '四层过道都是纸箱子走不过去'],
    900,
  ],
  [
    'open',
    ['blocked_exit.clutter', '3', '楼道里堆着杂物'],
    ['blocked_exit.clutter', '3-1-f3', '三楼过道堆东西'],
    200,
  ],
  [
    'apart',
    ['blocked_exit.vehicle', '3-2', '单元门口被白色轿车堵了'],
    ['blocked_exit.vehicle', '3-2', '单元门口又被货车堵了'],
    400,
  ],
  [
    'apart',
    ['blocked_exit.vehicle', '@北门', '北门口车堵了'],
    ['blocked_exit.vehicle', '@西门', '西门口车堵了'],
    15,
  ],
  [
    'apart',
    ['blocked_exit.clutter', '3-2-f4', '四楼堆着鞋柜'],
    ['blocked_exit.clutter', '3-2-f9', '九楼堆着沙发'],
    60,
  ],
  [
    'apart',
    ['blocked_exit.vehicle', '5', '5栋门口车堵着'],
    ['blocked_exit.vehicle', '5', '5栋门口车堵着出不去'],
    1500,
  ],
  // Doors and facilities
  [
    'same',
    ['repair.access', '3-2', '单元门门禁刷不开'],
    ['repair.access', '3-2', '二单元的门禁坏了,刷卡没反应'],
    50,
  ],
  [
    'same',
    ['repair.access', '@东门', '东门道闸抬不起来'],
    ['repair.access', '@东门', '东门抬杆坏了车进不去'],
    30,
  ],
  [
    'same',
    ['repair.facility', '@小广场', '小广场的滑梯裂了个口子'],
    ['repair.facility', '@小广场', '小广场滑梯裂开了,孩子划到手'],
    1000,
  ],
  [
    'same',
    ['repair.facility', '5', '5栋门前井盖没了'],
    ['repair.facility', '5', '楼下井盖不见了,好危险'],
    90,
  ],
  [
    'apart',
    ['repair.facility', '@小广场', '小广场滑梯坏了'],
    ['repair.facility', '@小广场', '小广场健身器材掉了螺丝'],
    60,
  ],
  ['apart', ['repair.access', '3-2', '单元门关不上'], ['repair.access', '3-2', '可视对讲没声音'], 300],
  ['apart', ['repair.access', '3-1', '一单元门禁坏了'], ['repair.access', '3-2', '二单元门禁坏了'], 30],
  ['open', ['repair.access', '3', '3栋单元门锁坏了'], ['repair.access', '3-2', '二单元单元门打不开'], 60],
  // What neighbours see and hear
  [
    'same',
    ['anomaly.noise', '8', '8栋楼上装修电钻响个不停'],
    ['anomaly.noise', '8', '8栋又在装修打钻,吵死了'],
    40,
  ],
  [
    'same',
    ['anomaly.noise', '@小广场', '小广场跳舞的音响太大声'],
    ['anomaly.noise', '@小广场', '广场舞音响吵得孩子睡不着'],
    20,
  ],
  [
    'same',
    ['anomaly.sanitation', '@北门', '北门垃圾桶满了没人清'],
    ['anomaly.sanitation', '@北门', '北门口垃圾堆成山了'],
    300,
  ],
  [
    'same',
    ['anomaly.pollution', '2', '2栋楼下烧烤店油烟熏人'],
    ['anomaly.pollution', '2', '楼下油烟味太重了窗户不敢开'],
    45,
  ],
  [
    'same',
    ['anomaly.animal', '@草坪', '草坪上有条大狗没拴绳'],
    ['anomaly.animal', '@草坪', '有只大狗在草坪乱跑没牵绳'],
    15,
  ],
  [
    'same',
    ['anomaly.fire_hazard', '3-1', '一单元楼下飞线充电'],
    ['anomaly.fire_hazard', '3-1', '有人从窗户拉线给电瓶车充电'],
    300,
  ],
  ['apart', ['anomaly.noise', '8', '8栋装修电钻响'], ['anomaly.noise', '8', '8栋半夜唱歌吵'], 100],
  ['apart', ['anomaly.noise', '8', '8栋楼上装修吵'], ['anomaly.noise', '8', '8栋楼上装修吵'], 1400],
  ['apart', ['anomaly.animal', '3', '楼下野猫乱叫'], ['anomaly.animal', '3', '楼下有条狗没拴'], 60],
  [
    'apart',
    ['anomaly.sanitation', '@北门', '北门垃圾桶满了'],
    ['anomaly.sanitation', '@北门', '北门墙上贴满小广告'],
    100,
  ],
  [
    'apart',
    ['anomaly.falling_object', '3', '3栋楼上扔烟头下来'],
    ['anomaly.falling_object', '3', '3栋楼上扔烟头下来'],
    1300,
  ],
  [
    'open',
    ['anomaly.sanitation', '', '垃圾没人清了'],
    ['anomaly.sanitation', '@北门', '北门垃圾堆着好臭'],
    60,
  ],
  [
    'open',
    ['blocked_exit.clutter', '3-2-f2', '二楼楼道停满电瓶车'],
    ['anomaly.fire_hazard', '3-2', '楼道里有电瓶车充电'],
    120,
  ],
  // Between particular people, or a wish of one's own
  [
    'flats',
    ['dispute.neighbor', '3-2-501', '楼上天天跺脚,吵了一架'],
    ['dispute.neighbor', '3-2-502', '楼上天天跺脚吵架'],
    30,
  ],
  [
    'flats',
    ['dispute.family', '3-1-201', '儿子儿媳吵架'],
    ['dispute.family', '3-1-202', '家里老人和儿媳吵架'],
    30,
  ],
  ['flats', ['help.wish', '3-1-201', '想找人帮忙换灯泡'], ['help.wish', '3-1-302', '想找人帮忙换灯泡'], 30],
  ['apart', ['suggestion', '', '建议多装几个充电桩'], ['suggestion', '', '建议把草坪修一修'], 60],
  ['apart', ['repair.elevator', '3', '3栋电梯坏了'], ['repair.lighting', '3', '3栋电梯厅的灯坏了'], 30],
  [
    'apart',
    ['anomaly.illegal_building', '2-1-101', '一楼搭了个棚子'],
    ['blocked_exit.vehicle', '2-1', '单元门口停了车'],
    30,
  ],
  ['apart', ['repair.lighting', '', '路灯坏了'], ['repair.facility', '', '长椅坏了'], 20],
];

function placeOf(said: string): Place {
  const [where = '', spot] = said.split('@');
  const [building, unit, inside] = where.split('-');
  return {
    ...(building === undefined || building === '' ? {} : { building }),
    ...(unit === undefined ? {} : { unit }),
    ...(inside === undefined ? {} : inside.startsWith('f') ? { floor: inside.slice(1) } : { room: inside }),
    ...(spot === undefined ? {} : { spot }),
  };
}

function scored([, first, second, minutes]: (typeof pairs)[number]) {
  const [category, place, description] = first;
  const ticket = aTicket({ category, place: placeOf(place), description, plate: undefined });
  const at = new Date(exampleNow.getTime() + minutes * 60_000);
  const [reported, where, words] = second;
  const { compound } = ticket;
  return scoreDuplicate(
    { category: reported, place: placeOf(where), words, compound, at },
    candidateOf(ticket),
  );
}

const judged = pairs.map((pair) => ({ label: pair[0], words: [pair[1][2], pair[2][2]], ...scored(pair) }));

function wrongly(holds: (one: (typeof judged)[number]) => boolean) {
  return judged
    .filter(holds)
    .map(({ words, verdict, score, reasons }) => [...words, verdict, score, reasons.join()].join(' | '));
}

describe('pairs that people would judge', () => {
  it('are many, of every kind', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(75);
  });

  it('are never joined where they are two, or could be', () => {
    expect(wrongly(({ label, verdict }) => label !== 'same' && verdict === 'same')).toEqual([]);
  });

  it('are never even asked about when they are two flats’ own', () => {
    expect(wrongly(({ label, verdict }) => label === 'flats' && verdict !== 'different')).toEqual([]);
  });

  it('are asked about where they could be one', () => {
    expect(wrongly(({ label, verdict }) => label === 'open' && verdict === 'different')).toEqual([]);
  });

  it('are joined or at least asked about where they are one', () => {
    expect(wrongly(({ label, verdict }) => label === 'same' && verdict === 'different')).toEqual([]);
  });

  it('are seldom asked about where they are two, and mostly joined where they are one', () => {
    const apart = judged.filter(({ label }) => label === 'apart');
    expect(apart.filter(({ verdict }) => verdict === 'likely').length / apart.length).toBeLessThan(0.15);
    const one = judged.filter(({ label }) => label === 'same');
    expect(one.filter(({ verdict }) => verdict === 'same').length / one.length).toBeGreaterThan(0.75);
  });
});
