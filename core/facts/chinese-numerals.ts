/** Chinese numerals as digits, where they measure or are read out; other uses (三楼, 一起) stay. */
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

const unit =
  '万?元|块|圆|大洋|[角毛](?!病|巾|坯)|分钱|个?小时|个?钟头|分钟|刻钟|个?工作日|天|日|号|周|个?星期|个?礼拜|个月|月|年|点|%|倍|公里|里地|平方米|平米|公斤|斤|岁|折|成(?=[以左的,，。]|$)';
const measured = new RegExp(`[零〇一二两三四五六七八九十百千万]+(?=${unit})`, 'gu');
const partOfHundred = /百分之([零〇一二两三四五六七八九十百\d.]+)/gu;

/** Numerals before a unit as digits (三十分钟: 30分钟), and 百分之三十 as 30%. */
export function readChineseNumerals(text: string): string {
  if (!hasNumeral.test(text)) return text;
  return text
    .replace(partOfHundred, (_whole, numeral: string) => `${numeralOrDigits(numeral)}%`)
    .replace(
      measured,
      (numeral, at: number) => (endsInDigit(text, at) ? ' ' : '') + String(valueOf(numeral)),
    );
}

const hasNumeral = /[零〇一二两三四五六七八九十百千万]/u;

function numeralOrDigits(numeral: string): string {
  return /\d/u.test(numeral) ? numeral : String(valueOf(numeral));
}

/** 打110二十分钟: the number before is another one. */
function endsInDigit(text: string, at: number): boolean {
  return /\d/u.test(text.charAt(at - 1));
}

/** The amounts of cheques, where a single sign is a surname (陆) or a word (伍) as well. */
const cheque = '零壹贰叁肆伍陆柒捌玖拾佰仟萬';
const onCheques = new RegExp(`[${cheque}]{2,}|[${cheque}](?=[元圆整角])`, 'gu');
const everyday = Array.from('零一二三四五六七八九十百千万');

/** Said digit by digit, as phones are: 幺五四零零, 1五4零, 一、五、四、零、零. */
const spoken = '[零〇一二三四五六七八九幺洞拐]';
const spokenRuns = new RegExp(
  `(?<![十百千万])\\d*${spoken}{3,}\\d*(?![十百千万])|\\d+(?:${spoken}+\\d+)+|${spoken}(?:[ 、,，·.。-]{1,2}${spoken}){4,}`,
  'gu',
);
const spokenDigits: Readonly<Record<string, string>> = { 幺: '1', 洞: '0', 拐: '7' };

/** Without one of these signs nothing is read out. */
const maySpeak = new RegExp(`[${cheque}]|${spoken}`, 'u');

export function readSpokenDigits(text: string): string {
  if (!maySpeak.test(text)) return text;
  return text
    .replace(onCheques, (amount) =>
      Array.from(amount, (sign) => everyday[cheque.indexOf(sign)] ?? sign).join(''),
    )
    .replace(spokenRuns, (run) =>
      Array.from(run, (sign) => spokenDigits[sign] ?? String(digits[sign] ?? sign)).join(''),
    );
}

/** What a numeral such as 一百二十 or 二〇二六 counts. */
export function valueOf(numeral: string): number {
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
