/** Somebody spoke to the bot and nobody else knew what to do: say so and how to say it, instead of silence. */
import { saysMoreThanThanks } from '../understanding/courtesy.ts';
import type { Handler } from './handler.ts';
import { notUnderstoodMessages } from './not-understood.messages.zh.ts';

export function createNotUnderstoodHandler(): Handler {
  return {
    name: 'not_understood',
    accepts: ({ message, licence }) =>
      licence === 'act' && message.addressed && message.kind === 'text' && saysMoreThanThanks(message.text),
    handle: () =>
      Promise.resolve({
        replies: [
          {
            purpose: 'answer',
            text: notUnderstoodMessages.rephrase,
            evidence: [notUnderstoodMessages.rephrase],
          },
        ],
        dialogue: 'keep',
        did: 'not_understood.asked',
      }),
  };
}
