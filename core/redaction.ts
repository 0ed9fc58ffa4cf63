/** Masks what belongs to a person in any text that is stored or shown. */
import { findPersonalNumbers, type PersonalNumber } from './personal-numbers.ts';

/** The text with every phone, plate, identity number and bank card masked; everything else is untouched. */
export function redact(text: string): string {
  const found = findPersonalNumbers(text);
  if (found.length === 0) return text;
  // Masking one number may free the edge of its neighbour, so look again until nothing is left.
  return redact(maskAll(text, found));
}

function maskAll(text: string, found: readonly PersonalNumber[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const number of found) {
    parts.push(text.slice(from, number.start), mask(number));
    from = number.end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

function mask({ kind, value }: PersonalNumber): string {
  if (kind === 'phone') return maskPhone(value);
  if (kind === 'plate') return maskPlate(value);
  return '*'.repeat(value.length);
}

/** 138****0000: enough for the owner to recognise it, too little to call. Landlines keep three and two. */
export function maskPhone(phone: string): string {
  const shownAtEnd = phone.startsWith('0') ? 2 : 4;
  const hidden = Math.max(phone.length - 3 - shownAtEnd, 4);
  return phone.slice(0, 3) + '*'.repeat(hidden) + phone.slice(3 + hidden);
}

/** 鄂E·**12*: the middle tells two cars apart, the rest stays hidden. A partial plate (K00) is hidden whole. */
export function maskPlate(plate: string): string {
  if (!/^[\u4e00-\u9fff][A-Z]/.test(plate)) return '*'.repeat(plate.length);
  const tail = Array.from(plate.slice(2), (character, index) =>
    index === 2 || index === 3 ? character : '*',
  );
  return `${plate.slice(0, 2)}·${tail.join('')}`;
}
