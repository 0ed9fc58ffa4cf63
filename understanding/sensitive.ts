/** Numbers nobody should post: an identity number, a bank card, a code that was just sent to them. */
import { findSecrets, hidden, hideSecrets, type SecretKind, secretKinds } from '../core/secrets.ts';

/** Each kind once. A number its owner has half hidden (42********1234) is no secret any more. */
export function findSensitive(text: string): readonly SecretKind[] {
  const found = findSecrets(text);
  return found.length === 0 ? [] : secretKinds.filter((kind) => found.some((one) => one.kind === kind));
}

/** The message without the stretch that holds such a number, hidden or not; absent where there is none, or nothing else. */
export function besideSecret(text: string): string | undefined {
  const shown = hideSecrets(text).text;
  if (!shown.includes(hidden)) return undefined;
  const rest = shown.split(/(?<=[,，。;；!！?？\n])/u).filter((stretch) => !stretch.includes(hidden));
  return rest.length === 0 ? undefined : rest.join('');
}
