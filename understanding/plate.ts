/** Licence plates: whole ones from the shared finder, partial ones (尾号K00) as they stand. */
import type { PersonalNumber } from '../core/personal-numbers.ts';

const partial = /(?:尾号|尾数|车牌[号是尾]{0,2}) ?(?:是|为)? ?([a-z0-9]{3,6})(?![a-z0-9])/;

export function findPlate(form: string, numbers: readonly PersonalNumber[]): string | undefined {
  const whole = numbers.find(({ kind }) => kind === 'plate');
  return whole?.value ?? partial.exec(form)?.[1]?.toUpperCase();
}
