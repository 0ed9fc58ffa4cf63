/** What staff read who ask how to say something, or said something that leaves it open. */
import { categoryNames } from '../core/taxonomy.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Hint } from './worker-hints-reading.ts';

/** `number` is that of the ticket in hand, or the word 单号 where there are several. */
export const howTo: Readonly<Record<Hint, (number: string) => string>> = {
  claim: (number) => `接单回「接单${number}」，或直接说「我去」。`,
  return: (number) =>
    `退单回「退单${number} 原因」，例如「退单${number} 不在我的网格」；已开始办的也可以退，最多两次。`,
  transfer: (number) =>
    `转给同单位同事回「转给 姓名 ${number}」；要换单位或不知道给谁，回「退单${number} 原因」由受理员改派。`,
  extend: (number) =>
    `延期回「延期${number} 到哪天 原因」，例如「延期${number} 到周五 配件没到」，负责人同意后生效。`,
  suspend: (number) =>
    `挂起回「挂起${number} 到哪天 等什么」，例如「挂起${number} 到下周一 等业主」，负责人同意后停表。`,
  handle: (number) => `办结回「办结${number} 处理结果」；要照片的，先发照片再回。`,
  progress: (number) => `报进展回「进展${number} 到哪一步」，会合并告诉居民。`,
  leave: () => '请假回「请假 明天 代班 姓名」，回来了回「销假」。',
  patrol: () => '巡查发现回「巡查 地点 情况」，例如「巡查 3栋2单元 楼道堆物」，照片随后发。',
  forward: (number) => `转外部单位由受理员办：请回「进展${number} 该由哪个单位处理」，并告诉受理员。`,
};

/** Where no ticket is in hand, or several. */
export const anyNumber = ' 单号';

type Told = Pick<Ticket, 'number' | 'category'>;

export function notClaimedYet(unclaimed: readonly Told[]): string {
  const named = unclaimed.map(({ number, category }) => `${number}（${categoryNames[category]}）`).join('、');
  const [first] = unclaimed;
  return `还没有接单：${named}。接请回「接单${first?.number ?? ''}」，接不了回「退单${first?.number ?? ''} 原因」。`;
}

export function notUnderstoodInWork(number: string | undefined): string {
  const of = number ?? ' 单号';
  return [
    '这句我没看懂，什么也没做。',
    `说手上的单：回「进展${of} 情况」或「退单${of} 原因」。`,
    '是新发现的问题：请带上地点再说一遍，例如「巡查 3栋2单元 楼道灯不亮」。',
  ].join('\n');
}
