/** Words that press for something reported before. Pure; whether they reported anything is asked elsewhere. */
import { numeralPattern, parseNumeral } from '../understanding/numerals.ts';
import type { Turn } from './handler.ts';

export type Urging =
  /** 催一下, 催办: said to whoever works on it. */
  | 'plain'
  /** 都两天了怎么还没人来: said of the waiting, to neighbours too. */
  | 'waiting';

/** Nobody presses in an essay. */
const longest = 60;

const plainly =
  /催(?:一?催|一?下|办|单|促|急|第?[一二两三四五六七八九\d]+[次回])|再催|(?:帮|给|替)(?:我|忙|着)*催|^催+(?:[吧啊呀,，。!！~\s]|了(?:[吧啊呀,，。!！~\s]|$))|(?:加急|加快|快点?)(?:一下|办理?|处理|安排|派人)|^加急[吧啊呀,，。!！~\s]*$|^催{1,3}$|^(?:麻烦|请|能不能|可以|你们?)*(?:尽快|赶紧|赶快|抓紧|快点?)(?:给我|帮我|帮忙|来|去|派人|安排人?)*(?:处理|解决|修|弄|清理?|看看?|来|办)(?:一?下)?[吧啊呀了,，。!！~\s]*$/u;
/** 都催了几遍了, 催过好多次: they pressed before, and press now. Who else pressed, or for what else, is named. */
const pressedBefore =
  /(?:^|[,，。!！~\s])(?:(?:报修|报了?单?|反映)(?:了|以后|之后|后)?|我们?|都|已经|前后|前前后后|这)*催(?:了|过)(?:[好几一二两三四五六七八九十\d多无数]+)(?:多)?(?:次|遍|回)(?=$|[了啦,，。!！~\s]|(?:都|还是?|也|依然|仍然?)?(?:没|不))/u;
/** Money, marriage and parcels are pressed for, too; 别催 presses for nothing. */
const ofOthers =
  /催(?:债|收|费|款|缴|婚|生|眠|化|泪|产|账|帐|租|奶|熟|稿)|(?:[别不]|不用|不要|不是|老|天天|总)(?:再|来|在)?催|催(?:我|你|他|她|人家|得我)|外卖|快递|包裹|作业|房租|还钱|催命|取消|撤回|撤了|撤销/u;

const waited =
  /(?:[一二两三四五六七八九十半几\d]+\s*个?(?:天|小时|钟头|星期|礼拜|周|月)|好久|好几天|这么久|那么久|半天|一?整天)/u;
const nobodyCame =
  /(?:没|没有|未|冇|不见)(?:个|见)?(?:人|师傅|物业|网格员|谁)(?:来|管|理|修|处理|联系|接单|影)?|[没不](?:人)?(?:来|修|处理|解决|弄|搞|派人|管|动静|回音|音信|消息|下文|动)|人影都?没|毫无动静|石沉大海/u;
const whyNot =
  /(?:怎么|咋|为啥|为什么)(?:还|都|就|到现在|一直|这么久)+.{0,4}(?:没|不).{0,6}(?:来|修|处理|解决|管|动静|人|派)/u;
/** 又坏了 tells that it happened again; the rest asks what nobody can be pressed for. */
const toldOrAsked = /又(?![没不])|满意|退款|快递|外卖|公交|电梯还没到|孩子|老公|老婆|没来上/u;

/** Absent when the words press for nothing. */
export function readUrging(text: string): Urging | undefined {
  const words = text.normalize('NFKC').trim();
  if (words === '' || words.length > longest || ofOthers.test(words)) return undefined;
  if (plainly.test(words) || pressedBefore.test(words)) return 'plain';
  const waits = whyNot.test(words) || (waited.test(words) && nobodyCame.test(words));
  return waits && !toldOrAsked.test(words) ? 'waiting' : undefined;
}

/** What they say is their own report's, and no report itself. */
export function urgingIn({
  message,
  understanding: { intent },
}: Pick<Turn, 'message' | 'understanding'>): Urging | undefined {
  if (message.kind !== 'text' || message.mentionsOthers) return undefined;
  const urging = readUrging(message.text);
  // 快点处理 sounds displeased; what was to be judged took it before.
  const isMeant = mayUrge.has(intent) || (intent === 'feedback' && urging === 'plain' && message.addressed);
  return isMeant ? urging : undefined;
}

const hourMs = 3_600_000;
const unitsMs: Readonly<Record<string, number>> = {
  小时: hourMs,
  钟头: hourMs,
  天: 24 * hourMs,
  周: 7 * 24 * hourMs,
  星期: 7 * 24 * hourMs,
  礼拜: 7 * 24 * hourMs,
  月: 30 * 24 * hourMs,
};
const duration = new RegExp(`(${numeralPattern}|半)\\s*个?(${Object.keys(unitsMs).join('|')})`, 'u');

/** Whether somebody who has waited so long would say it in these words; true where they name no time. */
export function mayHaveWaited(text: string, waitedMs: number): boolean {
  const [, count = '', unit = ''] = duration.exec(text.normalize('NFKC')) ?? [];
  const unitMs = unitsMs[unit];
  const value = count === '半' ? 0.5 : parseNumeral(count);
  if (unitMs === undefined || value === undefined) return true;
  // 两天 is said of anything between a day and three; the longer ago, the rounder.
  const saidMs = value * unitMs;
  return Math.abs(waitedMs - saidMs) <= Math.max(unitMs, saidMs / 2);
}

const mayUrge: ReadonlySet<string> = new Set(['progress', 'chatter', 'supplement', 'question', 'handoff']);
