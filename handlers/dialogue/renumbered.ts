/** 「不是15是16」: a correction that names no part of the place is of the part that had the wrong number. Pure. */
import type { Place } from '../../core/place.ts';
import { numeralPattern, parseNumeral } from '../../understanding/numerals.ts';

const end = '(?:号|的|吧|啊|哦|呢|哈|了|[。.!！~\\s])*$';
const wrongFirst = new RegExp(
  `不是(${numeralPattern})号?(?:[,，。;；\\s]|而|应该)*是(${numeralPattern})${end}`,
  'u',
);
const rightFirst = new RegExp(
  `^(?:应该|其实)?是(${numeralPattern})号?[,，。;；\\s]*不是(${numeralPattern})${end}`,
  'u',
);

const parts = ['building', 'unit', 'floor', 'room'] as const;

/** The place with the other number; absent where no part, or more than one, had the wrong one. */
export function renumbered(text: string, known: Place): Place | undefined {
  const numbers = numbersOf(text);
  if (numbers === undefined) return undefined;
  const meant = parts.filter((part) => known[part] === String(numbers.wrong));
  const [part] = meant;
  return part !== undefined && meant.length === 1 ? { [part]: String(numbers.right) } : undefined;
}

function numbersOf(text: string): { readonly wrong: number; readonly right: number } | undefined {
  const [, wrong, right] = wrongFirst.exec(text) ?? swapped(rightFirst.exec(text)) ?? [];
  const read = { wrong: parseNumeral(wrong ?? ''), right: parseNumeral(right ?? '') };
  return read.wrong === undefined || read.right === undefined
    ? undefined
    : { wrong: read.wrong, right: read.right };
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | undefined {
  return match === null ? undefined : [match[0], match[2], match[1]];
}
