/** What others did to a ticket while somebody has its page open. */
import type { TicketEventView } from '../contract.ts';

/** The steps after the one the page showed first, without those this person took. */
export function stepsMeanwhile(
  timeline: readonly TicketEventView[],
  seenSeq: number,
  ownName: string,
): readonly TicketEventView[] {
  return timeline.filter(({ seq, by }) => seq > seenSeq && by !== ownName);
}
