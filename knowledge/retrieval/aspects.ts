/** Which side of a matter a question asks about, by how it sounds; and how often an entry is asked about that side. */
import type { Phrase } from './indexed-entry.ts';

/** Data: a side of a matter and its words, as they are once synonyms are one. A wording may ask about several. */
const aspects = {
  price: /多少钱|工本费|免费|不要钱|收不收|[花交收付给]钱|几块|好多钱|贵不贵/u,
  duration: /多久|多长|期限|有效期|到期|过期|什么时候|啥时候|第几天|几个?[天月年日小]|时间|管几|来得及|提前/u,
  age: /几岁|多大|年龄|岁|好大/u,
  phone: /电话|打几|几号|号码|热线/u,
  where: /哪里|在哪|去哪|到哪|哪个(?:地方|单位|部门|平台|窗口)/u,
  who: /找谁|谁|哪个管|归哪/u,
  papers: /材料|带什么|带哪|手续|要带|需要什么|证件|证明/u,
  may: /可以|合法|犯法|违法|允许|合不合|准不准|行不|得不得|权/u,
  penalty: /罚|处罚|扣分|坐牢|拘|判|记分|后果/u,
  damages: /赔/u,
  proportion: /多少(?:人|户|业主)|几户|比例|同意|表决|几分之/u,
  speed: /多快|时速|限速|码|公里/u,
  weight: /多重|重量|斤|公斤/u,
  complaint: /投诉|曝光|告/u,
  recovery: /要回|追回|退|返还|讨/u,
  trueOrFalse: /真的|假的|诈骗|靠谱|可信|是不是骗/u,
  doing: /怎么办|怎么|步骤|先做|第一/u,
} as const;
const patterns = Object.values(aspects);

/** One bit for each side asked about. */
export function aspectsOf(text: string): number {
  return patterns.reduce((bits, pattern, at) => (pattern.test(text) ? bits | (1 << at) : bits), 0);
}

/** How far the entry is asked about the same sides, 0 to 1; half when the question names none. */
export function aspectAgreement(phrases: readonly Pick<Phrase, 'normalised'>[], asked: number): number {
  const wanted = patterns.filter((_pattern, at) => ((asked >> at) & 1) === 1);
  if (wanted.length === 0) return 0.5;
  const times = wanted.map((pattern) => phrases.filter(({ normalised }) => pattern.test(normalised)).length);
  return times.reduce((sum, count) => sum + count, 0) / phrases.length / wanted.length;
}
