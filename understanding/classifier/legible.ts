/** What the classifier reads of a text: usual slips mended, and numbers, plates and links as marks of their kind. */
import { writtenForm } from '../written-form.ts';

/** What a text is about is said at its beginning or at its end; the middle of a long story is not read. */
const beginning = 600;
const end = 200;

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
/** Who says 咱 or 俺 wants the same as who says 我们: few examples do, and most of those chat. */
const selves: readonly (readonly [RegExp, string])[] = [
  [/咱们?|[俺偶]们/g, '我们'],
  [/俺/g, '我'],
];
const dialect = /[咱俺偶]/;

const masks: readonly (readonly [RegExp, string])[] = [
  [/https?:\/\/[^\s\u4e00-\u9fff]{1,200}|www\.[^\s\u4e00-\u9fff]{1,200}/g, '\u0011'],
  [new RegExp(`[${provinces}][a-z][ ·•・.-]?[a-z0-9]{5,6}(?![a-z0-9])`, 'g'), '\u0012'],
  // A masked phone, as corrections keep it, reads as a phone.
  [/[0-9][0-9* -]{5,24}[0-9]/g, '\u0013'],
  [/[0-9]+(?:[.:][0-9]+)?/g, '0'],
  [/\s+/g, ' '],
];
const worthMasking = /[0-9]|www|http|\s/;

/** At most 800 characters in lower case; the same for texts that differ only in numbers. */
export function legible(text: string): string {
  const read = text.length > beginning + end ? `${text.slice(0, beginning)} ${text.slice(-end)}` : text;
  const form = inUsualWords(writtenForm(read));
  if (!worthMasking.test(form)) return form;
  return masks.reduce((masked, [pattern, mark]) => masked.replace(pattern, mark), form).trim();
}

function inUsualWords(form: string): string {
  return dialect.test(form)
    ? selves.reduce((words, [said, usual]) => words.replace(said, usual), form)
    : form;
}
