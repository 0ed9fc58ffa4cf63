/** Who may still enter when the queue fills up. Pure: a report is never what is dropped. */
import type { Message } from '../core/message.ts';
import type { Understanding } from '../understanding/understanding.ts';

export interface QueueLimits {
  /** From this many waiting turns on, chatter is dropped. */
  readonly chatterUntil: number;
  /** From this many on, questions to nobody in particular are dropped too. */
  readonly questionsUntil: number;
}

/** Neighbours talking and unaddressed questions can be lost; whoever speaks to the bot or reports something cannot. */
export function admits(
  waiting: number,
  limits: QueueLimits,
  message: Pick<Message, 'addressed' | 'kind'>,
  read: () => Understanding,
): boolean {
  if (waiting < limits.chatterUntil || message.addressed || message.kind === 'recall') return true;
  const understanding = read();
  if (isVital(understanding)) return true;
  return understanding.intent !== 'chatter' && waiting < limits.questionsUntil;
}

function isVital({ danger, intent, ticketNumber }: Understanding): boolean {
  return (
    danger !== undefined ||
    ticketNumber !== undefined ||
    (intent !== 'chatter' && intent !== 'question' && intent !== 'help')
  );
}
