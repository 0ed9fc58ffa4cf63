/** Closed tickets as the knowledge base reads them: words of one case, as neighbours may read them. */
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Closed, ProposeDeps } from '../knowledge/proposals/propose-drafts.ts';
import { ticketSource } from '../tickets/messages.zh.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { wordsFor } from '../tickets/ticket-words.ts';
import type { Stores } from './stores.ts';

/** In one look; older ones were looked at before. */
const mostAtOnce = 500;

export function proposingFrom(
  { tickets, areas, directory, proposals }: Pick<Stores, 'tickets' | 'areas' | 'directory' | 'proposals'>,
  knowledge: KnowledgeBase,
): ProposeDeps {
  return {
    closedSince: async (since) => {
      const closed = await tickets.listClosedWithResult(since, mostAtOnce);
      const found = await Promise.all(
        closed.map(async (ticket) => closedMatter(ticket, (await areas.find(ticket.communityId))?.path)),
      );
      return found.flatMap((matter) => matter ?? []);
    },
    lines: () => directory.list(),
    ...{ knowledge, proposals },
  };
}

function closedMatter(ticket: Ticket, areaPath: string | undefined): Closed | undefined {
  const { id, number, description, resolution, assigneeId, closedAt, category } = ticket;
  if (resolution === undefined || closedAt === undefined || areaPath === undefined) return undefined;
  return {
    ...{ ticketId: id, sourceTitle: ticketSource(number), areaPath, category },
    words: wordsFor(description, ticket, 'neighbours'),
    ...{ result: resolution, ownerId: assigneeId, closedAt },
  };
}
