/** What goes with a card when it is sent: the picture of the ticket, and what happened at its place before. */
import type { ListLatestAt } from './place-history.prisma.ts';
import { lastEarlierAt } from './place-history.ts';
import type { TicketStore } from './ticket-store.prisma.ts';
import { lastTimeHere, picturesText } from './worker-card.messages.zh.ts';

export interface Enclosures {
  /** Absent: nothing happened there as far as is known. */
  readonly placeHistory: string | undefined;
  /** What the card says of its pictures; empty without one. */
  readonly pictures: string;
  readonly attachmentId: string | undefined;
}

/** As the ticket was at `asOf`: a picture that came later is sent with words of its own. */
export type FindEnclosures = (ticketId: string, asOf: Date) => Promise<Enclosures | undefined>;

export interface EnclosureDeps {
  readonly tickets: Pick<TicketStore, 'find' | 'listAttachments'>;
  readonly listLatestAt: ListLatestAt;
  readonly timeZone: string;
}

export function createFindEnclosures({ tickets, listLatestAt, timeZone }: EnclosureDeps): FindEnclosures {
  return async (ticketId, asOf) => {
    const ticket = await tickets.find(ticketId);
    if (ticket === undefined) return undefined;
    const last = await lastEarlierAt(listLatestAt, ticket);
    const pictures = (await tickets.listAttachments(ticketId)).filter(({ createdAt }) => createdAt <= asOf);
    return {
      placeHistory: last === undefined ? undefined : lastTimeHere(last, { now: asOf, timeZone }),
      pictures: picturesText(pictures.length),
      attachmentId: pictures[0]?.id,
    };
  };
}
