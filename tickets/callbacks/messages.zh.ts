/** What a clerk says on the phone, and the words around callbacks. */
import type { CallbackKind } from './sample.ts';

export const callbackKindNames: Readonly<Record<CallbackKind, string>> = {
  disputed: '曾不满意',
  unanswered: '没有评价',
  answered: '抽查',
};

export interface Called {
  readonly kind: CallbackKind;
  /** The community that calls. */
  readonly community: string;
  /** Category and public place. */
  readonly title: string;
  /** What was done, in the worker's words. */
  readonly resolution: string | undefined;
}

/** Short: who calls and why, what was done, two questions, thanks. Nothing is promised. */
export function scriptOf({ kind, community, title, resolution }: Called): readonly string[] {
  return [
    `您好，这里是${community}，想用一分钟听听您对工单处理的意见。您反映的是：${title}。方便吗？`,
    ...(resolution === undefined ? [] : [`我们登记的处理结果是：${resolution}。跟您看到的一样吗？`]),
    mainQuestion[kind],
    '对处理的快慢和工作人员的态度，您觉得满意、基本满意，还是不满意？',
    '还有别的要补充吗？谢谢您。以后有事在群里或私聊告诉格格就行。',
  ];
}

const mainQuestion: Readonly<Record<CallbackKind, string>> = {
  disputed: '您之前说没有处理好，现在问题解决了吗？后来有没有再出现？',
  unanswered: '现在问题解决了吗？',
  answered: '您评价过这次处理，问题后来有没有再出现？',
};

/** What the clerk does with the answer. */
export const afterwards =
  '居民不满意时，记下原话，再到工单页「重新打开」，会交给督办安排，不会悄悄退给原来的人。';
