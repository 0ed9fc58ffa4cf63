/**
 * How fast the bot may speak. WeChat bans accounts that write like machines, so the limits are per target, between
 * targets and per minute of the whole account, with jitter. Pure: state in, instant out.
 */
import type { Address } from '../core/message.ts';
import type { Purpose } from '../core/outgoing.ts';

export interface PacingLimits {
  /** Between two messages to the same room or person. */
  readonly perTargetMs: number;
  /** Between messages to different rooms or persons. */
  readonly betweenTargetsMs: number;
  /** Of the whole account within any 60 seconds. */
  readonly perMinute: number;
  /** Up to this much is added to each wait. */
  readonly jitterMs: number;
}

/** The sends of the last minute and the last one per target; instants in milliseconds. */
export interface PacingState {
  readonly sends: readonly { readonly target: string; readonly at: number }[];
}

export const freshPacing: PacingState = { sends: [] };

const minuteMs = 60_000;

export function targetKey(to: Address): string {
  return [to.channel, to.account, to.kind, to.key].join('|');
}

/**
 * The earliest instant for a message to `target`. Emergencies wait for nothing but the limit of the account, without
 * which the platform would silence them too.
 * @param jitter 0 to 1, drawn once per send.
 */
export function earliestSend(
  state: PacingState,
  message: { readonly target: string; readonly purpose: Purpose },
  limits: PacingLimits,
  jitter: number,
): number {
  const lastMinute = state.sends.slice(-limits.perMinute);
  const oldest = lastMinute[0];
  const account = oldest !== undefined && lastMinute.length >= limits.perMinute ? oldest.at + minuteMs : 0;
  if (message.purpose === 'emergency') return account;
  const last = state.sends.at(-1);
  const lastToTarget = state.sends.findLast(({ target }) => target === message.target);
  const gap = Math.max(
    lastToTarget === undefined ? 0 : lastToTarget.at + limits.perTargetMs,
    last === undefined || last.target === message.target ? 0 : last.at + limits.betweenTargetsMs,
  );
  return Math.max(account, gap === 0 ? 0 : gap + jitter * limits.jitterMs);
}

/** The state after a send to `target`; what no limit looks at any more is forgotten. */
export function recordSend(
  state: PacingState,
  target: string,
  at: number,
  limits: PacingLimits,
): PacingState {
  const horizon =
    at - Math.max(minuteMs, limits.perTargetMs + limits.jitterMs, limits.betweenTargetsMs + limits.jitterMs);
  return { sends: [...state.sends.filter((send) => send.at > horizon), { target, at }] };
}

/** Exponential back-off with a ceiling: 2 s, 4 s, 8 s … 5 min. `attempts` counts those made, from 1. */
export function retryDelayMs(attempts: number): number {
  return Math.min(2000 * 2 ** (attempts - 1), 5 * minuteMs);
}

/** After so many refused attempts a message is dead and shown to staff. */
export const maxAttempts = 8;
