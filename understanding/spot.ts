/** Places that are no flat: 东门, 地下车库B2, 一期B区, 快递柜旁边; returned verbatim, as long as the phrase is. */
import { createMayMatch } from '../core/needed-signs.ts';
import {
  areas,
  around,
  destinations,
  facilities,
  fronts,
  inside,
  levels,
  others,
  shops,
  things,
} from './lexicon/spots.ts';

// Longest first: 地下车库 before 车库, 出入口 before 出口.
const oneOf = (words: readonly string[]): string =>
  `(?:${words.toSorted((left, right) => right.length - left.length).join('|')})`;

const zone =
  '(?:[东南西北中][一二三1-3]?区|(?<![a-z])[a-h]区|[1-9一二三四五六七八九][区期](?![间待限末货权付刊款别号域]))';
const behind = `(?:的?${oneOf(around)})`;
const gate = '(?:[东南西北]{1,2}|[1-9一二三四五六七八九]号)门';
const inFront = `(?:靠[近着]?)?(?:${zone}){0,2}(?:${gate})?(?:小区|中心|公共|[东南西北中前后大小新旧老]{1,2})?`;

const nextTo = `(?:${inFront}${oneOf([...areas, ...facilities, ...things, ...shops])}(?:${behind}|(?=的))的?)`;

const area = oneOf([...levels, ...areas]);
const within = `(?:的?${oneOf(inside)}){0,2}`;
const beside = `(?:${behind}{1,2}|[外旁边](?![面头边墙壳皮观卖人地]))`;

/** 篮球场到西门那截: from one to the other. */
const landmark = `${inFront}${oneOf([...areas, ...facilities, ...things])}`;

const house = '[0-9一二三四五六七八九十]{1,3}(?:号楼|栋|幢)';

/** Kinds of phrases, the most telling first; of one kind the first in the text counts. */
const kinds: readonly RegExp[] = [
  `${landmark}(?:到|至)${landmark}(?:[那这]?一?[截段]路?|之间|中间|的?路上|[那这]条路(?!灯))?`,
  `${nextTo}${oneOf([...areas, ...facilities])}${within}(?:${beside})?`,
  `${inFront}${area}${within}${beside}|(?:${zone}){1,2}(?:小区|中心)?[东南西北中前后大小]{0,2}${area}${within}`,
  `${inFront}${area}${within}`,
  `${inFront}${oneOf(facilities)}${beside}|(?<=[在到往从去])${inFront}${oneOf(facilities)}[上里内]?|(?<=^|[,，。 ])${inFront}${oneOf(facilities)}(?=$|[,，。 ])`,
  `(?<=^|[,，。! ])(?!消防通道|安全通道)${inFront}${oneOf(facilities)}(?=的?[\\u4e00-\\u9fff]{0,6}(?:坏|堵|漏|断|破|裂|塌|翘|掉|倒|爆|黑|脏|臭|满|积水|没人|不[亮转热冷制出通动]))`,
  `${inFront}(?:地下)?${oneOf(shops)}[前后正侧大]门|${inFront}${oneOf([...things, ...shops])}${beside}|${oneOf(fronts)}的?${oneOf(shops)}`,
  `靠[近着]?[\\u4e00-\\u9fff]{1,4}(?:[那这][边头]|一侧)|小区(?:的?(?:出入口|出口|入口|门口|外面|外头|外边|后面|前面|背后|对面|周边|附近))`,
  `(?<![第分共老新学社市景郊山])(?:${zone}){1,2}`,
  // 八号楼跟九号楼之间.
  `${house}[和跟与同]${house}的?(?:之间|中间|当中)`,
].map((source) => new RegExp(source, 'g'));

/** Most messages name no spot: the bare nouns are looked up before the phrases around them. */
const mayName = new RegExp(
  `${oneOf([...levels, ...areas, ...facilities, ...things, ...shops])}|${zone}|[楼栋幢][和跟与同]|靠|小区的?[门外出入后前背对周附]`,
);

