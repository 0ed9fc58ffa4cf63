import { expect, test } from 'vitest';

import { readWorkerCommand, resultIn, returnReasonIn } from './worker-command-reading.ts';

test.each([
  ['接单7', 'claim', '7', ''],
  ['接单 261122-7', 'claim', '261122-7', ''],
  ['接单261122-7', 'claim', '261122-7', ''],
  ['7号单接了', 'claim', '7', ''],
  ['7号接单', 'claim', '7', ''],
  ['接单', 'claim', undefined, ''],
  ['接单 7', 'claim', '7', ''],
  ['退单 7 不在我的网格', 'return', '7', '不在我的网格'],
  ['退单261122-7,今天请假', 'return', '261122-7', '今天请假'],
  ['转给小竹 7', 'transfer', '7', '小竹'],
  ['7号单转给小竹', 'transfer', '7', '小竹'],
  ['转派 261122-7 给小竹', 'transfer', '261122-7', '小竹'],
  ['进展 7 已联系物业,下午到场', 'progress', '7', '已联系物业,下午到场'],
  ['办结261122-7 已修好', 'handle', '261122-7', '已修好'],
  ['办结 7:换了2个灯泡', 'handle', '7', '换了2个灯泡'],
  ['7号单办完了,车已挪走', 'handle', '7', '车已挪走'],
  ['办结 已修好', 'handle', undefined, '已修好'],
] as const)('「%s」 is %s of %s with 「%s」', (text, event, number, rest) => {
  expect(readWorkerCommand(text)).toEqual({ kind: 'step', event, number, rest });
});

test.each(['我的工单', '待办', ' 工单 '])('「%s」 asks for the list', (text) => {
  expect(readWorkerCommand(text)).toEqual({ kind: 'list' });
});

test.each([
  '今天下午开会',
  '办结时限是多久?',
  '3栋电梯坏了,你们谁接单啊',
  '大家反馈一下情况',
  '我看这个事情已经处理完了吧',
  '',
])('「%s」 is no command', (text) => {
  expect(readWorkerCommand(text)).toBeUndefined();
});

test('the words tell the closed reason', () => {
  expect(returnReasonIn('这不在我的网格')).toBe('not_my_area');
  expect(returnReasonIn('不归我管')).toBe('not_my_duty');
  expect(returnReasonIn('今天请假')).toBe('off_duty');
  expect(returnReasonIn('地址有误')).toBe('wrong_information');
  expect(returnReasonIn('车坏了')).toBe('other');
  expect(resultIn('到现场没发现')).toBe('nothing_found');
  expect(resultIn('已转交供电公司')).toBe('referred');
  expect(resultIn('要等配件,暂时修不了')).toBe('not_possible');
  expect(resultIn('修好了')).toBe('fixed');
});
