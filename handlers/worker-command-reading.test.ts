import { expect, test } from 'vitest';

import { readWorkerCommand } from './worker-command-reading.ts';

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
  ['延期7 到周五 配件没到', 'extend', '7', '到周五 配件没到'],
  ['7号单延期3天 等物业协调', 'extend', '7', '3天 等物业协调'],
  ['申请延期 261122-7 到12月3日 下雨', 'extend', '261122-7', '到12月3日 下雨'],
  ['延期到周五 配件没到', 'extend', undefined, '到周五 配件没到'],
  ['延期3天', 'extend', undefined, '3天'],
  ['挂起7 等配件 到下周一', 'suspend', '7', '等配件 到下周一'],
  ['暂停 7 业主不在家 到12月3日', 'suspend', '7', '业主不在家 到12月3日'],
  ['恢复7', 'resume', '7', ''],
  ['7号单恢复办理', 'resume', '7', ''],
  ['取消挂起 7', 'resume', '7', ''],
  ['恢复', 'resume', undefined, ''],
  ['同意7', 'agree', '7', ''],
  ['7号单同意', 'agree', '7', ''],
  ['批准 261122-7', 'agree', '261122-7', ''],
  ['不同意 7 今天必须办完', 'refuse', '7', '今天必须办完'],
  ['驳回7,没有理由', 'refuse', '7', '没有理由'],
  ['核查通过 7', 'verify', '7', ''],
  ['7号单验收通过', 'verify', '7', ''],
  ['返工7 照片看不清', 'rework', '7', '照片看不清'],
  ['核查不通过 7 还没清完', 'rework', '7', '还没清完'],
  ['问居民7 是哪个单元', 'ask_info', '7', '是哪个单元'],
  ['问居民 是哪个单元', 'ask_info', undefined, '是哪个单元'],
  ['居民答复 7 是三楼的灯', 'answer', '7', '是三楼的灯'],
  ['补充 7 还要带梯子', 'amend', '7', '还要带梯子'],
  ['7号单备注 门卡在物业', 'amend', '7', '门卡在物业'],
  ['转外部7 供电公司 变压器故障', 'forward', '7', '供电公司 变压器故障'],
  ['转外部单位 供电公司 7', 'forward', '7', '供电公司'],
  ['升级 7 三天没人管', 'escalate', '7', '三天没人管'],
  ['进展7 已恢复供水', 'progress', '7', '已恢复供水'],
  ['进展 7 居民要求退单', 'progress', '7', '居民要求退单'],
  ['办结7 已恢复', 'handle', '7', '已恢复'],
  ['退单7 业主不同意进门', 'return', '7', '业主不同意进门'],
] as const)('「%s」 is %s of %s with 「%s」', (text, verb, number, rest) => {
  expect(readWorkerCommand(text)).toEqual({ kind: 'step', verb, number, rest });
});

test.each(['我的工单', '待办', ' 工单 '])('「%s」 asks for the list', (text) => {
  expect(readWorkerCommand(text)).toEqual({ kind: 'list' });
});

test.each([
  ['工单 7', '7'],
  ['查看7号', '7'],
  ['看 261122-7', '261122-7'],
  ['7号单详情', '7'],
] as const)('「%s」 asks for the card of %s', (text, number) => {
  expect(readWorkerCommand(text)).toEqual({ kind: 'show', number });
});

test.each([
  '今天下午开会',
  '看 3栋',
  '7号楼的工单',
  '办结时限是多久?',
  '3栋电梯坏了,你们谁接单啊',
  '大家反馈一下情况',
  '我看这个事情已经处理完了吧',
  '延期是多久',
  '恢复供水了吗',
  '同意大家的看法',
  '这个小区的电梯什么时候升级',
  '领导同意了再说',
  '',
])('「%s」 is no command', (text) => {
  expect(readWorkerCommand(text)).toBeUndefined();
});
