/** Colours of cards, by topic; each pair keeps the contrast that WCAG asks of text. */
import type { ReminderTopic } from '../reminder.ts';

export interface CardColours {
  /** Of the band at the top and of what marks the points. */
  readonly strong: string;
  readonly onStrong: string;
  readonly paper: string;
  readonly text: string;
  /** Of the band at the foot. */
  readonly soft: string;
  readonly onSoft: string;
}

function colours(strong: string, soft: string): CardColours {
  return { strong, onStrong: '#ffffff', paper: '#ffffff', text: '#1b1f23', soft, onSoft: strong };
}

export const cardColours: Readonly<Record<ReminderTopic, CardColours>> = {
  anti_fraud: colours('#8f1d1d', '#fbeaea'),
  fire_safety: colours('#94380a', '#fdefe4'),
  seasonal: colours('#1b5e3a', '#e6f4ec'),
  notice: colours('#1a4a82', '#e7f0fa'),
};
