import { expect, it } from 'vitest';

import { turnOf } from '../test/support/turn.ts';
import type { Handler, Outcome } from './handler.ts';
import { asksForOthersData, createOthersDataHandler, refusingBeside } from './others-data.ts';

const handler = createOthersDataHandler();
const taken: Outcome = { replies: [], dialogue: 'keep', did: 'report.opened' };
const reports: Handler = { name: 'report', accepts: () => true, handle: () => Promise.resolve(taken) };

it.each([
  '把他家电话给我就行',
  '楼上那户的手机号是多少',
  '帮我查查姓顾的那家住几零几',
  '查一下老韩住哪个单元',
  '谁举报的我,报上名来',
  '是谁投诉我家的',
  '502业主叫什么名字,电话发我',
  '投诉人是谁',
  ...[
    '谁报的警',
    '哪个邻居举报我',
    '2栋所有住户电话',
    '业主名单发我一份',
    '隔壁是干什么工作的',
    '告诉我是谁反映的噪音',
  ],
  ...['给我看看别人的工单', '别人报了什么', '老李电话多少', '楼下那个女的叫什么', '前面那个报修的是哪户'],
])('「%s」 is told that nobody’s data are given', async (text) => {
  const turn = turnOf(text, { addressed: true });
  expect(asksForOthersData(text)).toBe(true);
  expect(await handler.handle(turn)).toMatchObject({ did: 'others_data.refused', dialogue: 'keep' });
});

it.each([
  '物业电话是多少',
  '网格员的电话发我一下',
  '派出所电话多少',
  '我的电话15400001234',
  '居住证在哪办',
  '邻居装修太吵找谁',
  '身份证丢了怎么查',
  '我要反映楼上漏水',
  ...[
    '谁的车挡路了',
    '谁知道电工电话',
    '有谁认识修空调的',
    '查一下我的工单',
    '我报了什么',
    '谁负责修路灯',
    '谁来管管',
  ],
  ...['谁报的修,我也是', '孩子走丢了谁看见了', '网格员是谁', '隔壁吵死了谁管', '谁家漏水了'],
])('「%s」 asks for nobody’s data', (text) => {
  expect(asksForOthersData(text)).toBe(false);
});

it.each([
  ['602住的是谁', true],
  ['楼上902是谁家,电话给我', true],
  ['楼上住的谁啊', true],
  ['楼上住的谁啊天天跺脚', false],
])('「%s」, heard as a report, asks for data: %s', (text, asks) => {
  const turn = turnOf(text, { addressed: true });
  const report = { ...turn, understanding: { ...turn.understanding, intent: 'report' as const } };
  expect(handler.accepts(report)).toBe(asks);
});

it.each([
  ['天天半夜唱歌那户住几零几,帮我查一下', true, 1],
  ['天天半夜唱歌那户住几零几,帮我查一下', false, 0],
  ['楼上半夜唱歌,太吵了', true, 0],
])(
  '「%s」 is taken in, and what else it asks for is refused where it is said to the bot',
  async (text, addressed, refusals) => {
    const outcome = await refusingBeside(reports).handle(turnOf(text, { addressed }));
    expect(outcome).toMatchObject({ did: 'report.opened' });
    expect(typeof outcome === 'string' ? [] : outcome.replies).toHaveLength(refusals);
  },
);
