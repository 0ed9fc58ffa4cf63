/** Chinese numerals before a unit, such as 三十分钟, read as digits: 30分钟. Other uses (三楼, 一起) stay. */
const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

const measured =
  /[零〇一二两三四五六七八九十百千万]+(?=万?元|块|个?小时|分钟|个?工作日|天|日|号|周|个月|月|年|点|%|倍|公里|平方米|公斤|岁|折)/gu;

export function readChineseNumerals(text: string): string {
  return text.replace(measured, (numeral) => String(valueOf(numeral)));
}

function valueOf(numeral: string): number {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const sign of numeral) {
    if (sign === '万') {
      total = (total + section + (digit ?? 0)) * 10_000;
      section = 0;
      digit = undefined;
      continue;
    }
    const scale = scales[sign];
    if (scale === undefined) digit = (isDigitByDigit(numeral) ? (digit ?? 0) * 10 : 0) + (digits[sign] ?? 0);
    else {
      section += (digit ?? 1) * scale;
      digit = undefined;
    }
  }
  return total + section + (digit ?? 0);
}

/** 二〇二六 is read digit by digit, 二十六 by its scales. */
function isDigitByDigit(numeral: string): boolean {
  return !/[十百千万]/u.test(numeral);
}
