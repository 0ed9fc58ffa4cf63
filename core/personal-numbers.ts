/** Finds the numbers that belong to a person: phones, plates, identity numbers, bank cards. Hotlines are nobody's. */
export type PersonalNumberKind = 'phone' | 'plate' | 'identity_number' | 'bank_card';

export interface PersonalNumber {
  readonly kind: PersonalNumberKind;
  /** Upper case, no separators. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const gap = '[ \\-]?';
const phoneGap = '[ \\-.]?';
/** Digits as they are written and as they are said, one after the other. */
const said: Readonly<Record<string, string>> = {
  零: '0', 〇: '0', 洞: '0', 一: '1', 幺: '1', 二: '2', 两: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 拐: '7', 八: '8', 九: '9',
}; // prettier-ignore
const spoken = `[0-9${Object.keys(said).join('')}]`;
const pause = '[ ,，、.…\\-]{1,2}';
const month = '(?:0[1-9]|1[0-2])';
const day = '(?:0[1-9]|[12][0-9]|3[01])';

/**
 * Tried in this order at every position. All quantifiers are bounded, so the time is linear in the text.
 * An identity number counts without its checksum too: a mistyped one is still somebody's.
 */
const patterns: readonly (readonly [PersonalNumberKind, string])[] = [
  [
    'identity_number',
    `(?<![0-9])[1-9][0-9]{5}${gap}(?:18|19|20)[0-9]{2}${month}${day}${gap}[0-9]{3}[0-9Xx](?![0-9A-Za-z])`,
  ],
  ['bank_card', `(?<![0-9])[0-9]{4}(?:${gap}[0-9]{4}){3}(?:${gap}[0-9]{1,3})?(?![0-9])`],
  ['identity_number', `(?<![0-9])[1-9][0-9]{5}[0-9]{2}${month}${day}[0-9]{3}(?![0-9])`],
  ['phone', `(?<![0-9])(?:\\+?86${gap})?1[3-9][0-9]${phoneGap}[0-9]{4}${phoneGap}[0-9]{4}(?![0-9])`],
  [
    'phone',
    `(?<!${spoken})[1一幺][3-9三四五六七八九]${spoken}${gap}${spoken}{4}${gap}${spoken}{4}(?!${spoken})`,
  ],
  // Said with pauses, as dictation writes it: 幺五四,零零零零,一二三四.
  [
    'phone',
    `(?<!${spoken})[一幺][三四五六七八九]${spoken}${pause}${spoken}{4}${pause}${spoken}{4}(?!${spoken})`,
  ],
  // An area code with or without brackets, the number in one piece or two.
  ['phone', `(?<![0-9\\-])[(（]?0[1-9][0-9]{1,2}[)）]?${gap}[2-8][0-9]{2,3}${gap}[0-9]{4}(?![0-9\\-])`],
  // Without an area code only where it is called a phone.
  ['phone', `(?<=(?:电话|座机|固话)[号码是为:： ]{0,4})[2-8][0-9]{2,3}${gap}[0-9]{4}(?![0-9\\-])`],
  [
    'plate',
    `[${provinces}] ?[A-Za-z][ ·•・.\\-]{0,2}(?:[A-Za-z0-9]{4}[学警挂港澳领使]|[A-Za-z0-9]{5,6})(?![A-Za-z0-9])`,
  ],
  ['plate', `[${provinces}] ?[A-Za-z][ ·•・.\\-]{0,2}(?:[A-Za-z]|${spoken}){5,6}(?![A-Za-z]|${spoken})`],
  // 川 A 6 H 2 K 9: spelled out.
  ['plate', `[${provinces}] ?[A-Za-z][ ·•・.\\-]{0,2}(?:[A-Za-z0-9] ){4,5}[A-Za-z0-9](?![A-Za-z0-9])`],
  [
    'plate',
    `[${provinces}] ?[A-Za-z][ ·•・.\\-]{0,2}(?=(?:[A-Za-z0-9][ ·\\-]?){5,6}(?![A-Za-z0-9]))[A-Za-z0-9]{1,3}[ ·\\-][A-Za-z0-9]{2,5}(?![A-Za-z0-9栋幢号单楼]| ?[栋幢号单楼])`,
  ],
];

const anyPattern = new RegExp(patterns.map(([, source]) => `(${source})`).join('|'), 'g');
const candidate = new RegExp(
  `[0-9]{5}|[0-9]{3}[ \\-.][0-9]{4}|[${provinces}] ?[A-Za-z]|[一幺1][3-9三四五六七八九]${spoken}(?:${pause})?${spoken}{4}`,
);

/** All personal numbers of a text, in order, without overlaps. Digits may be full width. */
export function findPersonalNumbers(text: string): readonly PersonalNumber[] {
  const narrow = toHalfWidth(text);
  if (!candidate.test(narrow)) return [];
  return Array.from(narrow.matchAll(anyPattern), toPersonalNumber).filter((found) => found !== undefined);
}

function toPersonalNumber(match: RegExpExecArray): PersonalNumber | undefined {
  // A group of an alternative that was not taken is undefined, whatever the library's type says.
  const groups: readonly (string | undefined)[] = match.slice(1);
  const kind = patterns[groups.findIndex((group) => group !== undefined)]?.[0];
  if (kind === undefined) return undefined;
  const value = written(match[0]);
  if (kind === 'bank_card' && !passesLuhn(value)) return undefined;
  if (kind === 'plate' && !isPlateTail(value.slice(2))) return undefined;
  return {
    kind,
    value: kind === 'phone' && value.length === 13 ? value.slice(2) : value,
    start: match.index,
    end: match.index + match[0].length,
  };
}

/** Without separators and in upper case, what was said digit by digit in figures. */
function written(found: string): string {
  return Array.from(found.replace(/[^0-9A-Za-z\u4e00-\u9fff〇]/g, ''), (sign) => said[sign] ?? sign)
    .join('')
    .toUpperCase();
}

/** A plate's tail has at most two letters, which tells 鄂E00K00 from a word after a province's short name. */
function isPlateTail(tail: string): boolean {
  return tail.replace(/[^0-9]/g, '').length >= tail.length - 2 && (tail.length < 6 || /[A-Z]/.test(tail));
}

/** The check digit of bank cards. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 0 && sum % 10 === 0;
}

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check digit of the 18-digit identity number (GB 11643). */
export function passesIdentityChecksum(value: string): boolean {
  if (!/^[0-9]{17}[0-9X]$/.test(value)) return false;
  const sum = identityWeights.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return '10X98765432'[sum % 11] === value[17];
}

/** Full-width letters, digits and the space as their narrow twins; same length, so positions hold. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff03\uff0b\uff0d\uff0e\u3000]/g, (wide) =>
    wide === '\u3000' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}
