/** Numbers as people write and say them: 12, 十二, 一百零三, 五零一, 幺二零三. */
const digits: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 洞: 0, 一: 1, 幺: 1, 壹: 1, 二: 2, 两: 2, 贰: 2, 三: 3, 叁: 3, 四: 4, 肆: 4, 五: 5, 伍: 5,
  六: 6, 陆: 6, 七: 7, 拐: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9,
}; // prettier-ignore

/** Source of a pattern that matches what `parseNumeral` reads, at most four digits worth. */
export const numeralPattern = '(?:[0-9]{1,4}|[零〇一二两三四五六七八九十百幺]{1,5})';

/**
 * The value of a numeral below 10,000, or undefined when the text is none.
 * Two digits side by side (三四层) are a range, not 34; from three on they are read out (五零一 is 501).
 */
export function parseNumeral(text: string): number | undefined {
  if (/^[0-9]{1,4}$/.test(text)) return Number(text);
  if (text.length === 0 || text.length > 7) return undefined;
  return /[十百千]/.test(text) ? parsePlaceValue(text) : parseReadOut(text);
}

function parseReadOut(text: string): number | undefined {
  if (text.length === 2 || text.length > 4) return undefined;
  let value = 0;
  for (const character of text) {
    const digit = digits[character];
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

const placeValue = /^(?:(.)千)?(?:零)?(?:(.)百)?(?:零)?(?:(.?)十)?(?:零)?(.)?$/;

function parsePlaceValue(text: string): number | undefined {
  const match = placeValue.exec(text);
  if (!match) return undefined;
  const [, thousands, hundreds, tens, ones] = match;
  const parts = [
    digitOf(thousands, 0),
    digitOf(hundreds, 0),
    tens === '' ? 1 : digitOf(tens, 0),
    digitOf(ones, 0),
  ];
  return parts.reduce<number | undefined>(
    (sum, part) => (sum === undefined || part === undefined ? undefined : sum * 10 + part),
    0,
  );
}

function digitOf(character: string | undefined, absent: number): number | undefined {
  return character === undefined ? absent : digits[character];
}

const names = '零一二三四五六七八九';

/** How a number below 10,000 is said: 12 is 十二, 103 is 一百零三. */
export function formatNumeral(value: number): string {
  if (value < 10) return names.charAt(value);
  if (value < 20) return `十${value % 10 === 0 ? '' : names.charAt(value % 10)}`;
  const units = ['千', '百', '十', ''];
  const figures = String(value).padStart(4, '0');
  const said = units.map((unit, index) =>
    figures[index] === '0' ? '零' : names.charAt(Number(figures[index])) + unit,
  );
  return said
    .join('')
    .replace(/^零+|零+$/g, '')
    .replace(/零+/g, '零');
}

/** How a room is read out: 501 is 五零一. */
export function readOut(number: string): string {
  return Array.from(number, (digit) => names.charAt(Number(digit))).join('');
}
