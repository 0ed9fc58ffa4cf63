/**
 * Which residents a member of staff is talking to in a group: the bot does not speak in between. Kept per person and
 * group, in memory; nobody but staff can set it, and it holds for that person alone.
 */
import type { StaffMember } from '../community/staff.ts';
import { type Message, personInPlaceKey } from '../core/message.ts';

export interface Attention {
  /** Takes note of every message in a group, before it is judged. */
  hear(message: Message, staff: StaffMember | undefined, now: Date): void;
  /** Somebody of the staff turned to this person here within the window. */
  isAttended(message: Message, now: Date): boolean;
}

interface Spoke {
  readonly key: string;
  readonly at: number;
}

/** @param windowMs how long a turn to somebody lasts, and how long before it they may have spoken */
export function createAttention(windowMs: number): Attention {
  const lastResident = new Map<string, Spoke>();
  const attended = new Map<string, number>();
  let sweptAt = 0;

  function sweep(now: number) {
    if (now - sweptAt < windowMs) return;
    sweptAt = now;
    for (const [room, { at }] of lastResident) if (at <= now - windowMs) lastResident.delete(room);
    for (const [key, at] of attended) if (at <= now - windowMs) attended.delete(key);
  }

  /** Whom they mention; else whoever spoke last. */
  function attend(message: Message, now: number) {
    const keyOf = (key: string) => personInPlaceKey({ ...message, sender: { ...message.sender, key } });
    const last = lastResident.get(message.place.key);
    const named = (message.mentionKeys ?? []).map(keyOf);
    const meant =
      last !== undefined && last.at > now - windowMs && !message.mentionsOthers ? [last.key] : named;
    for (const key of meant) attended.set(key, now);
  }

  return {
    hear: (message, staff, at) => {
      const now = at.getTime();
      if (message.isPrivate || message.kind === 'recall') return;
      sweep(now);
      if (staff === undefined)
        lastResident.set(message.place.key, { key: personInPlaceKey(message), at: now });
      else if (!message.addressed) attend(message, now);
    },
    isAttended: (message, at) =>
      (attended.get(personInPlaceKey(message)) ?? Number.NEGATIVE_INFINITY) > at.getTime() - windowMs,
  };
}
