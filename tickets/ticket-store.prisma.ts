/** Reads tickets. They are written in `ticket-changes.prisma.ts` only, as part of an act. */
import { AppError } from '../core/errors.ts';
import type { Address } from '../core/message.ts';
import type { Category } from '../core/taxonomy.ts';
import type { Attachment } from '../pictures/attachment.ts';
import { attachmentOf } from '../pictures/attachments.prisma.ts';
import type { Database } from '../prisma/database.prisma.ts';
import { Prisma } from '../prisma/generated/sqlite/client.ts';
import { candidateReads } from './duplicates/candidates.prisma.ts';
import { mergedReads } from './merged.prisma.ts';
import { followerReads } from './followers.prisma.ts';
import type { Ticket, TicketEvent, TicketState } from './ticket.ts';
import { parseSaidNumber } from './ticket-numbers.ts';
import { isInScope, type QueuePage, type QueueQuery, type TicketScope } from './ticket-queue.ts';
import { countQueue, listQueue } from './ticket-queue.prisma.ts';
import { readTickets } from './read-tickets.prisma.ts';
import { fromEventRow, fromStaffRow, fromTicketRow } from './ticket-rows.prisma.ts';
import type { Assignee } from './transition.ts';

/** So many open tickets with one running number are looked at; a number is used once a day. */
const mostNamesakes = 100;
/** States in which the worker is the one to act, or sees to it that the resident answers. */
const inHand: readonly TicketState[] = ['dispatched', 'in_progress', 'need_info', 'suspended'];
/** What one person can have open and still be listed in a chat message. */
const mostOfOnePerson = 50;

/** A ticket whose result somebody may judge. */
export interface AwaitingVerdict {
  readonly ticket: Ticket;
  /** They are a neighbour who follows it, not its reporter. */
  readonly follows: boolean;
}

export type TicketStore = ReturnType<typeof createTicketStore>;

export function createTicketStore(database: Database) {
  return {
    ...findingOne(database),
    ...listing(database),
    ...listingHandled(database),
    ...listingDue(database),
    ...aroundOne(database),
    ...followersOf(database),
    ...wishesOf(database),
    ...followerReads(database),
    ...candidateReads(database),
    ...mergedReads(database),
    ...countingAround(database),
  };
}

function findingOne(database: Database) {
  return {
    async find(id: string): Promise<Ticket | undefined> {
      const row = await database.ticket.findUnique({ where: { id } });
      return row === null ? undefined : fromTicketRow(row);
    },

    async get(id: string): Promise<Ticket> {
      const row = await database.ticket.findUnique({ where: { id } });
      if (row === null)
        throw new AppError('ticket.not_found', 'no such ticket; check its id', { details: { id } });
      return fromTicketRow(row);
    },

    async findByNumber(number: string): Promise<Ticket | undefined> {
      const row = await database.ticket.findUnique({ where: { number } });
      return row === null ? undefined : fromTicketRow(row);
    },

    /**
     * What a member of staff means by 「261122-7」 or 「7」: the short form only among open tickets of the scope.
     * Outside the scope and not there at all are the same answer.
     */
    async findSaid(said: string, scope: TicketScope): Promise<Ticket | 'ambiguous' | undefined> {
      const parsed = parseSaidNumber(said);
      if (parsed === undefined) return undefined;
      const rows = await database.ticket.findMany({
        where:
          parsed.kind === 'full'
            ? { number: parsed.number }
            : { runningNumber: parsed.running, isOpen: true },
        orderBy: { openedAt: 'desc' },
        take: mostNamesakes,
      });
      const [ticket, ...others] = rows.map(fromTicketRow).filter((found) => isInScope(found, scope));
      return others.length > 0 ? 'ambiguous' : ticket;
    },
  };
}

function listing(database: Database) {
  return {
    listQueue: (query: QueueQuery): Promise<QueuePage> => listQueue(database, query),
    countQueue: (query: QueueQuery): Promise<number> => countQueue(database, query),

    /** The newest tickets of one resident, open and ended. */
    async listByReporter(reporterId: string, limit: number): Promise<readonly Ticket[]> {
      const rows = await database.ticket.findMany({
        where: { reporterId },
        orderBy: { openedAt: 'desc' },
        take: limit,
      });
      return rows.map(fromTicketRow);
    },

    /** The tickets that were opened by these messages, in no order. */
    async listBySources(sourceKeys: readonly string[]): Promise<readonly Ticket[]> {
      const rows = await database.ticket.findMany({ where: { sourceKey: { in: [...sourceKeys] } } });
      return rows.map(fromTicketRow);
    },

    /** Open tickets of one category that this resident opened since then, newest first. */
    async listOpenOfReporter(
      reporterId: string,
      category: Category | undefined,
      since: Date,
    ): Promise<readonly Ticket[]> {
      const ofCategory = category === undefined ? {} : { category };
      const rows = await database.ticket.findMany({
        // What was split goes on in its parts.
        where: { reporterId, openedAt: { gte: since }, ...ofCategory, isOpen: true, state: { not: 'split' } },
        orderBy: { openedAt: 'desc' },
        take: mostOfOnePerson,
      });
      return rows.map(fromTicketRow);
    },

    /** What one worker has to do, nearest deadline first. */
    async listOpenOfAssignee(assigneeId: string): Promise<readonly Ticket[]> {
      const rows = await database.ticket.findMany({
        where: { assigneeId, isOpen: true, state: { in: [...inHand] } },
        orderBy: [{ resolutionDueAt: 'asc' }, { id: 'asc' }],
        take: mostOfOnePerson,
      });
      return rows.map(fromTicketRow);
    },
  };
}

