import { expect, test } from 'vitest';

import { readOutageToo } from './me-too-reading.ts';

test.each([
  ['我们5栋也没水', 'repair.water'],
  ['咱们12栋也停电了', 'repair.power'],
  ['唉,我们6号楼也断网了', 'repair.network'],
  ['5栋这边也没燃气了', 'repair.gas'],
  ['我们3栋2单元也没暖气,好几个小时了', 'repair.heating'],
  ['我在5栋,也没水了', 'repair.water'],
])('「%s」 tells of an outage there', (text, category) => {
  expect(readOutageToo(text)).toBe(category);
});

test.each([
  '你们5栋也没水吗',
  '5栋也没水?',
  '听说5栋也没水',
  '5栋也没水,我们3栋有',
  '他们说5栋也停电了',
  '昨天5栋也没水',
  '我们5栋也没水果店',
  '5栋也没电梯',
  '我们5栋也没水泵房',
  '5栋也没停水',
  '上次我们5栋也停电了',
  '我家也没水',
])('「%s」 tells of none', (text) => {
  expect(readOutageToo(text)).toBeUndefined();
});
