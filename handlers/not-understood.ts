/** Somebody spoke to the bot and nobody else knew what to do: say so and how to say it, instead of silence. */
import type { Handler } from './handler.ts';
import { notUnderstoodMessages } from './not-understood.messages.zh.ts';

/** Thanks and nods end a conversation; an answer to them would begin it again. */
const courtesy =
  /^(?:(?:好的?|行|嗯+|哦+|ok|okay|收到|知道了|明白了?|谢谢|多谢|感谢|辛苦了?|麻烦了?|再见|晚安|格格|您|你|啦|了|啊|哈+|呢|吧)[\s,.!~、。]*)+$/iu;

export function createNotUnderstoodHandler(): Handler {
  return {
    name: 'not_understood',
    accepts: ({ message, licence }) =>
      licence === 'act' && message.addressed && message.kind === 'text' && saysSomething(message.text),
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

function saysSomething(text: string): boolean {
  return /\p{Letter}/u.test(text) && !courtesy.test(text);
}
