/**
 * People send the picture first and say what it shows a moment later. Where that picture lies at the channel is kept in
 * memory for so long; the picture itself is only fetched when it is reported with.
 */
import type { Message } from '../core/message.ts';

type Picture = NonNullable<Message['attachment']>;

interface Kept {
  readonly picture: Picture;
  readonly messageKey: string;
  readonly at: Date;
}

export interface LastPictures {
  /** Remembers a picture; forgets one that was recalled. */
  see(person: string, message: Message, now: Date): void;
  /** The last picture of this person in this place, unless it is too old. */
  find(person: string, now: Date): Picture | undefined;
  /** It was used, or its matter is over. */
  forget(person: string): void;
}

export function createLastPictures(windowMs: number): LastPictures {
  const kept = new Map<string, Kept>();
  const isFresh = (one: Kept, now: Date) => now.getTime() - one.at.getTime() <= windowMs;

  function dropOld(now: Date) {
    // In order of arrival: the first fresh one ends the search.
    for (const [person, one] of kept) {
      if (isFresh(one, now)) return;
      kept.delete(person);
    }
  }

  return {
    see: (person, message, now) => {
      dropOld(now);
      if (message.recalledKey !== undefined && message.recalledKey === kept.get(person)?.messageKey)
        kept.delete(person);
      if (message.kind !== 'image' || message.attachment === undefined) return;
      kept.delete(person);
      kept.set(person, { picture: message.attachment, messageKey: message.key, at: now });
    },
    find: (person, now) => {
      const one = kept.get(person);
      return one !== undefined && isFresh(one, now) ? one.picture : undefined;
    },
    forget: (person) => {
      kept.delete(person);
    },
  };
}
