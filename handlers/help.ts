/** Who the bot is and what it can do; the last to be asked, and only when spoken to or clearly meant. */
import { announcesMatter } from '../understanding/announcing.ts';
import { staffHelp } from './staff-help.messages.zh.ts';
import { isAtWork } from './staff-work.ts';
import { helpMessages } from './help.messages.zh.ts';
import type { Handler } from './handler.ts';

export function createHelpHandler(): Handler {
  return {
    name: 'help',
    accepts: ({ understanding, licence }) => understanding.intent === 'help' && licence === 'act',
    handle: (turn) => {
      const { message, staff } = turn;
      const isAnnounced = announcesMatter(message.text);
      const introduction =
        staff !== undefined && isAtWork(turn)
          ? staffHelp.introduction(staff.role)
          : helpMessages.introduction;
      const text = isAnnounced ? helpMessages.goOn : introduction;
      return Promise.resolve({
        replies: [{ purpose: 'answer', text, evidence: [text] }],
        dialogue: 'keep',
        did: isAnnounced ? 'help.invited' : 'help.explained',
      });
    },
  };
}
