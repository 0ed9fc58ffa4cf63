/** Passwords of staff: hashed with argon2id, generated ones easy to read aloud. */
import { randomInt } from 'node:crypto';

import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Letters and digits nobody confuses: no 0 and O, no 1, I and L. */
const readable = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Hash of a password nobody has: checking it takes the time of a real check. */
let nobodys: Promise<string> | undefined;

/** Without a hash (an unknown login) it takes as long and says no. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  nobodys ??= hashPassword(readableCode(32));
  const matches = await verify(passwordHash ?? (await nobodys), password);
  return matches && passwordHash !== undefined;
}

/** 16 characters in groups of four, 79 bits. */
export function oneTimePassword(): string {
  return Array.from({ length: 4 }, () => readableCode(4)).join('-');
}

/** `length` random characters that survive being read aloud and typed again; 4.95 bits each. */
export function readableCode(length: number): string {
  return Array.from({ length }, () => readable.charAt(randomInt(readable.length))).join('');
}
