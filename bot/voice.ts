/** How loud the bot is in a group: what a handler decided is carried out all the same. Pure. */
import type { Message } from '../core/message.ts';
import type { Outcome, Reply } from '../handlers/handler.ts';

export type Voice =
  /** As the handler says it. */
  | 'aloud'
  /** People sleep: the first line, and the question if one is asked. */
  | 'brief'
  /** Somebody else is talking to them: nothing in the place it came from. */
  | 'quiet';

export function inVoice(voice: Voice, outcome: Outcome, message: Pick<Message, 'place'>): Outcome {
  if (voice === 'aloud') return outcome;
  const isHere = ({ to }: Reply) => to === undefined || to.key === message.place.key;
  const replies =
    voice === 'quiet'
      ? outcome.replies.filter((reply) => !isHere(reply))
      : outcome.replies.map((reply) => (isHere(reply) ? { ...reply, text: briefly(reply.text) } : reply));
  return { ...outcome, replies };
}

/** The first line says what was done; a question at the end is what the work waits for. */
export function briefly(text: string): string {
  const lines = text.split('\n');
  const [first = ''] = lines;
  const last = lines.at(-1) ?? '';
  return lines.length > 1 && /[?？][^?？]{0,20}$/u.test(last) ? `${first}\n${last}` : first;
}
