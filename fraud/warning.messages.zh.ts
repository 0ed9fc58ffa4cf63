/** What is said about each kind of scam: its tell-tale and what to do, never who posted it or what it said. */
import { type BaitKind, otherBaitNames } from './bait-kind.ts';
import { scamTypeNames } from './scam-types.ts';

export const baitKindNames: Readonly<Record<BaitKind, string>> = {
  ...scamTypeNames,
  ...otherBaitNames,
  unknown: '未归类',
};

/** By what one can tell it is one. */
export const tellTales: Readonly<Record<BaitKind, string>> = {
  brushing_rebate: '先给点小钱，再让您垫付，就是骗局。',
  fake_investment: '承诺稳赚、带您投资，最后都提不出来。',
  fake_shopping: '让您离开平台私下付款，钱就要不回来。',
  fake_customer_service: '让您下软件、开屏幕共享的，不是客服。',
  loan_and_credit: '放款前要您先交钱、刷流水的，都是骗子。',
  fake_acquaintance: '要转账的，先打原来的号码问本人。',
  fake_authority: '办事部门不会发链接要您的卡号、验证码。',
  romance: '没见过面的人谈到钱，就先停下来。',
  game_trade: '让您离开平台私下转账、交保证金的，都是骗局。',
  flight_change: '退改签请在官方App里查，别点短信里的链接。',
  elder_fraud: '先送鸡蛋、再劝投钱买“名额”“保健品”的，请先问问子女。',
  fake_community_worker: '社区上门会带证件，不收现金，也不要您的验证码。',
  account_trade: '银行卡、电话卡、账号借给或卖给别人是违法的。',
  gambling: '网络赌博违法，钱只进不出。',
  unknown: '先要交钱、要扫码、要验证码的，多半是骗局。',
};

/** The first line may stand alone: at night a group reads no more. */
export const scamAdvice = '请不要扫码、加好友、转账。\n拿不准打96110问问；已经转了钱，马上打110。';

/** A kind in words: those above, or those of the deployment for a type of its own. */
export interface KindSaid {
  /** Absent when no kind is told apart. */
  readonly name: string | undefined;
  readonly tellTale: string;
  /** Numbers of the directory that stand in it. */
  readonly evidence: readonly string[];
  readonly own?: { readonly how: string; readonly source: string } | undefined;
}

export function saidOfBait(kind: BaitKind): KindSaid {
  const name = kind === 'unknown' ? undefined : baitKindNames[kind];
  return { name, tellTale: tellTales[kind], evidence: [] };
}

/** Said to the group, to nobody in particular. */
export function groupWarning(said: KindSaid): string {
  return `防骗提醒：群里有${suspected(said)}。\n${said.tellTale}${scamAdvice}`;
}

/** Sent to the neighbours' groups, where the text itself was never posted. */
export function neighboursReminder(said: KindSaid): string {
  return `【反诈提醒】小区里有群出现了${suspected(said)}。\n${said.tellTale}${scamAdvice}`;
}

/** 疑似「刷单返利」的信息 */
export function suspected({ name }: Pick<KindSaid, 'name'>): string {
  return name === undefined ? '疑似诈骗的信息' : `疑似「${name}」的信息`;
}
