/** The number of the ticket that a message is about: in its words, or in the message of the bot that it quotes. Pure. */
import type { Turn } from '../handler.ts';

const ticketNumber = /(?<!\d)\d{6}-\d{1,5}(?!\d)/u;

export function numberSaid({
  message,
  understanding,
}: Pick<Turn, 'message' | 'understanding'>): string | undefined {
  const quoted = message.quote?.ofBot === true ? message.quote.text : '';
  return understanding.ticketNumber ?? ticketNumber.exec(quoted)?.[0];
}
