/** 「不是」「是这件」: whether the ticket that the bot named is the one that was meant. Pure. */

const lead = '^(?:哦|噢|啊|嗯|额|呃|哎|那)*[,,\\s]*';
const tail = '[的呀啊呢哦吧啦了,,。.!!~\\s]*$';
const another = new RegExp(
  `${lead}(?:这个?|我的?|我(?:说|报)的)?(?:不是(?:的|呀|啊|一回事|同?一件(?:事)?|一个(?:事)?|同一个|这件(?:事)?|这个(?:事)?|它|那个|那件)?|不一样|另外?一(?:件|个)(?:事)?|两(?:回|码|件)事|不同的?|另外的|错了|搞错了|弄错了|否)${tail}`,
  'u',
);
const theSame = new RegExp(
  `${lead}(?:就?是的?|对(?:的|头)?|没错|就是(?:它|这个|这件|那个|那件)|是(?:这个|这件|那个|那件|它|同?一件(?:事)?|一回事|同一个)|同一(?:件|个)(?:事)?|一回事|一样的?|应该是|嗯+|好的?是)${tail}`,
  'u',
);
const longest = 12;

export type SameOrNot = 'same' | 'another';

/** Absent when it says neither in so many words. */
export function readSameOrNot(text: string): SameOrNot | undefined {
  const words = text.trim();
  if (words.length > longest || /[?？]$/u.test(words)) return undefined;
  if (another.test(words)) return 'another';
  return theSame.test(words) ? 'same' : undefined;
}

const objecting =
  /^(?:哦|噢|啊|嗯|额|呃|哎)*[,，\s]*(?:这个?|我的?|我(?:说|报)的)?(?:不是(?:(?:同?一|这)[个件](?:事)?|一回事|同一个|它)?|不对|不一样|搞错了|弄错了|另外?一[个件](?:事)?)[啊呀哦吧的了]*[,，。;；!！\s]+(?<rest>.{2,24})$/u;
/** 不是,都停了 and 不是一起的吗 name no other place. */
const oneMore = /都|[?？吗]|一起|同样/u;

/** 「不是同一件,我说的是一单元」: what says where theirs is. */
export function objectsElsewhere(text: string): string | undefined {
  const rest = objecting.exec(text.trim())?.groups?.['rest'];
  return rest === undefined || oneMore.test(rest) ? undefined : rest;
}

const numberWords = /(?:工单|单号)?[:：#\s]*\d{6}-\d{1,5}(?:号?工?单)?/gu;
const notOne =
  /(?:不是|不算|并非)(?:同?一|这|那)[件个回码](?:事情?|问题|故障)?|不是一回事|两[件个回码](?:事|问题)|(?:分开|单独|另外?)(?:来|去)?(?:办|处理|算)|(?:别|不要|不该|不能|不用)[^,，。!！]{0,8}(?:合并|并案|并(?:到|在)一起|放一起)|(?:合并|并|合)错了/u;
const longestObjection = 40;

/** 「261122-7 跟他家的不是同一件」, of a ticket that is named: that it was put together with another by mistake. */
export function saysNotTheSame(text: string): boolean {
  const words = text.replace(numberWords, ' ').trim();
  if (words.length > longestObjection || /[?？]\s*$|[吗么嘛]\s*$|是不是/u.test(words)) return false;
  return notOne.test(words) || readSameOrNot(words) === 'another';
}
