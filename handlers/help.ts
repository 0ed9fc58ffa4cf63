/** Who the bot is and what it can do; the last to be asked, and only when spoken to or clearly meant. */
import { announcesMatter } from '../understanding/announcing.ts';
import { helpMessages } from './help.messages.zh.ts';
import type { Handler } from './handler.ts';

export function createHelpHandler(): Handler {
  return {
    name: 'help',
    accepts: ({ understanding, licence }) => understanding.intent === 'help' && licence === 'act',
    handle: ({ message }) => {
      const isAnnounced = announcesMatter(message.text);
      const text = isAnnounced ? helpMessages.goOn : helpMessages.introduction;
      return Promise.resolve({
        replies: [{ purpose: 'answer', text, evidence: [text] }],
        dialogue: 'keep',
        did: isAnnounced ? 'help.invited' : 'help.explained',
      });
    },
  };
}
