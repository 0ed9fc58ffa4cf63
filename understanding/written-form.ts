/** Mends what voice-to-text and hasty thumbs do to the words that matter, before anything is looked up. */
import { toHalfWidth } from '../core/personal-numbers.ts';

/** Wrong form, right form. Same length, so that positions in the mended text are positions in the original. */
const homophones: readonly (readonly [RegExp, string])[] = [
  // 栋 after a numeral: 3懂, 二洞, 八动; never inside a word such as 感动, nor in 动一动.
  [/(?<=(?:^|[^动])[0-9一二两三四五六七八九十])[懂洞动冻董幢](?=[^作物画手力态感机议]|$)/g, '栋'],
  // 山东二单元 is what dictation makes of 三栋二单元.
  [/山东(?=[0-9一二三四五六七八九十两]单[元园圆])/g, '三栋'],
  [/[单担丹但][元园圆员源](?![工])/g, '单元'],
  [/电[题弟提体剃]|店梯/g, '电梯'],
  [/听电|婷电/g, '停电'],
  [/听水(?!声)/g, '停水'],
  [/[然染]气(?=[管灶表泄漏公味阀卡费])/g, '燃气'],
  [/楼水(?=滴|流|到|下来)|露水(?=到)/g, '漏水'],
  [/路登/g, '路灯'],
  [/垃级|拉圾|垃及/g, '垃圾'],
  [/通到(?=堆|堵|都|被|放|停)/g, '通道'],
  [/下水到(?=堵|反|返|臭)/g, '下水道'],
  [/楼到(?=灯|里|堆|口|门)/g, '楼道'],
  [/没栓(?=绳|的|狗)/g, '没拴'],
  [/門/g, '门'],
  [/黒/g, '黑'],
  [/煙/g, '烟'],
];

const suspicious =
  /[懂洞动冻董幢登級级拉垃题弟提剃店听婷栓門黒煙]|山东|[单担丹但][元园圆员源]|[然染]气|楼水|露水|通到|下水到|楼到|电体/;

/** Chinese and Western marks side by side are one habit of a keyboard, not two meanings. */
const marks: Readonly<Record<string, string>> = {
  '，': ',',
  '！': '!',
  '？': '?',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '～': '~',
  '“': '"',
  '”': '"',
  '\n': ' ',
  '\r': ' ',
  '\t': ' ',
  '\u00a0': ' ',
  '\u2005': ' ',
};
const circled = '①②③④⑤⑥⑦⑧⑨';
const anyMark = new RegExp(`[${Object.keys(marks).join('')}${circled}]`, 'g');

/** Of one message the place is looked for, the words and what is learned: each asks for its form. */
let last = { text: '', form: '' };

/** The text in lower case, half width, with one set of marks and the usual slips mended; as long as the original. */
export function writtenForm(text: string): string {
  if (text !== last.text) last = { text, form: mend(text) };
  return last.form;
}

function mend(text: string): string {
  // Only ASCII: lower-casing some other letters changes the length.
  const lower = toHalfWidth(text)
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .replace(anyMark, (mark) => marks[mark] ?? String(circled.indexOf(mark) + 1));
  if (!suspicious.test(lower)) return lower;
  return homophones.reduce((mended, [wrong, right]) => mended.replace(wrong, right), lower);
}
