/** A signed link to the page of one volunteer's day: it opens once, and only while their day lasts. Pure but for chance. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

import type { ReminderVolunteer } from './volunteer.ts';

/** What a link says, once its signature holds. */
export interface VolunteerLink {
  readonly volunteerId: string;
  /** Of this link alone: it is used up under it. */
  readonly nonce: string;
}

/** Whoever reads the message at the end of a shift still gets in; a new link is one message away. */
const lifetimeMs = 8 * 3_600_000;

export function newVolunteerLink(
  { id, validTo }: Pick<ReminderVolunteer, 'id' | 'validTo'>,
  secret: string,
  now: Date,
): string {
  const until = Math.min(validTo.getTime(), now.getTime() + lifetimeMs);
  const said = [id, randomBytes(16).toString('base64url'), until.toString(36)].join('.');
  return `${said}.${signatureOf(said, secret)}`;
}

/** Absent when nobody of ours wrote it, or it ran out. */
export function readVolunteerLink(token: string, secret: string, now: Date): VolunteerLink | undefined {
  const [volunteerId = '', nonce = '', until = '', signature = ''] = token.split('.');
  const isOurs = isSame(signature, signatureOf([volunteerId, nonce, until].join('.'), secret));
  return isOurs && now.getTime() < Number.parseInt(until, 36) ? { volunteerId, nonce } : undefined;
}

function signatureOf(said: string, secret: string): string {
  return createHmac('sha256', secret).update(`volunteer-link\u0000${said}`).digest('base64url');
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
