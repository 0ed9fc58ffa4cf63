/** Numbers nobody should post: an identity number, a bank card, a code that was just sent to them. */
import { findSecrets, type SecretKind, secretKinds } from '../core/secrets.ts';

/** Each kind once. A number its owner has half hidden (42********1234) is no secret any more. */
export function findSensitive(text: string): readonly SecretKind[] {
  const found = findSecrets(text);
  return found.length === 0 ? [] : secretKinds.filter((kind) => found.some((one) => one.kind === kind));
}
