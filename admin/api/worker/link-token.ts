/** The secret in a link to the worker page. The database holds only its hash. */
import { createHash, randomBytes } from 'node:crypto';

/**
 * A shift: whoever reads the card at its end still gets in, and what lies in a chat overnight opens nothing. A new link
 * is one message away.
 */
export const linkLifetimeMs = 8 * 3_600_000;

/** 256 random bits, base64url. */
export function newLinkToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashLinkToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
