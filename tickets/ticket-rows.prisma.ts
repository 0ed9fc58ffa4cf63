/** A ticket and its parts as rows of the database and back; the only file that knows the columns. */
import { z } from 'zod';

import type { Address } from '../core/message.ts';
import type { Place } from '../core/place.ts';
import type { Sealed } from '../core/sealing.ts';
import { categories, type Category, urgencies } from '../core/taxonomy.ts';
import type {
  Prisma,
  Staff,
  Ticket as TicketRow,
  TicketEvent as EventRow,
} from '../prisma/generated/sqlite/client.ts';
import { hourKinds } from './clock/working-time.ts';
import { ratings } from './rating.ts';
import { timeRequest } from './replay.ts';
import { results } from './reasons.ts';
import { type Actor, closers, type Ticket, type TicketEvent, ticketStates } from './ticket.ts';
import { runningNumberOf } from './ticket-numbers.ts';
import type { Assignee } from './transition.ts';
import { isOpenState } from './workflow.ts';

/** Columns that hold codes; a row that fails was written by something else than this code. */
const codes = z.object({
  category: z.enum(categories as readonly [Category, ...Category[]]),
  urgency: z.enum(urgencies),
  state: z.enum(ticketStates),
});

const rating = z.literal(ratings).nullable();
const progressCodes = z.object({
  limitHours: z.enum(hourKinds),
  stateBefore: z.enum(ticketStates).nullable(),
  result: z.enum(results).nullable(),
  closedBy: z.enum(closers).nullable(),
});
const staffIds = z.array(z.string());

export function toTicketRow(ticket: Ticket): Prisma.TicketCreateManyInput {
  const { place, plate, phone, reportedAt, returnedBy, request, ...plain } = ticket;
  return {
    ...nullsFor(plain),
    returnedBy: JSON.stringify(returnedBy),
    request: request === undefined ? null : JSON.stringify(request),
    runningNumber: runningNumberOf(ticket.number),
    isOpen: isOpenState(ticket.state),
    ...placeColumns(place),
    ...plateColumns(plate),
    ...phoneColumns(phone),
    ...addressColumns(reportedAt),
  };
}

function placeColumns({ building, unit, floor, room, spot }: Place) {
  return {
    building: building ?? null,
    unit: unit ?? null,
    floor: floor ?? null,
    room: room ?? null,
    spot: spot ?? null,
  };
}

function plateColumns(plate: Sealed | undefined) {
  return {
    plateCipher: plate?.cipher ?? null,
    plateHash: plate?.hash ?? null,
    plateMasked: plate?.masked ?? null,
  };
}

function phoneColumns(phone: Sealed | undefined) {
  return {
    phoneCipher: phone?.cipher ?? null,
    phoneHash: phone?.hash ?? null,
    phoneMasked: phone?.masked ?? null,
  };
}

function addressColumns(address: Address | undefined) {
  return {
    reportedKind: address?.kind ?? null,
    reportedChannel: address?.channel ?? null,
    reportedAccount: address?.account ?? null,
    reportedKey: address?.key ?? null,
  };
}

type Plain = Omit<Ticket, 'place' | 'plate' | 'phone' | 'reportedAt' | 'returnedBy' | 'request'>;
type NullFor<T> = { [K in keyof T]: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] };

const nullable = [
  'compound',
  'reporterId',
  'reporterKey',
  'sourceKey',
  'departmentId',
  'assigneeId',
  'resolution',
  'handledAt',
  'rating',
  'closedAt',
  'pausedAt',
  'wakeAt',
  'markAt',
  'warnedAt',
  'breachedAt',
  'respondedAt',
  'lastUrgedAt',
  'question',
  'stateBefore',
  'externalParty',
  'mergedIntoId',
  'parentId',
  'followsUpId',
  'result',
  'handledById',
  'closedBy',
  'anonymisedAt',
  'publishedAt',
  'volunteerId',
] as const satisfies readonly (keyof Plain)[];

/** Absent is `undefined` with us and null in the database. */
function nullsFor(plain: Plain): NullFor<Plain> {
  const values = Object.fromEntries(nullable.map((name) => [name, plain[name] ?? null]));
  return { ...plain, ...(values as NullFor<Pick<Plain, (typeof nullable)[number]>>) };
}

export function fromTicketRow(row: TicketRow): Ticket {
  return {
    id: row.id,
    number: row.number,
    communityId: row.communityId,
    areaId: row.areaId,
    areaPath: row.areaPath,
    ...codes.parse(row),
    title: row.title,
    description: row.description,
    compound: row.compound ?? undefined,
    place: placeOf(row),
    plate: sealedOf(row.plateCipher, row.plateHash, row.plateMasked),
    phone: sealedOf(row.phoneCipher, row.phoneHash, row.phoneMasked),
    ...peopleOf(row),
    routingReason: row.routingReason,
    responseDueAt: row.responseDueAt,
    resolutionDueAt: row.resolutionDueAt,
    resolution: row.resolution ?? undefined,
    handledAt: row.handledAt ?? undefined,
    rating: rating.parse(row.rating) ?? undefined,
    openedAt: row.openedAt,
    closedAt: row.closedAt ?? undefined,
    ...clockOf(row),
    ...lifeOf(row),
    publishedAt: row.publishedAt ?? undefined,
    volunteerId: row.volunteerId ?? undefined,
    version: row.version,
  };
}

