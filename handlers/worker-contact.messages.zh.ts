/** What staff read who ask how to reach a resident. */
import { contactSlot } from '../core/late-slots.ts';

export function contactOf(number: string): string {
  return [
    `工单${number}居民留的电话：${contactSlot}`,
    `已记录本次查看，请只为办这张单使用；打不通可以回「问居民${number} 问题」。`,
  ].join('\n');
}

export function noPhoneLeft(number: string): string {
  return `工单${number}没有留电话。要问居民，请回「问居民${number} 问题」，我在他报事的地方转问。`;
}

export function nobodyToCall(number: string): string {
  return `工单${number}没有可以联系的居民（巡查、匿名或现场发现），请现场核实。`;
}

export function ofAssigneeOnly(number: string): string {
  return `工单${number}的居民电话只给承办人；确有需要请在工单页查看，会记录。`;
}

export function ended(number: string): string {
  return `工单${number}已经结束，不再提供居民电话。`;
}

/** Colleagues read along. */
export const inPrivateOnly = '居民电话只私聊给承办人：请私聊我「居民电话 单号」。';

export function contactOfWhich(numbers: readonly string[]): string {
  return `您手上有几张单：${numbers.join('、')}。要哪一张的电话？请回「居民电话 ${numbers[0] ?? ''}」。`;
}
