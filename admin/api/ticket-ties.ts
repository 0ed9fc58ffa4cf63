/** Looks up what hangs together with a ticket, as far as this person may see it. */
import type { GroupStore } from '../../community/group.ts';
import type { StaffMember } from '../../community/staff.ts';
import type { Attachment } from '../../pictures/attachment.ts';
import type { PlaceCount } from '../../tickets/follower.ts';
import { isInScope, scopeOf } from '../../tickets/ticket-queue.ts';
import type { TicketStore } from '../../tickets/ticket-store.prisma.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { partyOf } from '../../tickets/transition.ts';
import { findTransition } from '../../tickets/workflow.ts';
import { may } from './access.ts';
import type { FollowersOfPlace } from './schemas/ticket-ties.ts';

export interface TieDeps {
  readonly tickets: Pick<
    TicketStore,
    'find' | 'listMergedInto' | 'listPartsOf' | 'listAttachmentsOf' | 'countFollowersByPlace'
  >;
  readonly groups: Pick<GroupStore, 'findByRoom'>;
}

/** A picture and the number of the other ticket it came with. */
export interface Pictured {
  readonly picture: Attachment;
  readonly from: string | undefined;
}

export interface Ties {
  readonly mergedInto: Ticket | undefined;
  readonly duplicates: readonly Ticket[];
  readonly partOf: Ticket | undefined;
  readonly parts: readonly Ticket[];
  readonly maySplit: boolean;
  readonly followers: readonly FollowersOfPlace[];
  readonly pictures: readonly Pictured[];
}

export async function findTies(deps: TieDeps, ticket: Ticket, staff: StaffMember): Promise<Ties> {
  const { tickets } = deps;
  const isVisible = (other: Ticket | undefined) => other !== undefined && isInScope(other, scopeOf(staff));
  const mergedInto = await findOther(deps, ticket.mergedIntoId);
  const partOf = await findOther(deps, ticket.parentId);
  return {
    mergedInto: isVisible(mergedInto) ? mergedInto : undefined,
    duplicates: (await tickets.listMergedInto(ticket.id)).filter(isVisible),
    partOf: isVisible(partOf) ? partOf : undefined,
    parts: (await tickets.listPartsOf(ticket.id)).filter(isVisible),
    maySplit: maySplit(ticket, staff),
    followers: await followersOf(deps, ticket, staff),
    pictures: await listPictured(deps, ticket),
  };
}

async function findOther({ tickets }: TieDeps, id: string | undefined): Promise<Ticket | undefined> {
  return id === undefined ? undefined : tickets.find(id);
}

function maySplit(ticket: Ticket, staff: StaffMember): boolean {
  const line = findTransition('split', ticket.state, partyOf(ticket, { kind: 'staff', ...staff }));
  return typeof line !== 'string' && ticket.parentId === undefined && isInScope(ticket, scopeOf(staff));
}

/** Its own pictures, those that merged tickets brought, and those of the report that it was split off. */
export async function listPictured(
  { tickets }: Pick<TieDeps, 'tickets'>,
  { id, parentId }: Pick<Ticket, 'id' | 'parentId'>,
): Promise<readonly Pictured[]> {
  const whole = parentId === undefined ? undefined : await tickets.find(parentId);
  const others = [...(await tickets.listMergedInto(id)), ...(whole === undefined ? [] : [whole])];
  const numbers = new Map(others.map((other) => [other.id, other.number]));
  const found = await tickets.listAttachmentsOf([id, ...numbers.keys()]);
  return found
    .map(({ ticketId, picture }) => ({ picture, from: numbers.get(ticketId) }))
    .toSorted((one, other) => Number(one.from !== undefined) - Number(other.from !== undefined));
}

/** How many where; what groups are called only for who may see groups. */
async function followersOf(
  { tickets, groups }: TieDeps,
  { id }: Ticket,
  staff: StaffMember,
): Promise<readonly FollowersOfPlace[]> {
  const counts = await tickets.countFollowersByPlace(id);
  if (!may(staff, 'groups.read')) return byBuilding(counts);
  return Promise.all(
    counts.map(async ({ building, room, followers }) => {
      const group = room === undefined ? undefined : await groups.findByRoom({ ...room, roomKey: room.key });
      return { building, group: group?.topic, followers };
    }),
  );
}

function byBuilding(counts: readonly PlaceCount[]): readonly FollowersOfPlace[] {
  const sums = new Map<string | undefined, number>();
  for (const { building, followers } of counts) sums.set(building, (sums.get(building) ?? 0) + followers);
  return [...sums].map(([building, followers]) => ({ building, followers }));
}
