/** 「里面有人!」 of a lift that stands still: the fault that was reported is a danger now. Pure. */
const inside = '(?:里面|里头|轿厢里?|电梯里|梯子里)';
const somebody =
  '(?:还|好像|应该|是|就|真)*(?:有(?:个|一个|两个|几个|位|人|老人|孩子|小孩|娃|大爷|奶奶)|困|关|卡|(?:[1-9]|[一两三四五六])个)';
const saysInside = new RegExp(
  `${inside}[^没无吗?？]{0,4}${somebody}|(?:困|关|卡)(?:着|了|住)?[^没]{0,4}(?:人|老人|孩子|小孩|娃)`,
  'u',
);
const shortly = /^(?:对|是|嗯+|啊)?[,,\s]*有(?:人|的|啊|个|一个|两个|几个)/u;
const denied = /没有?人|没(?:困|关|卡)|无人|空的|人(?:修|来|管|员)|[吗?？]/u;
const longest = 30;

/** `asked`: they were asked whether somebody is in it, so that 「有人」 is enough. */
export function saysSomebodyInside(text: string, asked: boolean): boolean {
  const words = text.trim();
  if (words.length > longest || denied.test(words)) return false;
  return saysInside.test(words) || (asked && shortly.test(words));
}
