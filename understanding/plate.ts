/** Licence plates: whole ones from the shared finder, partial ones (尾号K00, 00K12结尾) as they stand. Upper case. */
import type { PersonalNumber } from '../core/personal-numbers.ts';

const sign = '[a-z0-9]';
/** Said to be a plate, or a part of one. The tail must hold a digit. */
const partials: readonly RegExp[] = [
  new RegExp(
    `(?:尾号|尾数|车尾|车牌|牌照|(?<!门)牌号|开头,?后面|[后末][三四五][位个]数?)(?:号码?|尾号|尾数|[后末][三四五]位)?(?:好像)?[是为:： ]{0,2}(?:${sign}[ ·•.\\-]{1,2})?(?=${sign}*[0-9])(${sign}{3,7})(?!${sign})`,
    'g',
  ),
  new RegExp(`(?<!${sign})(?=${sign}*[0-9])(${sign}{3,6})(?:结尾|尾号)的?(?!${sign})`, 'g'),
];

/** 尾号 also ends cards, phones and parcels; theirs are figures only. */
const otherTails = /手机|电话|卡|账[户号]|帐[户号]|银行|快递|包裹|订单|取件|单号|短信|验证|余额|扣款|转账/;

export function findPlate(form: string, numbers: readonly PersonalNumber[]): string | undefined {
  const whole = numbers.find(({ kind }) => kind === 'plate');
  if (whole) return whole.value;
  if (!/[尾牌末后]/.test(form)) return undefined;
  for (const pattern of partials)
    for (const match of form.matchAll(pattern)) if (!isOtherTail(form, match)) return match[1]?.toUpperCase();
  return undefined;
}

function isOtherTail(form: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  if (/^的?(?:门?[卡禁]|钥匙)/.test(form.slice(end, end + 4))) return true;
  if (/[a-z]/.test(match[1] ?? '')) return false;
  return otherTails.test(form.slice(Math.max(0, match.index - 5), match.index) + form.slice(end, end + 5));
}
