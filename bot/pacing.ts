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
  /** Of the whole account within any hour; only notices wait for it, answers do not. */
  readonly noticesPerHour: number;
  /** Up to this much is added to each wait. */
  readonly jitterMs: number;
}

/** The sends of the last hour and the last one per target; instants in milliseconds. */
export interface PacingState {
  readonly sends: readonly { readonly target: string; readonly at: number }[];
}

export const freshPacing: PacingState = { sends: [] };

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** What lies further back slows nothing down. */
export const pacedForMs = hourMs;

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
  const minute = afterFull(state, limits.perMinute, minuteMs);
  if (message.purpose === 'emergency') return minute;
  const hour = message.purpose === 'notice' ? afterFull(state, limits.noticesPerHour, hourMs) : 0;
  const account = Math.max(minute, hour);
  const last = state.sends.at(-1);
  const lastToTarget = state.sends.findLast(({ target }) => target === message.target);
  const gap = Math.max(
    lastToTarget === undefined ? 0 : lastToTarget.at + limits.perTargetMs,
    last === undefined || last.target === message.target ? 0 : last.at + limits.betweenTargetsMs,
  );
  return Math.max(account, gap === 0 ? 0 : gap + jitter * limits.jitterMs);
}

/** When so many sends no longer lie within one span. */
function afterFull({ sends }: PacingState, atMost: number, spanMs: number): number {
  const oldest = sends.at(-atMost);
  return oldest === undefined ? 0 : oldest.at + spanMs;
}

/** The state after a send to `target`; what no limit looks at any more is forgotten. */
export function recordSend(
  state: PacingState,
  target: string,
  at: number,
  limits: PacingLimits,
): PacingState {
  const gaps = Math.max(limits.perTargetMs, limits.betweenTargetsMs) + limits.jitterMs;
  const near = at - Math.max(minuteMs, gaps);
  const counted = state.sends.length - limits.noticesPerHour;
  const kept = state.sends.filter(
    (send, index) => send.at > near || (index >= counted && send.at > at - hourMs),
  );
  return { sends: [...kept, { target, at }] };
}

/** Exponential back-off with a ceiling: 2 s, 4 s, 8 s … 5 min. `attempts` counts those made, from 1. */
export function retryDelayMs(attempts: number): number {
  return Math.min(2000 * 2 ** (attempts - 1), 5 * minuteMs);
}

/** After so many refused attempts a message is dead and shown to staff. */
export const maxAttempts = 8;
