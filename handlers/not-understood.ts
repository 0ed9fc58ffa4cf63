/** Somebody spoke to the bot and nobody else knew what to do: say so and how to say it, instead of silence. */
import { saysMoreThanThanks } from '../understanding/courtesy.ts';
import { isOnlyPlace } from '../understanding/only-place.ts';
import { writtenForm } from '../understanding/written-form.ts';
import type { Handler, Turn } from './handler.ts';
import { isAnnoyed } from './displeasure-reading.ts';
import { isAtWork } from './staff-work.ts';
import { staffHelp } from './staff-help.messages.zh.ts';
import { notUnderstoodMessages } from './not-understood.messages.zh.ts';

interface Words {
  readonly did: string;
  readonly text: string | ((turn: Turn) => string);
  readonly fits: (turn: Turn) => boolean;
}

/** The first that fits; the last always does. */
const words: readonly Words[] = [
  {
    did: 'not_understood.staff',
    text: ({ staff }) => staffHelp.notUnderstood(staff?.role ?? 'worker'),
    fits: isAtWork,
  },
  {
    did: 'not_understood.matter_asked',
    text: notUnderstoodMessages.matter,
    fits: ({ message: { text }, understanding }) =>
      isOnlyPlace(text, writtenForm(text), Object.values(understanding.placeSources).includes('text')),
  },
  {
    did: 'not_understood.sorry',
    text: notUnderstoodMessages.sorry,
    fits: ({ message, understanding }) => understanding.intent === 'feedback' || isAnnoyed(message.text),
  },
  { did: 'not_understood.asked', text: notUnderstoodMessages.rephrase, fits: () => true },
];

export function createNotUnderstoodHandler(): Handler {
  return {
    name: 'not_understood',
    accepts: ({ message, licence }) =>
      licence === 'act' && message.addressed && message.kind === 'text' && saysMoreThanThanks(message.text),
    handle: (turn) => {
      const said = words.find(({ fits }) => fits(turn));
      if (said === undefined) return Promise.resolve('pass');
      const { did } = said;
      const text = typeof said.text === 'string' ? said.text : said.text(turn);
      return Promise.resolve({
        replies: [{ purpose: 'answer', text, evidence: [text] }],
        dialogue: 'keep',
        did,
      });
    },
  };
}
