import { describe, expect, test } from 'vitest';

import { particularExamples } from './examples.ts';
import { fitParticular, packWeights } from './fit-particular.ts';
import { createParticularity, particularityBy } from './particularity.ts';
import { buckets, piecesOf } from './pieces.ts';

const particularity = createParticularity();

describe('what is heard from the manner', () => {
  test.each([
    ['我们单元的闸机是哪家装的', '小区闸机坏了找谁修'],
    ['我的暂住登记办到哪一步了', '暂住登记怎么办'],
    ['舅舅的抚恤金到没到', '抚恤金怎么领'],
    ['咱们楼顶那块广告牌一年收几万', '楼顶广告牌的收入归谁'],
    ['离婚那家最后房子给谁了', '离婚房子怎么分'],
    ['给我办护照的小伙子姓什么', '办护照要带什么'],
  ])('%s is more particular than %s', (particular, general) => {
    expect(particularity(particular)).toBeGreaterThan(particularity(general) + 2);
    expect(particularity(general)).toBeLessThan(-2);
  });

  test.each([
    '人在杭州身份证丢了能补吗',
    '我妈摔了一跤动不了打什么电话',
    '我家孩子十二岁能骑电动车吗',
    '老公打我怎么办',
    '我儿子的充值能退吗',
    '楼上漏水把我家泡了谁赔',
    '楼下饭店油烟往我家飘找谁',
    '我的工伤单位不报怎么办',
    '隔壁天天打麻将到半夜能管吗',
  ])('%s holds for everybody', (text) => {
    expect(particularity(text)).toBeLessThan(0);
  });
});

test('the pieces of a text are the same each time and lie within the buckets', () => {
  expect(piecesOf('咱们小区几栋楼')).toEqual(piecesOf('我们小区几栋楼'));
  expect(piecesOf('').every((piece) => piece >= 0 && piece < buckets)).toBe(true);
});

test('learning finds what tells two kinds apart, also once the weights are a byte each', () => {
  const texts = ['门几点关', '店几点关', '灯坏了找谁', '水漏了找谁'];
  const weights = fitParticular(texts.map((text) => ({ text, isParticular: text.includes('几点') })));
  expect(particularityBy(weights, '窗几点关')).toBeGreaterThan(particularityBy(weights, '窗漏了找谁'));
  expect(Buffer.from(packWeights(weights), 'base64')).toHaveLength(buckets + 1);
});

test('no example is there twice or has a gap left', () => {
  expect(new Set(particularExamples).size).toBe(particularExamples.length);
  expect(particularExamples.filter((text) => text.includes('〔〕'))).toEqual([]);
});
