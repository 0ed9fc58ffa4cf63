/** Places that are no flat: 东门, 地下车库B2, 一期B区, 快递柜旁边; returned verbatim, as long as the phrase is. */
import { areas, around, facilities, fronts, inside, levels, shops, things } from './lexicon/spots.ts';

// Longest first: 地下车库 before 车库, 出入口 before 出口.
const oneOf = (words: readonly string[]): string =>
  `(?:${words.toSorted((left, right) => right.length - left.length).join('|')})`;

const zone =
  '(?:[东南西北中][一二三1-3]?区|(?<![a-z])[a-h]区|[1-9一二三四五六七八九][区期](?![间待限末货权付刊款别号域]))';
const behind = `(?:的?${oneOf(around)})`;
const inFront = `(?:靠[近着]?)?(?:${zone}){0,2}(?:小区|中心|公共|[东南西北中前后大小新旧老]{1,2})?`;

const area = oneOf([...levels, ...areas]);
const within = `(?:的?${oneOf(inside)}){0,2}`;
const beside = `(?:${behind}{1,2}|[外旁边](?![面头边墙]))`;

/** Kinds of phrases, the most telling first; of one kind the first in the text counts. */
const kinds: readonly RegExp[] = [
  `${inFront}${area}${within}${beside}|(?:${zone}){1,2}(?:小区|中心)?[东南西北中前后大小]{0,2}${area}${within}`,
  `${inFront}${area}${within}`,
  `${inFront}${oneOf(facilities)}${beside}|(?<=[在到往从去])${inFront}${oneOf(facilities)}[上里内]?|(?<=^|[,，。 ])${inFront}${oneOf(facilities)}(?=$|[,，。 ])`,
  `${inFront}${oneOf([...things, ...shops])}${beside}|${oneOf(fronts)}的?${oneOf(shops)}`,
  `靠[近着]?[\\u4e00-\\u9fff]{1,4}(?:[那这][边头]|一侧)|小区(?:的?(?:出入口|出口|入口|门口|外面|外头|外边|后面|前面|背后|对面|周边|附近))`,
  `(?<![第分共老新学社市景郊山])(?:${zone}){1,2}`,
].map((source) => new RegExp(source, 'g'));

/** Most messages name no spot: the bare nouns are looked up before the phrases around them. */
const mayName = new RegExp(
  `${oneOf([...levels, ...areas, ...facilities, ...things, ...shops])}|${zone}|靠|小区的?[门外出入后前背对周附]`,
);

/** `form` is the mended text of the same length; what is returned is cut from the original. */
export function findSpot(text: string, form: string): string | undefined {
  if (!mayName.test(form)) return undefined;
  for (const kind of kinds) {
    for (const match of form.matchAll(kind)) {
      if (isElsewhere(form, match.index)) continue;
      return text.slice(match.index, match.index + match[0].length);
    }
  }
  return undefined;
}

/** 我妈那个小区, 老家, 单位: somebody else's gate is no place of ours. */
const elsewhere =
  /(?:老家|单位|公司|我妈|我爸|朋友|同事|同学|别人|人家|那个|那边|隔壁|对面)(?:家|的|那个|他们)*小区的?$/;

function isElsewhere(form: string, index: number): boolean {
  return elsewhere.test(form.slice(Math.max(0, index - 12), index));
}
