/** Brings a question to the form in which equal questions are equal: width, case, signs, politeness. */

/** What people say around a question and what tells nothing about it. Longer ones first. */
const padding: readonly string[] = [
  '有没有人知道',
  '有人知道',
  '有谁知道',
  '谁知道',
  '麻烦问一下',
  '麻烦问下',
  '请问一下',
  '想请问一下',
  '想请问',
  '我想问一下',
  '我想问问',
  '想问一下',
  '想问下',
  '想问问',
  '问一下',
  '请问下',
  '问下',
  '请问',
  '请教一下',
  '请教',
  '咨询一下',
  '咨询下',
  '各位邻居',
  '各位',
  '大家好',
  '你好',
  '您好',
  '谢谢了',
  '谢谢',
  '多谢',
  '麻烦了',
  '格格',
  '机器人',
  '小助手',
];

/** Said at the end of a sentence for the tone alone. */
const finalParticles = /[啊呀吧呢哦噢嘛哈吗么啦喔诶哎]+$/u;
const notSpoken = /[\p{P}\p{S}\p{Z}\p{C}\p{Extended_Pictographic}]+/gu;
const anyPadding = new RegExp(padding.join('|'), 'gu');

/** Parts between signs, each without signs; empty parts are left out. */
export function normalisedParts(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      // A small letter may have another shortest form than its capital.
      .normalize('NFKC')
      .split(notSpoken)
      .map((part) => part.replace(finalParticles, ''))
      .filter((part) => part !== '')
  );
}

/** 十六岁 is written as 16岁, or 六岁 would be found in it. */
const age = /[一二三四五六七八九]?十[一二三四五六七八九]?(?=周?岁)|[一二两三四五六七八九](?=周?岁)/gu;
const digits = '零一二三四五六七八九';

function inFigures(words: string): string {
  const [tens = '', ones = ''] = words.includes('十') ? words.split('十') : ['零', words];
  const value = (word: string, empty: number) =>
    word === '' ? empty : digits.indexOf(word.replace('两', '二'));
  return String(value(tens, 1) * 10 + value(ones, 0));
}

/** The question as one string without signs and padding; empty when it was nothing else. */
export function normaliseQuestion(text: string): string {
  const joined = normalisedParts(text).join('').replace(anyPadding, '').replace(age, inFigures);
  // Marks that a sign had kept apart stand side by side now, and have an order of their own.
  return joined.normalize('NFKC').replace(finalParticles, '');
}
