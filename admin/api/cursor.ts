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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
