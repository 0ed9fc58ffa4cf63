/** Places that are no flat: 东门, 地下车库B2, 小广场, 快递柜旁边; returned verbatim, as long as the phrase is. */
import { spotHeads } from './lexicon/spots.ts';

// Longest first: 地下车库 before 车库.
const head = spotHeads.toSorted((left, right) => right.length - left.length).join('|');
const around =
  '(?:的?(?:出入口|出口|入口|门口|旁边|边上|旁|对面|后面|前面|背后|后头|前头|侧面|里面|里头|外面|外头|外|附近|拐角|那边|这边|那里|墙角|坡道))';
const area = '(?:[东南西北中]区|[一二三四五六1-6]期|[a-h]区|小区|中心|楼下|公共|地下)';
const spot = new RegExp(
  `(?:靠.{1,4}那边)|${area}{0,2}[东南西北前后]?(?:${head})(?:[a-h][0-9]?区?|b[1-4])?${around}{0,2}|${area}(?=又|全|都|停|没|,|，)`,
);
const lastCharacters = new Set(
  spotHeads.map((word) => word.slice(-1)).filter((last) => /[\u4e00-\u9fff]/.test(last)),
);
const mayName = new RegExp(`[${Array.from(lastCharacters).join('')}区边b]`);

/** `form` is the mended text of the same length; what is returned is cut from the original. */
export function findSpot(text: string, form: string): string | undefined {
  if (!mayName.test(form)) return undefined;
  const match = spot.exec(form);
  return match ? text.slice(match.index, match.index + match[0].length) : undefined;
}
