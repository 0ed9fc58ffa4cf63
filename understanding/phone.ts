/** The phone somebody leaves; digits only. Hotlines are never taken for one. */
import type { PersonalNumber } from '../core/personal-numbers.ts';

const mobile = /^1[0-9]{10}$/;

/** Of several the first that is carried about: it reaches whoever wrote. */
export function findPhone(numbers: readonly PersonalNumber[]): string | undefined {
  const phones = numbers.flatMap(({ kind, value }) => (kind === 'phone' ? [value] : []));
  return phones.find((value) => mobile.test(value)) ?? phones[0];
}
