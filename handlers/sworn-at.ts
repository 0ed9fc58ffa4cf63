/** Swearing, and nothing besides: neighbours hear no word about it, whoever says it to the bot one calm line. */
import { onlySwears } from './displeasure-reading.ts';
import type { Handler } from './handler.ts';
import { notUnderstoodMessages } from './not-understood.messages.zh.ts';

export function createSwornAtHandler(): Handler {
  const text = notUnderstoodMessages.sorry;
  return {
    name: 'sworn_at',
    accepts: ({ message, understanding }) =>
      message.kind === 'text' && understanding.danger === undefined && onlySwears(message.text),
    handle: ({ message }) =>
      Promise.resolve(
        message.addressed
          ? {
              replies: [{ purpose: 'answer', text, evidence: [text] }],
              dialogue: 'keep',
              did: 'sworn_at.sorry',
            }
          : 'silent',
      ),
  };
}
