/** What is asked with a ticket's number and nothing else needs no guessing: 撤回261122-7, 261122-7办到哪了. Pure. */
import type { Intent } from '../core/taxonomy.ts';

export type NumberedCommand = Extract<Intent, 'withdraw' | 'progress'>;

const politely = '(?:请|麻烦|帮我|帮忙|我要|我想|申请|把)*';
const number =
  '(?:这个|这张)?(?:工单|单号|单子)?[:：#\\s]*\\d{6}\\s*[-—–]\\s*\\d{1,7}\\s*(?:号?工?单(?:子)?)?';
const between = '(?:的|[,，:：\\s])*';
const done = '[吧了啊呀呢吗哦,，。!！?？~\\s]*(?:谢谢|多谢|辛苦)?[了啦。!！~\\s]*$';

const takeBack = '(?:撤回|撤销|撤掉|撤单|撤了|取消|收回)(?:一下)?(?:报修|报事|登记)?';
const press = '(?:催办|催促|催单|催一?催|催一?下|加急)(?:一下|处理|办理)?';
const look = '(?:查(?:询|看|一?下)?|看(?:看|一?下)?)';
const state = '(?:现在|目前)?(?:办理|处理)?(?:进度|进展|情况|结果|状态)';
const how = '(?:怎么样|如何|查询|查一?下|办?到哪(?:里|儿|一步)?)';
/** Words in front of the number, behind it, or neither: each line is one way to say it. */
const commands: readonly (readonly [NumberedCommand, RegExp])[] = [
  ['withdraw', whole(`${politely}${takeBack}${between}${number}${done}`)],
  ['withdraw', whole(`${politely}${number}${between}(?:我要|给我)?${takeBack}${done}`)],
  ['progress', whole(`${politely}${press}${between}${number}${done}`)],
  ['progress', whole(`${politely}${number}${between}(?:再)?${press}${done}`)],
  ['progress', whole(`${politely}(?:${look}${state}?|${state})${between}${number}${done}`)],
  ['progress', whole(`${politely}${look}?${number}${between}(?:${state}${how}?|${how})${done}`)],
];

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}`, 'u');
}

/** Absent when the number is only mentioned. */
export function readNumberedCommand(text: string): NumberedCommand | undefined {
  const words = text.trim();
  if (!/\d{6}/u.test(words)) return undefined;
  return commands.find(([, pattern]) => pattern.test(words))?.[0];
}
