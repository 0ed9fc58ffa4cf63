/**
 * What a text says under its disguise: 薇❤, 威 信, jia V, 贷.款 and 貸款 all read as they are meant. Positions in the
 * original are kept, so that what gave a text away can be quoted as it was written.
 */
import { lookalikes, separators } from './characters.ts';
import { simplifiedOf } from './traditional.ts';
import { type Respelling, respellings } from './respellings.ts';

export interface PlainForm {
  /** Lower case, half width, simplified, without what was put between the characters. */
  readonly text: string;
  /** Where each character of `text` stands in the original; one more for its end. */
  readonly at: readonly number[];
  /** How often something was disguised: respelt words, separated characters. */
  readonly disguised: readonly Stretch[];
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Longer texts are read at their beginning and end only: what matters is said there. */
export const longestRead = 3000;

export function plainForm(original: string): PlainForm {
  const spread = spreadOut(original.slice(0, longestRead));
  return respell(closeUp(spread));
}

interface Working {
  readonly text: string;
  readonly at: readonly number[];
  readonly disguised: readonly Stretch[];
}

/** One plain sign for each sign of the original; an emoji may become several or none. */
function spreadOut(original: string): Working {
  let text = '';
  const at: number[] = [];
  for (let index = 0; index < original.length;) {
    const sign = String.fromCodePoint(original.codePointAt(index) ?? 0);
    const plain = plainSign(sign);
    for (let count = 0; count < plain.length; count += 1) at.push(index);
    text += plain;
    index += sign.length;
  }
  at.push(Math.min(original.length, longestRead));
  return { text, at, disguised: [] };
}

function plainSign(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return plainAscii(sign, code);
  if (code >= 0x4e00 && code <= 0x9fff) return simplifiedOf.get(sign) ?? sign;
  return lookalikes.get(sign) ?? undressed(sign, code);
}

function plainAscii(sign: string, code: number): string {
  if (code < 0x20) return ' ';
  return code >= 0x41 && code <= 0x5a ? sign.toLowerCase() : sign;
}

function undressed(sign: string, code: number): string {
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  return code >= 0x3001 && code <= 0x303f ? sign : compatible(sign);
}

/** Full-width, circled, mathematical and other fancy letters and figures are only dressed up. */
function compatible(sign: string): string {
  if (/^\p{Mark}|\u200b|\u200c|\u200d|\ufe0f$/u.test(sign)) return '';
  return sign.normalize('NFKC').toLowerCase();
}

const spaced = new RegExp(
  `(?<=[\\u4e00-\\u9fff0-9a-z])[${separators}]{1,3}(?=[\\u4e00-\\u9fff])|(?<=[\\u4e00-\\u9fff])[${separators}]{1,3}(?=[\\u4e00-\\u9fff0-9a-z])|(?<=[\\u4e00-\\u9fff])\\.(?=[\\u4e00-\\u9fff])`,
  'gu',
);
const hasSeparator = new RegExp(`[${separators}.]`, 'u');
/** Single characters with a mark after each: 加,微,信,号. */
const punctuated =
  /(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff][,，、。.;；]){3,}[\u4e00-\u9fff](?![\u4e00-\u9fff])/gu;

function closeUp(working: Working): Working {
  const marks = stretchesOf(working.text, punctuated).flatMap(marksIn(working.text));
  const joined = cut(working, marks, true);
  return hasSeparator.test(joined.text) ? cut(joined, stretchesOf(joined.text, spaced), false) : joined;
}

function stretchesOf(text: string, pattern: RegExp): readonly Stretch[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

function marksIn(text: string) {
  return ({ start, end }: Stretch): readonly Stretch[] =>
    stretchesOf(text.slice(start, end), /[,，、。.;；]/gu).map((mark) => ({
      start: start + mark.start,
      end: start + mark.end,
    }));
}

/** Leaves out some stretches; they count as a disguise where they are more than a gap between words. */
function cut(working: Working, gaps: readonly Stretch[], disguises: boolean): Working {
  if (gaps.length === 0) return working;
  let text = '';
  const at: number[] = [];
  let from = 0;
  for (const { start, end } of [...gaps, { start: working.text.length, end: working.text.length }]) {
    text += working.text.slice(from, start);
    at.push(...working.at.slice(from, start));
    from = end;
  }
  at.push(working.at.at(-1) ?? 0);
  const found = disguises ? [gapsTogether(working, gaps)] : [];
  return { text, at, disguised: [...working.disguised, ...found] };
}

function gapsTogether({ at }: Working, gaps: readonly Stretch[]): Stretch {
  return { start: at[(gaps[0]?.start ?? 1) - 1] ?? 0, end: at[(gaps.at(-1)?.end ?? 0) + 1] ?? 0 };
}

function respell(working: Working): PlainForm {
  return respellings.reduce(
    (so, respelling) => (respelling.sign.test(so.text) ? replaceAll(so, respelling) : so),
    working,
  );
}

function replaceAll(working: Working, { pattern, meant, disguises }: Respelling): Working {
  let text = '';
  const at: number[] = [];
  const disguised = [...working.disguised];
  let from = 0;
  for (const { 0: found, index } of working.text.matchAll(pattern)) {
    text += working.text.slice(from, index) + meant;
    at.push(...working.at.slice(from, index));
    for (let count = 0; count < meant.length; count += 1) at.push(working.at[index] ?? 0);
    from = index + found.length;
    if (disguises) disguised.push({ start: working.at[index] ?? 0, end: working.at[from] ?? 0 });
  }
  text += working.text.slice(from);
  at.push(...working.at.slice(from));
  return { text, at, disguised };
}

/** The words of the original that a stretch of its plain form stands for. */
export function quoteOf(original: string, { at }: PlainForm, { start, end }: Stretch): string {
  const first = at[start] ?? 0;
  const next = at.slice(end).find((place) => place > (at[end - 1] ?? first)) ?? original.length;
  return original.slice(first, next).trim();
}
