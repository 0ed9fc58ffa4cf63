/** The secret in the cookie, and what is made of it. The database never holds what would let somebody in. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, base64url: the cookie's value. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The `Session` row's id: useless without the server's secret. */
export function sessionIdOf(token: string, secret: string): string {
  return keyed(secret, 'session', token);
}

/** Bound to the session: no other page can know it, and it needs no storage. */
export function csrfTokenOf(token: string, secret: string): string {
  return keyed(secret, 'csrf', token);
}

export function isCsrfToken(given: unknown, token: string, secret: string): boolean {
  if (typeof given !== 'string') return false;
  const [one, other] = [Buffer.from(given), Buffer.from(csrfTokenOf(token, secret))];
  return one.length === other.length && timingSafeEqual(one, other);
}

function keyed(secret: string, purpose: string, token: string): string {
  return createHmac('sha256', secret).update(`${purpose}\u0000${token}`).digest('base64url');
}
