/** What the routes of alerts say to people. */
import type { Reach } from './schemas/fraud.ts';

export const whatAlert = '反诈预警';
export const reachNames: Readonly<Record<Reach, string>> = {
  building: '本楼栋（本区域）的群',
  compound: '全小区的群',
};
export const followUpNotNow = '这条预警已经处理过，请刷新后再看能做什么。';
export const noGroupToRemind = '这个范围里没有可以提醒的群，请换个范围。';
export const changedSinceShown = '要发的群或内容刚刚变了，请看过新的再发。';
/** 和例句很像（82%） */
export const alike = (name: string, share: number): string => `${name}（${Math.round(share * 100)}%）`;
export const noCommunity = '未划社区';