function listingHandled(database: Database) {
  return {
    /** What was done for this resident, or for who follows the same matter, and not judged yet; the latest first. */
    async listAwaitingVerdict(residentId: string): Promise<readonly AwaitingVerdict[]> {
      const own = await database.ticket.findMany({
        where: { reporterId: residentId, isOpen: true, state: 'confirming' },
        take: mostOfOnePerson,
      });
      const followed = await database.ticketFollower.findMany({
        where: { residentId, ticket: { isOpen: true, state: 'confirming' } },
        include: { ticket: true },
        take: mostOfOnePerson,
      });
      return [
        ...own.map((row) => ({ ticket: fromTicketRow(row), follows: false })),
        ...followed.map((row) => ({ ticket: fromTicketRow(row.ticket), follows: true })),
      ].toSorted((one, other) => handledMs(other.ticket) - handledMs(one.ticket));
    },

    /** What one worker said is done since then, the latest first. */
    async listHandledBy(assigneeId: string, since: Date): Promise<readonly Ticket[]> {
      const rows = await database.ticket.findMany({
        where: { assigneeId, isOpen: true, state: { in: ['handled', 'confirming'] } },
        orderBy: [{ resolutionDueAt: 'asc' }, { id: 'asc' }],
        take: mostOfOnePerson,
      });
      return rows
        .map(fromTicketRow)
        .filter((ticket) => handledMs(ticket) >= since.getTime())
        .toSorted((one, other) => handledMs(other) - handledMs(one));
    },

    /** Closed since then with words for the resident, the latest first. */
    async listClosedWithResult(since: Date, limit: number): Promise<readonly Ticket[]> {
      const rows = await database.ticket.findMany({
        where: { closedAt: { gte: since }, state: 'closed', resolution: { not: null } },
        orderBy: { closedAt: 'desc' },
        take: limit,
      });
      return rows.map(fromTicketRow);
    },
  };
}

/** What the sweeps take on. */
function listingDue(database: Database) {
  return {
    /** Those whose limit has come to a mark, in order, from behind one of them. */
    async listMarked(
      now: Date,
      after: Pick<Ticket, 'markAt' | 'id'> | undefined,
      limit: number,
    ): Promise<readonly Ticket[]> {
      const due = Prisma.sql`WHERE "markAt" <= ${now} ${behind(after)} ORDER BY "markAt", "id" LIMIT ${limit}`;
      return readTickets(database, due);
    },

    /** Ended before then and not anonymous yet, the longest ended first. */
    async listAnonymisable(endedBefore: Date, limit: number): Promise<readonly Ticket[]> {
      const rows = await database.ticket.findMany({
        where: { closedAt: { lte: endedBefore }, isOpen: false, anonymisedAt: null },
        orderBy: [{ closedAt: 'asc' }, { id: 'asc' }],
        take: limit,
      });
      return rows.map(fromTicketRow);
    },

    /** Those that have waited long enough in their state, the longest waiting first, from behind one of them. */
    async listWaking(
      now: Date,
      after: Pick<Ticket, 'wakeAt' | 'id'> | undefined,
      limit: number,
    ): Promise<readonly Ticket[]> {
      const rows = await database.ticket.findMany({
        where: { wakeAt: { lte: now }, ...behindWaking(after) },
        orderBy: [{ wakeAt: 'asc' }, { id: 'asc' }],
        take: limit,
      });
      return rows.map(fromTicketRow);
    },
  };
}

/** The same moment is common: when an office opens, many marks come at once. */
function behind(after: Pick<Ticket, 'markAt' | 'id'> | undefined): Prisma.Sql {
  if (after?.markAt === undefined) return Prisma.empty;
  const { markAt, id } = after;
  return Prisma.sql`AND "markAt" >= ${markAt} AND ("markAt" > ${markAt} OR "id" > ${id})`;
}

function behindWaking(after: Pick<Ticket, 'wakeAt' | 'id'> | undefined) {
  if (after?.wakeAt === undefined) return {};
  const { wakeAt, id } = after;
  return { AND: { wakeAt: { gte: wakeAt }, OR: [{ wakeAt: { gt: wakeAt } }, { id: { gt: id } }] } };
}

