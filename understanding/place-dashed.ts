/** Flats in figures with signs between: 3-2-501, 3/2/501, 3#2-501, 3栋2-501; 3-501, 03-0501; 9-1. */
import type { Flat, PlaceToken } from './place-tokens.ts';

const before = '(?<![0-9a-z.~\\-/#￥¥第]|[0-9]:)';
const dash = ' ?[\\-—–_/#.·、] ?';
const plainDash = ' ?[\\-—–_/#] ?';
const building = '([0-9]{1,3}|[a-h][0-9]?)';

const threeParts = new RegExp(
  // A phase may stand in front: 1-3-2-501.
  `${before}(?:[1-9]${plainDash}(?=[0-9]{1,3}${plainDash}[0-9]{1,2}${plainDash}[0-9]{3,4}))?` +
    `${building}(?:${dash}|栋|幢|座|号楼[ \\-]?)([0-9]{1,2})${dash}([0-9]{3,4})(?![0-9.:\\-/])`,
  'g',
);
const twoParts = new RegExp(
  `${before}${building}${plainDash}([0-9]{3,4}|[0-9]{1,2})(?![0-9.:%℃\\-/a-z])` +
    // 3-5天, 8-10点, 1-2楼 are ranges, 2-1赢了 is a match.
    '(?! ?[天个年月日号点时次人岁斤块元折户楼层栋米度分条台只件瓶月周小万千百倍到至赢输平胜秒页期]|单元(?:都|全|也)|(?<![0-9]{3}) ?家)',
  'g',
);

/** Every flat in figures, in the order of the text. */
export function dashedTokens(form: string): readonly PlaceToken[] {
  const three = Array.from(form.matchAll(threeParts), tokenOfThree);
  const two = Array.from(form.matchAll(twoParts), (match) => tokenOfTwo(match, form));
  return [...three, ...two].filter((token) => token !== undefined);
}

function tokenOfThree(match: RegExpExecArray): PlaceToken | undefined {
  const [, house = '', unit = '', room = ''] = match;
  if (Number(room) < 100 || !isUnit(unit)) return undefined;
  return tokenAt(match, { building: plain(house), unit: plain(unit), room: plain(room) }, false);
}

function tokenOfTwo(match: RegExpExecArray, form: string): PlaceToken | undefined {
  if (/比分|打成|[:：]\s*$/.test(form.slice(Math.max(0, match.index - 4), match.index))) return undefined;
  const [, house = '', second = ''] = match;
  if (second.length <= 2)
    return isUnit(second)
      ? tokenAt(match, { building: plain(house), unit: plain(second) }, false)
      : undefined;
  const room = plain(second);
  return Number(room) < 100 ? undefined : tokenAt(match, { building: plain(house), room }, isUnit(house));
}

function tokenAt(match: RegExpExecArray, flat: Flat, ambiguous: boolean): PlaceToken {
  return { flat, start: match.index, end: match.index + match[0].length, weak: false, ambiguous };
}

const isUnit = (text: string): boolean => /^0?[1-9]$/.test(text);

/** 03 is 3, a is A. */
function plain(text: string): string {
  return text.toUpperCase().replace(/^0+(?=[0-9])/, '');
}
