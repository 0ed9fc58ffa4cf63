/** Who the bot is and what it can do; the last to be asked, and only when spoken to or clearly meant. */
import { helpMessages } from './help.messages.zh.ts';
import type { Handler } from './handler.ts';

export function createHelpHandler(): Handler {
  return {
    name: 'help',
    accepts: ({ understanding, licence }) => understanding.intent === 'help' && licence === 'act',
    handle: () =>
      Promise.resolve({
        replies: [
          { purpose: 'answer', text: helpMessages.introduction, evidence: [helpMessages.introduction] },
        ],
        dialogue: 'keep',
        did: 'help.explained',
      }),
  };
}
