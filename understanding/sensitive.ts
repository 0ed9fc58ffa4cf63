/** Numbers nobody should post: an identity number, a bank card, a code that was just sent to them. */
import { passesIdentityChecksum, type PersonalNumber } from '../core/personal-numbers.ts';
import type { Understanding } from './understanding.ts';

type Sensitive = Understanding['sensitive'][number];

const code = /验证码.{0,6}?(?<![0-9])[0-9]{4,8}(?![0-9])|(?<![0-9])[0-9]{4,8}(?![0-9]).{0,4}?验证码/;
/** 42XXXXXXXXXXXXX1234: half hidden by its owner, still an identity number. */
const masked = /(?<![0-9a-z])[1-9][0-9]{1,5}[x*]{6,14}[0-9]{2,4}[0-9x]?(?![0-9a-z])/;

export function findSensitive(form: string, numbers: readonly PersonalNumber[]): readonly Sensitive[] {
  const found = new Set<Sensitive>();
  for (const { kind, value } of numbers) {
    if (kind === 'bank_card') found.add('bank_card');
    if (kind === 'identity_number') found.add('identity_number');
    // A card's check digit may fit by chance; the identity number's own one is stronger evidence.
    if (kind === 'bank_card' && passesIdentityChecksum(value)) found.add('identity_number');
  }
  if (masked.test(form)) found.add('identity_number');
  if (code.test(form)) found.add('verification_code');
  return Array.from(found);
}
