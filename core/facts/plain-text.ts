/**
 * One spelling for what looks or sounds the same, so that a fact cannot hide behind another script: invisible and
 * combining signs gone, full-width, circled and foreign digits as 0 to 9, 一五四 read out and 壹佰 written on cheques.
 */
import { remembered } from '../remembered.ts';
import { readSpokenDigits } from './chinese-numerals.ts';

const unseen = /[\p{Cf}\p{Mn}\p{Me}]/gu;
const foreignDigit = /(?![0-9])\p{Nd}/gu;
/** ❶ to ❿, ➀ to ➉, ➊ to ➓: no digits to Unicode. */
const dingbat = /[\u2776-\u2793]/gu;
const firstDingbat = 0x2776;

/** One sentence is asked about from several sides. */
export const plainText = remembered(readPlain, 300);

function readPlain(text: string): string {
  if (isPlain.test(text)) return readSpokenDigits(text);
  const narrow = text.normalize('NFKC').replace(unseen, '');
  return readSpokenDigits(
    narrow
      .replace(dingbat, (sign) => String(((codeOf(sign) - firstDingbat) % 10) + 1))
      .replace(foreignDigit, asciiDigit),
  );
}

/** Nothing in it that the steps above change. */
const isPlain = /^[\n\r\t\x20-\x7e\u4e00-\u9fff，。、；：？！「」《》（）【】“”·]*$/u;

/** Digits of every script stand ten in a row, from zero to nine. */
function asciiDigit(sign: string): string {
  const code = codeOf(sign);
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

function codeOf(sign: string): number {
  return sign.codePointAt(0) ?? 0;
}
