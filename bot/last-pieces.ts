/**
 * Some people send a sentence word by word: 「坏了」「门禁」「2单元」. The pieces are kept in memory for a moment, never on
 * disk, until together they say something.
 */
import type { Message } from '../core/message.ts';
import { pieceKind, sentenceOf } from '../handlers/pieces-reading.ts';
import { createFreshFor } from './fresh-for.ts';

export interface LastPieces {
  /** The message with the pieces before it, once they are a sentence; else as it came. Remembers it when it is a piece. */
  join(person: string, message: Message, now: Date): Message;
}

/** Any more of one person are no sentence. */
const mostKept = 4;

export function createLastPieces(windowMs: number): LastPieces {
  const { keep, find, forget, dropOld } = createFreshFor<readonly string[]>(windowMs);
  return {
    join: (person, message, now) => {
      dropOld(now);
      const { kind, text, mentionsOthers } = message;
      if (kind !== 'text' || mentionsOthers || pieceKind(text) === undefined) {
        forget(person);
        return message;
      }
      const pieces = [...(find(person, now) ?? []), text].slice(-mostKept);
      const sentence = pieces.length > 1 ? sentenceOf(pieces) : undefined;
      if (sentence === undefined) keep(person, pieces, now);
      else forget(person);
      return sentence === undefined ? message : { ...message, text: sentence };
    },
  };
}
