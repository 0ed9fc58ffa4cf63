/**
 * Who has which ticket open right now, so that two people do not work on it unawares. In memory of this process only:
 * nothing is stored, and whoever says nothing for two minutes is forgotten.
 */
import type { LiveEvents } from '../../core/live.ts';

export const forgottenMs = 2 * 60_000;
/** Beyond this many open tickets the forgotten ones are swept out. */
const mostTickets = 5_000;

/** One open page: the same person may have two. */
export interface Visit {
  readonly ticketId: string;
  readonly staffId: string;
  /** Made up by the page. */
  readonly key: string;
}

export interface Presence {
  /** The page is (still) open. Returns who else has the ticket open, the first who came first. */
  see(visit: Visit, now: Date): readonly string[];
  leave(visit: Visit): void;
}

interface Seen {
  readonly staffId: string;
  readonly at: Date;
}

type Pages = Map<string, Seen>;

/** Pages are told when somebody comes or goes, not while they stay. */
export function createPresence(live: Pick<LiveEvents, 'publish'>): Presence {
  const tickets = new Map<string, Pages>();
  return {
    see: ({ ticketId, staffId, key }, now) => {
      const pages = pagesOf(tickets, ticketId, now);
      const isNew = !isThere(pages, staffId);
      pages.set(key, { staffId, at: now });
      if (isNew) live.publish({ topic: 'presence', id: ticketId });
      return othersThan(pages, staffId);
    },
    leave: ({ ticketId, staffId, key }) => {
      const pages = tickets.get(ticketId);
      // Nobody takes another one's page away.
      if (pages?.get(key)?.staffId !== staffId) return;
      pages.delete(key);
      if (pages.size === 0) tickets.delete(ticketId);
      if (!isThere(pages, staffId)) live.publish({ topic: 'presence', id: ticketId });
    },
  };
}

function pagesOf(tickets: Map<string, Pages>, ticketId: string, now: Date): Pages {
  if (tickets.size > mostTickets) sweep(tickets, now);
  const pages: Pages = tickets.get(ticketId) ?? new Map<string, Seen>();
  tickets.set(ticketId, pages);
  forget(pages, now);
  return pages;
}

function sweep(tickets: Map<string, Pages>, now: Date): void {
  for (const [ticketId, pages] of tickets) {
    forget(pages, now);
    if (pages.size === 0) tickets.delete(ticketId);
  }
}

function forget(pages: Pages, now: Date): void {
  for (const [key, { at }] of pages) if (now.getTime() - at.getTime() > forgottenMs) pages.delete(key);
}

function isThere(pages: Pages, staffId: string): boolean {
  return [...pages.values()].some((seen) => seen.staffId === staffId);
}

function othersThan(pages: Pages, staffId: string): readonly string[] {
  return [...new Set([...pages.values()].map((seen) => seen.staffId))].filter((id) => id !== staffId);
}
