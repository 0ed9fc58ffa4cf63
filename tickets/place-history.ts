/** What happened before at the place of a ticket, for whoever goes there. */
import type { Place } from '../core/place.ts';
import type { ListLatestAt } from './place-history.prisma.ts';
import type { Ticket, TicketState } from './ticket.ts';

/** So many of an area are looked through; more is history. */
const lookedThrough = 200;
const mostShown = 10;

/** What people told in confidence is nobody's history. */
function isPrivateMatter({ category }: Pick<Ticket, 'category'>): boolean {
  return category.startsWith('dispute.') || category === 'anomaly.person' || category === 'help.wish';
}

/** Earlier tickets of the same place, newest first. */
export async function listEarlierAt(list: ListLatestAt, ticket: Ticket): Promise<readonly Ticket[]> {
  const latest = await list(ticket.areaId, lookedThrough);
  return latest
    .filter((other) => other.id !== ticket.id && !isSplitFromSame(ticket, other))
    .filter((other) => !isPrivateMatter(other) && isSamePlace(ticket, other))
    .slice(0, mostShown);
}

/** The whole it was split off, and the other parts: one report, not what happened before. */
function isSplitFromSame({ parentId }: Ticket, other: Ticket): boolean {
  return parentId !== undefined && [other.id, other.parentId].includes(parentId);
}

/** Nothing was done about these. */
const withoutWork: ReadonlySet<TicketState> = new Set<TicketState>([
  'merged',
  'withdrawn',
  'rejected',
  'split',
]);

/** What somebody saw to there last. */
export async function lastEarlierAt(list: ListLatestAt, ticket: Ticket): Promise<Ticket | undefined> {
  const earlier = await listEarlierAt(list, ticket);
  return earlier.find(({ state, openedAt }) => !withoutWork.has(state) && openedAt <= ticket.openedAt);
}

/** The same entrance, or the same spot outside; a building as a whole is one place. */
export function isSamePlace(
  one: Pick<Ticket, 'compound' | 'place'>,
  other: Pick<Ticket, 'compound' | 'place'>,
): boolean {
  if (one.compound !== other.compound || one.place.building !== other.place.building) return false;
  const narrower: keyof Place = one.place.building === undefined ? 'spot' : 'unit';
  const [asked, found] = [one.place[narrower], other.place[narrower]];
  if (narrower === 'spot') return asked !== undefined && asked === found;
  return asked === undefined || found === undefined || asked === found;
}