function aroundOne(database: Database) {
  return {
    /** The whole history, first event first. */
    async history(ticketId: string): Promise<readonly TicketEvent[]> {
      const rows = await database.ticketEvent.findMany({ where: { ticketId }, orderBy: { seq: 'asc' } });
      return rows.map(fromEventRow);
    },

    async listAttachments(ticketId: string): Promise<readonly Attachment[]> {
      const rows = await database.ticketAttachment.findMany({
        where: { ticketId },
        include: { attachment: true },
        orderBy: { attachmentId: 'asc' },
      });
      return rows.map(({ attachment }) => attachmentOf(attachment));
    },

    /** The pictures of several tickets, each with the ticket it came with. */
    async listAttachmentsOf(
      ticketIds: readonly string[],
    ): Promise<readonly { readonly ticketId: string; readonly picture: Attachment }[]> {
      const rows = await database.ticketAttachment.findMany({
        where: { ticketId: { in: [...ticketIds] } },
        include: { attachment: true },
        orderBy: { attachmentId: 'asc' },
      });
      return rows.map(({ ticketId, attachment }) => ({ ticketId, picture: attachmentOf(attachment) }));
    },

    /** Who has the ticket now, as `transition` wants to know it. */
    async findAssignee({ assigneeId }: Pick<Ticket, 'assigneeId'>): Promise<Assignee | undefined> {
      if (assigneeId === undefined) return undefined;
      const row = await database.staff.findUnique({ where: { id: assigneeId } });
      return row === null ? undefined : fromStaffRow(row);
    },
  };
}

function followersOf(database: Database) {
  return {
    async isFollower(ticketId: string, residentId: string): Promise<boolean> {
      const key = { ticketId_residentId: { ticketId, residentId } };
      return (await database.ticketFollower.findUnique({ where: key })) !== null;
    },

    /** Neighbours' tickets that this resident follows, open and ended. */
    async listFollowedIds(residentId: string): Promise<readonly string[]> {
      const rows = await database.ticketFollower.findMany({
        where: { residentId },
        select: { ticketId: true },
      });
      return rows.map(({ ticketId }) => ticketId);
    },

    /** Neighbours' open tickets that this resident follows, the newest first. */
    async listOpenFollowed(residentId: string): Promise<readonly Ticket[]> {
      const rows = await database.ticket.findMany({
        where: { isOpen: true, followers: { some: { residentId } } },
        orderBy: { openedAt: 'desc' },
        take: mostOfOnePerson,
      });
      return rows.map(fromTicketRow);
    },

    async countFollowers(ticketId: string): Promise<number> {
      return database.ticketFollower.count({ where: { ticketId } });
    },
  };
}

function wishesOf(database: Database) {
  return {
    /** Wishes that this group knows of and nobody helps with yet, the newest first. */
    async listFreeWishes({ channel, account, key }: Address): Promise<readonly Ticket[]> {
      const rows = await database.ticket.findMany({
        where: {
          ...{ isOpen: true, category: 'help.wish', publishedAt: { not: null }, volunteerId: null },
          ...{ reportedKind: 'room', reportedChannel: channel, reportedAccount: account, reportedKey: key },
        },
        orderBy: { openedAt: 'desc' },
        take: mostOfOnePerson,
      });
      return rows.map(fromTicketRow);
    },

    /** Open wishes that this resident or member of staff helps with, the newest first. */
    async listWishesHelpedBy(volunteerId: string): Promise<readonly Ticket[]> {
      const rows = await database.ticket.findMany({
        where: { isOpen: true, category: 'help.wish', volunteerId },
        orderBy: { openedAt: 'desc' },
        take: mostOfOnePerson,
      });
      return rows.map(fromTicketRow);
    },
  };
}

/** What stands around a ticket when a step is taken; each count is of one ticket and so small. */
function countingAround(database: Database) {
  return {
    /** Pictures that staff added since then. */
    async countEvidence(ticketId: string, since: Date): Promise<number> {
      return database.ticketAttachment.count({
        where: { ticketId, purpose: 'evidence', at: { gte: since } },
      });
    },

    async countUrges(ticketId: string, since: Date): Promise<number> {
      return database.ticketEvent.count({ where: { ticketId, name: 'urge', at: { gte: since } } });
    },

    /** Of any of these, in whatever round: what the police know they go on knowing. */
    async wasPoliceTold(ticketIds: readonly string[]): Promise<boolean> {
      const told = { ticketId: { in: [...ticketIds] }, name: 'tell_police' };
      return (await database.ticketEvent.count({ where: told })) > 0;
    },

    async countOpenParts(parentId: string): Promise<number> {
      return database.ticket.count({ where: { parentId, isOpen: true } });
    },

    async countDuplicates(mergedIntoId: string): Promise<number> {
      return database.ticket.count({ where: { mergedIntoId } });
    },
  };
}

function handledMs({ handledAt }: Ticket): number {
  return handledAt?.getTime() ?? 0;
}
