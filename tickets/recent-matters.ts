/**
 * What was reported lately in each group, so that a neighbour's 我家也是 finds its ticket without a query per message.
 * Bounded, and only a hint: whoever changes a ticket because of it reads the ticket first. Complete because one process
 * hears a WeChat account.
 */
import type { Address } from '../core/message.ts';
import type { Ticket, TicketChange } from './ticket.ts';
import { isOpenState } from './workflow.ts';

/** One open ticket as neighbours may mean it. */
export interface Matter extends Pick<
  Ticket,
  'number' | 'category' | 'urgency' | 'place' | 'reporterId' | 'openedAt'
> {
  readonly ticketId: string;
  /** Residents who said that it is theirs, too. */
  readonly followers: ReadonlySet<string>;
}

/** Longer than any neighbour looks back. */
export const matterMs = 24 * 3_600_000;
/** In one group; of more, people say which. */
const mostPerRoom = 40;
/** Groups without news are forgotten when this many are known. */
const mostRooms = 20_000;

export interface RecentMatters {
  /** Open tickets reported in this group, the newest first. */
  inRoom(room: Address, now: Date): readonly Matter[];
  /** After the commit: what is on disk is what neighbours may mean. */
  apply(changes: readonly TicketChange[]): void;
}

export interface KnownMatter {
  readonly ticket: Ticket;
  readonly followers: readonly string[];
}

/** @param known open tickets of the last `matterMs`, oldest first. */
export function createRecentMatters(known: readonly KnownMatter[]): RecentMatters {
  const board: Board = { rooms: new Map(), roomOf: new Map() };
  for (const { ticket, followers } of known) put(board, ticket, new Set(followers));
  return {
    inRoom: (room, now) =>
      [...(board.rooms.get(roomKey(room) ?? '')?.values() ?? [])]
        .filter(({ openedAt }) => now.getTime() - openedAt.getTime() <= matterMs)
        .reverse(),
    apply: (changes) => {
      for (const change of changes) applyOne(board, change);
    },
  };
}

/** Rooms with news last, and in each the newest matter last: what is oldest is dropped first. */
interface Board {
  readonly rooms: Map<string, Map<string, Matter>>;
  /** By ticket. */
  readonly roomOf: Map<string, string>;
}

function applyOne(board: Board, change: TicketChange) {
  if (change.kind === 'open') put(board, change.ticket, new Set());
  else if (change.kind === 'change') replace(board, change.ticket);
  else if (change.kind === 'follow')
    setFollowers(board, change.ticketId, (followers) => followers.add(change.residentId));
  else if (change.kind === 'unfollow')
    setFollowers(board, change.ticketId, (followers) => followers.delete(change.residentId));
}

function put(board: Board, ticket: Ticket, followers: ReadonlySet<string>) {
  const key = roomKey(ticket.reportedAt);
  if (key === undefined) return;
  const room = board.rooms.get(key) ?? new Map<string, Matter>();
  room.set(ticket.id, toMatter(ticket, followers));
  board.roomOf.set(ticket.id, key);
  board.rooms.delete(key);
  board.rooms.set(key, room);
  if (room.size > mostPerRoom) drop(board, room.keys().next().value);
  if (board.rooms.size > mostRooms) dropRoom(board, board.rooms.keys().next().value);
}

function replace(board: Board, ticket: Ticket) {
  const room = roomWith(board, ticket.id);
  const matter = room?.get(ticket.id);
  if (room === undefined || matter === undefined) return;
  if (isOpenState(ticket.state)) room.set(ticket.id, toMatter(ticket, matter.followers));
  else drop(board, ticket.id);
}

function setFollowers(board: Board, ticketId: string, change: (followers: Set<string>) => void) {
  const room = roomWith(board, ticketId);
  const matter = room?.get(ticketId);
  if (room === undefined || matter === undefined) return;
  const followers = new Set(matter.followers);
  change(followers);
  room.set(ticketId, { ...matter, followers });
}

function roomWith({ rooms, roomOf }: Board, ticketId: string) {
  return rooms.get(roomOf.get(ticketId) ?? '');
}

function drop(board: Board, ticketId: string | undefined) {
  if (ticketId === undefined) return;
  roomWith(board, ticketId)?.delete(ticketId);
  board.roomOf.delete(ticketId);
}

function dropRoom(board: Board, key: string | undefined) {
  if (key === undefined) return;
  for (const ticketId of board.rooms.get(key)?.keys() ?? []) board.roomOf.delete(ticketId);
  board.rooms.delete(key);
}

function roomKey(address: Address | undefined): string | undefined {
  if (address?.kind !== 'room') return undefined;
  return [address.channel, address.account, address.key].join('|');
}

function toMatter(ticket: Ticket, followers: ReadonlySet<string>): Matter {
  const { id: ticketId, number, category, urgency, place, reporterId, openedAt } = ticket;
  return { ticketId, number, category, urgency, place, reporterId, openedAt, followers };
}
