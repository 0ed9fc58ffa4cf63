/**
 * People name the place first and say what is wrong there a moment later: 「2栋」「地下车库」「在漏水」. What somebody said of
 * where is kept in memory for so long, never on disk.
 */
import type { Message } from '../core/message.ts';
import type { Place } from '../core/place.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { createFreshFor } from './fresh-for.ts';

export interface PlaceBefore {
  readonly place: Place;
  /** As it was said: the name of a compound is no part of a place. */
  readonly words: string;
}

interface Said extends PlaceBefore {
  readonly at: Date;
}

export interface LastPlaces {
  /** Remembers what little is said of a place, together with what was said just before. */
  see(
    person: string,
    heard: { readonly message: Message; readonly understanding: Understanding },
    now: Date,
  ): void;
  /** What this person said of a place here, unless it is older than `withinMs`; default: than any is kept. */
  find(person: string, now: Date, withinMs?: number): PlaceBefore | undefined;
  /** It was used, or their matter is over. */
  forget(person: string): void;
}

/** Longer messages are about something: where it is was no announcement. */
const longest = 12;

export function createLastPlaces(windowMs: number): LastPlaces {
  const { keep, find, forget, dropOld } = createFreshFor<Said>(windowMs);
  return {
    see: (person, { message, understanding }, now) => {
      dropOld(now);
      const said = saidIn(message, understanding);
      if (said === undefined) return;
      const before = said.building === undefined ? find(person, now) : undefined;
      const words = [before?.words, message.text].filter((one) => one !== undefined).join(' ');
      keep(person, { place: { ...before?.place, ...said }, words, at: now }, now);
    },
    find: (person, now, withinMs = windowMs) => {
      const said = find(person, now);
      return said !== undefined && now.getTime() - said.at.getTime() <= withinMs
        ? { place: said.place, words: said.words }
        : undefined;
    },
    forget,
  };
}

function saidIn({ kind, text, mentionsOthers }: Message, understanding: Understanding): Place | undefined {
  const { intent, place, placeSources } = understanding;
  if (kind !== 'text' || mentionsOthers || text.length > longest) return undefined;
  if (intent !== 'supplement' && intent !== 'chatter') return undefined;
  const said: Place = Object.fromEntries(
    Object.entries(place).filter(([part]) => placeSources[part as keyof Place] === 'text'),
  );
  return said.building === undefined && said.spot === undefined ? undefined : said;
}
