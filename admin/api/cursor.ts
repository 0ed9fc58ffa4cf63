/** Where a page ended, as opaque text: what the next page starts after. */
import { z } from 'zod';

import { invalidField } from './failures.ts';
import * as say from './messages.zh.ts';

const instant = z.iso.datetime().transform((text) => new Date(text));
const place = z.tuple([instant, z.string().min(1).max(64)]);

/** The sort key and id of the last row of a page. */
export interface Position {
  readonly at: Date;
  readonly id: string;
}

export function toCursor(position: Position | undefined): string | undefined {
  if (position === undefined) return undefined;
  return Buffer.from(JSON.stringify([position.at.toISOString(), position.id])).toString('base64url');
}

/** Throws 400 for anything `toCursor` did not make. */
export function fromCursor(cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined;
  const parsed = place.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success) throw invalidField('cursor', say.invalidCursor);
  const [at, id] = parsed.data;
  return { at, id };
}

/** The same where pages are ordered by one word, such as an id, or by a place in a list. */
export function toWordCursor(word: string | undefined): string | undefined {
  return word === undefined ? undefined : Buffer.from(JSON.stringify(word)).toString('base64url');
}

const word = z.string().min(1).max(64);

/** Throws 400 for anything `toWordCursor` did not make. */
export function fromWordCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const parsed = word.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success) throw invalidField('cursor', say.invalidCursor);
  return parsed.data;
}

/** The place in a list that a page ended at; 0 before the first. */
export function fromPlaceCursor(cursor: string | undefined): number {
  const place = Number(fromWordCursor(cursor) ?? '0');
  if (!Number.isSafeInteger(place) || place < 0) throw invalidField('cursor', say.invalidCursor);
  return place;
}

export function toPlaceCursor(place: number | undefined): string | undefined {
  return toWordCursor(place === undefined ? undefined : String(place));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
