/** What goes with a card when it is sent: the picture of the ticket, and what happened at its place before. */
import type { ListLatestAt } from './place-history.prisma.ts';
import { ratedWithoutWords } from './messages.zh.ts';
import { lastEarlierAt } from './place-history.ts';
import type { TicketStore } from './ticket-store.prisma.ts';
import type { Ticket, TicketEvent } from './ticket.ts';
import { wordsFor } from './ticket-words.ts';
import { doneBefore, lastTimeHere, picturesText } from './worker-card.messages.zh.ts';

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
  readonly tickets: Pick<TicketStore, 'find' | 'listAttachments' | 'history'>;
  readonly listLatestAt: ListLatestAt;
  readonly timeZone: string;
}

export function createFindEnclosures({ tickets, listLatestAt, timeZone }: EnclosureDeps): FindEnclosures {
  return async (ticketId, asOf) => {
    const ticket = await tickets.find(ticketId);
    if (ticket === undefined) return undefined;
    const last = await lastEarlierAt(listLatestAt, ticket);
    // A card is short: of what is done over, that comes first.
    const again = ticket.round > 1 ? lastRound(await tickets.history(ticketId), ticket) : undefined;
    const pictures = (await tickets.listAttachments(ticketId)).filter(({ createdAt }) => createdAt <= asOf);
    return {
      placeHistory: again ?? (last === undefined ? undefined : lastTimeHere(last, { now: asOf, timeZone })),
      pictures: picturesText(pictures.length),
      attachmentId: pictures[0]?.id,
    };
  };
}

/** Whoever does it over reads what was done, and what was wrong with it. */
function lastRound(history: readonly TicketEvent[], ticket: Ticket): string | undefined {
  const again = history.findLast(({ name }) => name === 'dispute' || name === 'reopen');
  const done = history.findLast(
    ({ name, seq }) => doing.has(name) && (again === undefined || seq < again.seq),
  );
  if (again?.note === undefined || done?.note === undefined) return undefined;
  const complaint = complaintOf(again, history);
  return doneBefore(wordsFor(done.note, ticket, 'worker'), wordsFor(complaint, ticket, 'worker'));
}

/** What is wrong may have come after the mark. */
function complaintOf({ note = '', seq: since }: TicketEvent, history: readonly TicketEvent[]): string {
  const later = history.filter(
    ({ name, seq, actor }) => name === 'amend' && seq > since && actor.kind === 'resident',
  );
  const said = [note, ...later.flatMap((event) => event.note ?? [])].slice(0, mostSaid);
  const inWords = said.filter((words) => words !== ratedWithoutWords);
  return (inWords.length > 0 ? inWords : said).join('；');
}

/** A card is short. */
const mostSaid = 3;

const doing: ReadonlySet<string> = new Set(['handle', 'external_done', 'fulfil']);
