/** The phone somebody leaves; digits only. Hotlines are never taken for one. */
import type { PersonalNumber } from '../core/personal-numbers.ts';

export function findPhone(numbers: readonly PersonalNumber[]): string | undefined {
  return numbers.find(({ kind }) => kind === 'phone')?.value;
}