function clockOf(row: TicketRow) {
  return {
    limitMinutes: row.limitMinutes,
    pausedAt: row.pausedAt ?? undefined,
    wakeAt: row.wakeAt ?? undefined,
    markAt: row.markAt ?? undefined,
    warnedAt: row.warnedAt ?? undefined,
    breachedAt: row.breachedAt ?? undefined,
    respondedAt: row.respondedAt ?? undefined,
    lastUrgedAt: row.lastUrgedAt ?? undefined,
    escalation: row.escalation,
    round: row.round,
    roundStartedAt: row.roundStartedAt ?? row.openedAt,
    returns: row.returns,
    reworks: row.reworks,
    extensions: row.extensions,
    urges: row.urges,
  };
}

function lifeOf(row: TicketRow) {
  const { limitHours, stateBefore, result, closedBy } = progressCodes.parse(row);
  return {
    limitHours,
    returnedBy: staffIds.parse(JSON.parse(row.returnedBy)),
    request: row.request === null ? undefined : timeRequest.parse(JSON.parse(row.request)),
    stateBefore: stateBefore ?? undefined,
    result: result ?? undefined,
    closedBy: closedBy ?? undefined,
    question: row.question ?? undefined,
    externalParty: row.externalParty ?? undefined,
    mergedIntoId: row.mergedIntoId ?? undefined,
    parentId: row.parentId ?? undefined,
    followsUpId: row.followsUpId ?? undefined,
    handledById: row.handledById ?? undefined,
    anonymous: row.anonymous,
    anonymisedAt: row.anonymisedAt ?? undefined,
  };
}

function peopleOf(
  row: TicketRow,
): Pick<Ticket, 'reporterId' | 'reportedAt' | 'reporterKey' | 'sourceKey' | 'departmentId' | 'assigneeId'> {
  return {
    reporterId: row.reporterId ?? undefined,
    reportedAt: addressOf(row),
    reporterKey: row.reporterKey ?? undefined,
    sourceKey: row.sourceKey ?? undefined,
    departmentId: row.departmentId ?? undefined,
    assigneeId: row.assigneeId ?? undefined,
  };
}

const placeParts = ['building', 'unit', 'floor', 'room', 'spot'] as const;

function placeOf(row: TicketRow): Place {
  return Object.fromEntries(
    placeParts.map((part) => [part, row[part]]).filter(([, value]) => value !== null),
  ) as Place;
}

function addressOf(row: TicketRow): Address | undefined {
  const { reportedKind: kind, reportedChannel: channel, reportedAccount: account, reportedKey: key } = row;
  if (kind === null || channel === null || account === null || key === null) return undefined;
  return { kind: z.enum(['room', 'person']).parse(kind), channel, account, key };
}

function sealedOf(cipher: string | null, hash: string | null, masked: string | null): Sealed | undefined {
  return cipher === null || hash === null || masked === null ? undefined : { cipher, hash, masked };
}

export function toEventRow(event: TicketEvent): Prisma.TicketEventCreateManyInput {
  return {
    id: event.id,
    ticketId: event.ticketId,
    seq: event.seq,
    name: event.name,
    fromState: event.from ?? null,
    toState: event.to,
    actorKind: event.actor.kind,
    actorId: event.actor.kind === 'system' ? null : event.actor.id,
    reason: event.reason ?? null,
    note: event.note ?? null,
    changes: toJson(event.changes),
    at: event.at,
  };
}

/** Instants become ISO text; what was cleared stays, as null, because a replay must clear it too. */
export function toJson(changes: TicketEvent['changes']): Prisma.InputJsonObject {
  return Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, jsonOf(value)]));
}

function jsonOf(value: unknown): Prisma.InputJsonValue | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toISOString();
  // What is not plain is rare. The text of a value is JSON; checking it again took longer than writing the row.
  const text = JSON.stringify(value ?? null, (_key, part: unknown) => part ?? null);
  return JSON.parse(text) as Prisma.InputJsonValue | null;
}

const eventCodes = z.object({
  fromState: z.enum(ticketStates).nullable(),
  toState: z.enum(ticketStates),
  changes: z.record(z.string(), z.unknown()),
});

export function fromEventRow(row: EventRow): TicketEvent {
  const { fromState, toState, changes } = eventCodes.parse(row);
  return {
    id: row.id,
    ticketId: row.ticketId,
    seq: row.seq,
    name: row.name,
    from: fromState ?? undefined,
    to: toState,
    actor: actorOf(row),
    reason: row.reason ?? undefined,
    note: row.note ?? undefined,
    changes,
    at: row.at,
  };
}

function actorOf({ actorKind, actorId }: EventRow): Actor {
  if (actorId === null) return { kind: 'system' };
  return { kind: z.enum(['resident', 'staff']).parse(actorKind), id: actorId };
}

export function fromStaffRow(
  row: Pick<Staff, 'id' | 'name' | 'departmentId' | 'channel' | 'account' | 'memberKey'>,
): Assignee {
  const { channel, account, memberKey: key } = row;
  const bound = channel !== null && account !== null && key !== null;
  return {
    id: row.id,
    name: row.name,
    departmentId: row.departmentId ?? undefined,
    contact: bound ? { kind: 'person', channel, account, key } : undefined,
  };
}
