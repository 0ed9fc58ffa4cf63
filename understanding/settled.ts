/** What is settled by the form of a message, or by what it answers: no second reader is heard. Pure. */
import { saysAllIsWell } from './all-is-well.ts';
import { saysOnlyThanks } from './courtesy.ts';
import type { Decision } from './decision.ts';
import { isOnlyPlace } from './only-place.ts';
import type { MessageInContext } from './understanding.ts';

const nothing = { danger: undefined, category: undefined } as const;

/** Somewhere and nothing else answers a question; what is wrong there was said before, or never. */
const onlyPlace: Decision = {
  ...{ intent: 'supplement', confidence: 0.5, ...nothing },
  reasons: ['supplement(only_place)'],
};

/** Neighbours compare: whoever has water says so. */
const allIsWell: Decision = {
  ...{ intent: 'chatter', confidence: 0.9, ...nothing },
  reasons: ['chatter(all_is_well)'],
};

const greeted: Decision = {
  ...{ intent: 'help', confidence: 0.9, ...nothing },
  reasons: ['help(greeting)'],
};

const thanked: Decision = {
  ...{ intent: 'chatter', confidence: 0.9, ...nothing },
  reasons: ['chatter(thanks)'],
};

const rated: Decision = {
  ...{ intent: 'feedback', confidence: 0.9, ...nothing },
  reasons: ['feedback(mark)'],
};

const greeting =
  /^(?:你好|您好|在吗|在不在|在么|早|早安|早上好|上午好|中午好|下午好|晚上好|hi|hello|哈喽|嗨|喂|有人吗|help|帮助|菜单|功能|格格|小助手)(?:[呀啊哦吗呢!！。.~?？,，]|格格|小助手)*$/;

export function isGreeting(form: string): boolean {
  const words = form.trim();
  return words === '' || greeting.test(words);
}

const mark = /^(?:给|打)?[123](?:分|吧|星|[,，。!！]|$)|^(?:很|非常|比较|基本|还算)?不?满意[。!！~]*$/;

export function isMark(form: string): boolean {
  return mark.test(form.trim());
}

/** `placeSaid`: a part of a flat or a spot was found in it. */
export function settledByForm(
  { text, addressed, hasImage, lately = [] }: MessageInContext,
  form: string,
  placeSaid: boolean,
): Decision | undefined {
  const isRated = lately.includes('verdict_awaited');
  if (isRated && isMark(form)) return rated;
  if (isOnlyPlace(text, form, placeSaid)) return onlyPlace;
  if (saysAllIsWell(form)) return allIsWell;
  if (addressed && !hasImage && isGreeting(form)) return greeted;
  return !isRated && saysOnlyThanks(form) ? thanked : undefined;
}
