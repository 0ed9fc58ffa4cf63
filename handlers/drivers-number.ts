/** Whoever asks for a driver's or a neighbour's number hears why it is not given, and which ways there are. */
import type { Handler } from './handler.ts';
import { lawfulWays } from './report.messages.zh.ts';

const number = '(?:电话|手机号?|号码|联系方式|微信号?)';
const whose = '(?:车主|司机|开车的|那?个?人|他们?|她|对方|这户|那户|邻居)';
/** 把他号码给我, 车主电话多少, 查一下这个车的联系方式. */
const asksForNumber = new RegExp(
  `(?:给|发|告诉|报|查|问|要|找|知道|提供|说)[^。！？]{0,8}${whose}[^。！？]{0,4}${number}|${whose}的?${number}[^。！？]{0,6}(?:给|发|多少|是啥|是什么|呢|有没有|告诉|查|报)|(?:车|车牌|号牌)[^。！？]{0,8}(?:车主|司机|谁)[^。！？]{0,6}${number}`,
  'u',
);

export function createDriversNumberHandler(): Handler {
  return {
    name: 'drivers_number',
    accepts: ({ message, understanding, licence }) =>
      licence === 'act' && understanding.intent !== 'report' && asksForNumber.test(message.text),
    handle: () =>
      Promise.resolve({
        replies: [{ purpose: 'answer', text: lawfulWays, evidence: [lawfulWays] }],
        dialogue: 'keep',
        did: 'drivers_number.refused',
      }),
  };
}
