/** What staff can say, for who asks and for who was not understood. */
import type { StaffRole } from '../community/staff.ts';

const workers = [
  '办单直接说：我去（接单）、进展 到哪一步、办结 结果、退单 原因、转给 姓名、问居民 问题、延期 到哪天 原因；手上不止一张时加单号。',
  '看手上的单：我的工单。巡查发现：巡查 地点 情况。上班、下班；请假 明天 代班 姓名。',
].join('\n');

const office = [
  '可以说（带单号）：工单 单号、同意 单号、不同意 单号 理由、核查通过 单号、返工 单号 原因、转外部 单号 单位 说明 到哪天、外部办结 单号 结果、外部退回 单号 说明、催办 单号。',
  '派单、合并、统计在后台办。',
].join('\n');

function ways(role: StaffRole): string {
  return role === 'worker' ? workers : office;
}

export const staffHelp = {
  introduction: (role: StaffRole) => `我是智能助手「格格」。\n${ways(role)}`,
  notUnderstood: (role: StaffRole) => `抱歉，这句我没看懂，什么也没做。\n${ways(role)}`,
} as const;