/**
 * What a phrase of each kind has in it, without all that may stand in front: where that is not, it costs a tenth to see
 * it. Absent: the kind itself is as quick.
 */
const cores: readonly (RegExp | undefined)[] = [
  `${oneOf([...areas, ...facilities, ...things])}[到至]`,
  `${oneOf([...areas, ...facilities, ...things, ...shops])}(?:${behind}|(?=的))的?${oneOf([...areas, ...facilities])}`,
  area,
  area,
].map((source) => new RegExp(source));

/** Every pattern of phrases, and last what any of them needs. */
export const spotPatterns: readonly RegExp[] = [...kinds, mayName];
const mayMatch = createMayMatch(spotPatterns);
const naming = 1 << kinds.length;

/** Whether a message is only a place is asked right after where it is. */
let last: { readonly text: string; readonly form: string; readonly spot: string | undefined } | undefined;

/** `form` is the mended text of the same length; what is returned is cut from the original. */
export function findSpot(text: string, form: string): string | undefined {
  if (last?.text !== text || last.form !== form) last = { text, form, spot: lookForSpot(text, form) };
  return last.spot;
}

function lookForSpot(text: string, form: string): string | undefined {
  const possible = mayMatch(form);
  if ((possible & naming) === 0 || possible === naming || !mayName.test(form)) return undefined;
  for (const [at, kind] of kinds.entries()) {
    if ((possible & (1 << at)) === 0 || !isThere(at, kind, form)) continue;
    for (const match of form.matchAll(kind)) {
      if (isElsewhere(form, match.index, match[0])) continue;
      return text.slice(match.index, match.index + match[0].length);
    }
  }
  return undefined;
}

/** Asked first: `matchAll` copies the pattern. */
function isThere(at: number, kind: RegExp, form: string): boolean {
  return cores[at]?.test(form) !== false && form.search(kind) >= 0;
}

/** 我妈那个小区, 公司车库, 高速路口: somebody else's gate is no place of ours; nor is one on the news. */
const elsewhere = new RegExp(
  `(?:老家|单位|公司|我妈|我爸|朋友|同事|同学|别人|人家|那个|那边|隔壁|对面)(?:家|的|那个|他们)*小区的?$|${oneOf(others)}(?:门口|里|那边|附近)?的?$|(?:新闻|听说|据说|网上|视频|电视)[^,，。]{0,8}$`,
);

/** 哪个垃圾站 asks for one; 去菜市场, 到超市门口 says where somebody goes. */
const notThere = /(?:哪个|哪些|最近的?|附近的|几个|(?<!是)不[是在])$/;
const goesTo = new RegExp(`(?:去|来|回|(?:^|[,，。 我])到|送到)$`);
const outside = new RegExp(`^${oneOf([...destinations, ...shops])}`);

/** 停车场月租, 大门密码: what is asked about it, not where something is. */
const askedAbout =
  /^的?(?:密码|月租|租金|收费|价格|费|几点|什么时候|啥时候|能不能住|怎么走|在哪|电话|多少钱)/;

/** 消火栓里面, 电箱上头: in it or on it, not at it. */
const inOrOn = /(?:栓|箱|桶|柜|器|井盖|栏)的?[里上][面头边]$/;

function isElsewhere(form: string, index: number, said: string): boolean {
  const before = form.slice(Math.max(0, index - 12), index);
  if (elsewhere.test(before) || notThere.test(before) || inOrOn.test(said)) return true;
  if (askedAbout.test(form.slice(index + said.length, index + said.length + 6))) return true;
  return outside.test(said) && (goesTo.test(before) || awaits.test(form.slice(index + said.length)));
}

/** 在地铁口等你, 去银行门口集合: where people meet. */
const awaits = /^(?:等[你我他着人大]|接|集合|见|碰头|买|吃|逛|帮我|打车)/;
