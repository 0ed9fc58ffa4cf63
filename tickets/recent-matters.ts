/**
 * What was reported lately in each group, so that a neighbour's 我家也是 finds its ticket without a query per message.
 * Bounded, and only a hint: whoever changes a ticket because of it reads the ticket first. Complete because one process
 * hears a WeChat account.
 */
import type { Address } from '../core/message.ts';
import type { Follower } from './follower.ts';
import type { Ticket, TicketChange } from './ticket.ts';
import { isWorkedOn } from './workflow.ts';

/** One open ticket as neighbours may mean it. */
export interface Matter extends Pick<
  Ticket,
  | 'number'
  | 'communityId'
  | 'areaPath'
  | 'category'
  | 'urgency'
  | 'state'
  | 'compound'
  | 'place'
  | 'reporterId'
  | 'reportedAt'
  | 'assigneeId'
  | 'openedAt'
> {
  readonly ticketId: string;
  /** Residents who said that it is theirs, too; the first first. */
  readonly followers: ReadonlyMap<string, Follower>;
}

/** Longer than any neighbour looks back. */
export const matterMs = 24 * 3_600_000;
/** In one group; of more, people say which. */
const mostPerRoom = 40;
/** Groups without news are forgotten when this many are known. */
const mostRooms = 20_000;

export interface RecentMatters {
  /** Open tickets reported in this group or followed from it, the newest here first. */
  inRoom(room: Address, now: Date): readonly Matter[];
  /** After the commit: what is on disk is what neighbours may mean. */
  apply(changes: readonly TicketChange[]): void;
}

export interface KnownMatter {
  readonly ticket: Ticket;
  readonly followers: readonly Follower[];
}

/** @param known open tickets of the last `matterMs`, oldest first. */
export function createRecentMatters(known: readonly KnownMatter[]): RecentMatters {
  const board: Board = { matters: new Map(), rooms: new Map(), roomsOf: new Map() };
  for (const { ticket, followers } of known) put(board, ticket, followers);
  return {
    inRoom: (room, now) =>
      [...(board.rooms.get(roomKey(room) ?? '') ?? [])]
        .flatMap((ticketId) => board.matters.get(ticketId) ?? [])
        .filter(({ openedAt }) => now.getTime() - openedAt.getTime() <= matterMs)
        .reverse(),
    apply: (changes) => {
      for (const change of changes) applyOne(board, change);
    },
  };
}

/** Rooms with news last, and in each the newest matter last: what is oldest is dropped first. */
interface Board {
  /** By ticket; each is in one room at least. */
  readonly matters: Map<string, Matter>;
  readonly rooms: Map<string, Set<string>>;
  /** By ticket. */
  readonly roomsOf: Map<string, Set<string>>;
}

function applyOne(board: Board, change: TicketChange) {
  if (change.kind === 'open') put(board, change.ticket, []);
  else if (change.kind === 'change') replace(board, change.ticket);
  else if (change.kind === 'follow') follow(board, change.ticketId, change);
  else if (change.kind === 'unfollow')
    setFollowers(board, change.ticketId, (followers) => followers.delete(change.residentId));
}

function put(board: Board, ticket: Ticket, followers: readonly Follower[]) {
  const matter = matterOf(ticket, followers);
  for (const room of [ticket.reportedAt, ...followers.map((follower) => follower.room)])
    place(board, matter, room);
}

/** The matter is spoken of in this room. */
function place(board: Board, matter: Matter, address: Address | undefined) {
  const key = roomKey(address);
  if (key === undefined) return;
  const room = board.rooms.get(key) ?? new Set<string>();
  if (!room.has(matter.ticketId)) room.add(matter.ticketId);
  board.matters.set(matter.ticketId, matter);
  board.roomsOf.set(matter.ticketId, (board.roomsOf.get(matter.ticketId) ?? new Set()).add(key));
  board.rooms.delete(key);
  board.rooms.set(key, room);
  if (room.size > mostPerRoom) leave(board, key, room.values().next().value);
  if (board.rooms.size > mostRooms) dropRoom(board, board.rooms.keys().next().value);
}

function replace(board: Board, ticket: Ticket) {
  const matter = board.matters.get(ticket.id);
  if (matter === undefined) return;
  if (isWorkedOn(ticket.state)) board.matters.set(ticket.id, toMatter(ticket, matter.followers));
  else drop(board, ticket.id);
}

function follow(board: Board, ticketId: string, { residentId, at, building, room, viaId }: Follower) {
  setFollowers(board, ticketId, (followers) => {
    if (!followers.has(residentId)) followers.set(residentId, { residentId, at, building, room, viaId });
  });
  const matter = board.matters.get(ticketId);
  const key = roomKey(room);
  if (matter !== undefined && key !== undefined && board.rooms.get(key)?.has(ticketId) !== true)
    place(board, matter, room);
}

function setFollowers(board: Board, ticketId: string, change: (followers: Map<string, Follower>) => void) {
  const matter = board.matters.get(ticketId);
  if (matter === undefined) return;
  const followers = new Map(matter.followers);
  change(followers);
  board.matters.set(ticketId, { ...matter, followers });
}

function leave(board: Board, key: string, ticketId: string | undefined) {
  if (ticketId === undefined) return;
  board.rooms.get(key)?.delete(ticketId);
  const rooms = board.roomsOf.get(ticketId);
  rooms?.delete(key);
  if (rooms?.size === 0) drop(board, ticketId);
}

function drop(board: Board, ticketId: string) {
  for (const key of board.roomsOf.get(ticketId) ?? []) board.rooms.get(key)?.delete(ticketId);
  board.roomsOf.delete(ticketId);
  board.matters.delete(ticketId);
}

function dropRoom(board: Board, key: string | undefined) {
  if (key === undefined) return;
  for (const ticketId of [...(board.rooms.get(key) ?? [])]) leave(board, key, ticketId);
  board.rooms.delete(key);
}

function roomKey(address: Address | undefined): string | undefined {
  if (address?.kind !== 'room') return undefined;
  return [address.channel, address.account, address.key].join('|');
}

/** A ticket as neighbours may mean it. */
export function matterOf(ticket: Ticket, followers: readonly Follower[]): Matter {
  return toMatter(ticket, new Map(followers.map((follower) => [follower.residentId, follower])));
}

function toMatter(ticket: Ticket, followers: ReadonlyMap<string, Follower>): Matter {
  const { id: ticketId, number, communityId, areaPath, category, urgency, state, compound } = ticket;
  const { place: where, reporterId, reportedAt, assigneeId, openedAt } = ticket;
  return {
    ...{ ticketId, number, communityId, areaPath, category, urgency, state, compound },
    ...{ place: where, reporterId, reportedAt, assigneeId, openedAt, followers },
  };
}
