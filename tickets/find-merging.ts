/** Looks up all that merging two tickets, or parting them, asks for. */
import type { Merging, Side, Unmerging } from './merge-tickets.ts';
import type { FindStepContext } from './step-context.ts';
import type { Ticket } from './ticket.ts';
import type { TicketStore } from './ticket-store.prisma.ts';
import type { TicketEventName } from './workflow.ts';

export interface MergingLookups {
  readonly tickets: Pick<TicketStore, 'get' | 'listFollowers' | 'listMergedInto' | 'history'>;
  readonly stepContext: FindStepContext;
}

type Sides<T> = Omit<T, 'actor' | 'note'>;

/** Into a ticket that is merged itself means: into where that one went. */
export async function findMerging(
  lookups: MergingLookups,
  duplicate: Ticket,
  target: Ticket,
  now: Date,
): Promise<Sides<Merging>> {
  const { tickets } = lookups;
  const master = target.mergedIntoId === undefined ? target : await tickets.get(target.mergedIntoId);
  const along = await tickets.listMergedInto(duplicate.id);
  return {
    duplicate: await sideOf(lookups, duplicate, 'merge', now),
    master: await sideOf(lookups, master, 'absorb', now),
    along: await Promise.all(along.map((ticket) => sideOf(lookups, ticket, 'unmerge', now))),
  };
}

/** Absent where it is merged into nothing. */
export async function findUnmerging(
  lookups: MergingLookups,
  duplicate: Ticket,
  now: Date,
): Promise<Sides<Unmerging> | undefined> {
  const { tickets } = lookups;
  if (duplicate.mergedIntoId === undefined) return undefined;
  const master = await tickets.get(duplicate.mergedIntoId);
  const others = await tickets.listMergedInto(master.id);
  return {
    duplicate: await sideOf(lookups, duplicate, 'unmerge', now),
    master: {
      ...(await sideOf(lookups, master, 'release', now)),
      history: await tickets.history(master.id),
    },
    others: await Promise.all(
      others
        .filter(({ id }) => id !== duplicate.id)
        .map(async (ticket) => ({ ticket, followers: await tickets.listFollowers(ticket.id) })),
    ),
  };
}

async function sideOf(
  { tickets, stepContext }: MergingLookups,
  ticket: Ticket,
  event: TicketEventName,
  now: Date,
): Promise<Side> {
  const followers = await tickets.listFollowers(ticket.id);
  return { ticket, followers, context: await stepContext(ticket, event, now) };
}
