/** Words that promise somebody will act, or say that somebody has: only a ticket makes them true. */
import { createMayMatch } from '../needed-signs.ts';
import { plainText } from './plain-text.ts';

const act =
  '(?:派人|派单|派师傅|派车|上门|赶到|赶来|赶过去|过来|来人|来修|到场|到位|到达|安排|联系(?:您|你|物业|师傅|维修)|处理|解决|修好|修复|抢修|恢复|答复|回复您|回复你|回您|回电|回访|致电|给您打|给你打|电话联系|跟进|催办|督办|通知(?:物业|师傅|维修|消防|民警|车主|相关)|退款|退还|赔付|赔偿|补偿|减免)';

const patterns: readonly RegExp[] = [
  new RegExp(
    `(?:会|将|正在|马上|立即|立刻|尽快|这就|稍后|随后|很快|已经?|一定|保证|承诺|肯定|必定)[^。，,；;]{0,6}${act}`,
    'u',
  ),
  new RegExp(
    `(?:今天|今晚|明天|后天|当天|周[一二三四五六日]|[\\d一二三四五六七八九十半两]+个?(?:分钟|小时|天|工作日)(?:之?内|后))[^。，,；;]{0,6}(?:就|会|能|可以?|给您|给你|帮您)[^。，,；;]{0,6}${act}`,
    'u',
  ),
  /(?:师傅|维修工?|工作人员|民警|网格员|物业|保安|抢修队?)(?:已经?|正|马上|这就|就)?(?:出发|在(?:来的)?路上|在赶来|在过来|过来了|到楼下)/u,
  /(?:我|我们|这边|已经?)(?:已经?|来|会|这就|马上|先)?(?:帮|替|给|为)(?:您|你|大家)(?:报警|报修|报案|登记|预约|申请|办理|办好|转告|转达|反映|联系|通知|投诉|挂号|举报)/u,
  /(?:请|您)(?:在家|原地|稍后|耐心|放心)?等(?:候|待|着)?(?:师傅|人员|工作人员|电话|上门|通知|回复|处理|消息)/u,
  /(?:我们?|这边|本社区|社区|物业)(?:在此)?(?:保证|承诺|担保|包(?:您|你))/u,
];

const mayMatch = createMayMatch(patterns);

export function isPromise(sentence: string): boolean {
  const plain = plainText(sentence).replace(/\s+/gu, '');
  const may = mayMatch(plain);
  return may !== 0 && patterns.some((pattern, at) => (may & (1 << at)) !== 0 && pattern.test(plain));
}
