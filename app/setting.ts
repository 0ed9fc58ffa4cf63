/** What a single setting may look like, with the fix that is told when it does not. */
import { z } from 'zod';

export function whole(from: number, to: number) {
  const fix = `must be a whole number from ${from} to ${to}`;
  return z.coerce.number(fix).int(fix).min(from, fix).max(to, fix);
}

export function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, `must be one of ${values.join(', ')}`);
}

export function onOff() {
  return oneOf(['on', 'off']).transform((value) => value === 'on');
}

export function matching(pattern: RegExp, fix: string) {
  return z.string().regex(pattern, fix);
}
