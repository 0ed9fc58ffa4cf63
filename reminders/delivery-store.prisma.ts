/** Deliveries of runs as staff read them, page by page: a run of a city has fifty thousand. */
import type { Database } from '../prisma/database.prisma.ts';
import { type DeliveryStanding, deliveryStandings } from './delivery-standing.ts';

/** How one delivery of a run stands: the state of its outbox row. */
export interface DeliveryView {
  readonly groupId: string;
  readonly groupTopic: string;
  readonly outboxId: string;
  readonly textId: string;
  /** Word for word. */
  readonly text: string;
  /** Of the picture that goes with it. */
  readonly pictureId: string | undefined;
  readonly status: string;
  readonly notBefore: Date;
  readonly sentAt: Date | undefined;
  readonly errorCode: string | undefined;
}

/** A notice that a person has to send by hand. */
export type HandTask = DeliveryView & { readonly runId: string; readonly areaId: string };

export interface DeliveryQuery {
  /** Absent: all. */
  readonly standing: DeliveryStanding | undefined;
  /** Part of a group's name; absent: any. */
  readonly q: string | undefined;
  /** The group that the page before ended with. */
  readonly after: string | undefined;
  readonly limit: number;
}

/** The words of a run and how many groups have exactly them. */
export interface RunMessage {
  readonly text: string;
  readonly groups: number;
}

/** Where a page of tasks ended. */
export interface TaskPosition {
  readonly at: Date;
  readonly id: string;
}

export interface TaskQuery {
  /** Of every area when none is named. */
  readonly areaIds: readonly string[] | undefined;
  /** Only to these groups; absent: to any. */
  readonly groupIds?: readonly string[];
  /** Not what was to be sent before then; absent: however old. */
  readonly since?: Date;
  readonly now: Date;
  readonly after: TaskPosition | undefined;
  readonly limit: number;
}

interface Page<Item, Position> {
  readonly items: readonly Item[];
  /** Absent on the last page. */
  readonly next: Position | undefined;
}

export interface DeliveryStore {
  listDeliveries(runId: string, query: DeliveryQuery): Promise<Page<DeliveryView, string>>;
  findDelivery(runId: string, groupId: string): Promise<DeliveryView | undefined>;
  /** Those that most groups have first. */
  listMessages(runId: string, limit: number): Promise<readonly RunMessage[]>;
  /** What waits for a person to send it now, the oldest first; not what its run holds. */
  listByHand(query: TaskQuery): Promise<Page<HandTask, TaskPosition>>;
  countByHand(query: Pick<TaskQuery, 'areaIds' | 'groupIds' | 'since' | 'now'>): Promise<number>;
}

export function createDeliveryStore(database: Database): DeliveryStore {
  return {
    listDeliveries: (runId, query) => listDeliveries(database, runId, query),
    findDelivery: async (runId, groupId) => {
      const where = { runId_groupId: { runId, groupId } };
      const row = await database.reminderDelivery.findUnique({ where, include: withOutbox });
      return row === null ? undefined : fromRow(row);
    },
    listMessages: async (runId, limit) => {
      const counted = await database.outboxMessage.groupBy({
        by: ['text'],
        where: { delivery: { runId } },
        _count: { id: true },
        orderBy: [{ _count: { id: 'desc' } }, { text: 'asc' }],
        take: limit,
      });
      return counted.map(({ text, _count }) => ({ text, groups: _count.id }));
    },
    listByHand: (query) => listByHand(database, query),
    countByHand: (query) => database.reminderDelivery.count({ where: tasksOf(query) }),
  };
}

async function listDeliveries(
  database: Database,
  runId: string,
  { standing, q, after, limit }: DeliveryQuery,
): Promise<Page<DeliveryView, string>> {
  const rows = await database.reminderDelivery.findMany({
    where: {
      runId,
      ...(standing === undefined ? {} : { outbox: { status: { in: [...deliveryStandings[standing]] } } }),
      ...(q === undefined ? {} : { group: { topic: { contains: q } } }),
      ...(after === undefined ? {} : { groupId: { gt: after } }),
    },
    orderBy: { groupId: 'asc' },
    take: limit + 1,
    include: withOutbox,
  });
  const items = rows.slice(0, limit).map(fromRow);
  return { items, next: rows.length > limit ? items.at(-1)?.groupId : undefined };
}

function tasksOf({
  areaIds,
  groupIds,
  since,
  now,
}: Pick<TaskQuery, 'areaIds' | 'groupIds' | 'since' | 'now'>) {
  return {
    outbox: { status: 'by_hand', notBefore: { lte: now, ...(since === undefined ? {} : { gte: since }) } },
    run: { state: 'running', ...(areaIds === undefined ? {} : { areaId: { in: [...areaIds] } }) },
    ...(groupIds === undefined ? {} : { groupId: { in: [...groupIds] } }),
  };
}

async function listByHand(database: Database, query: TaskQuery): Promise<Page<HandTask, TaskPosition>> {
  const { after, limit } = query;
  const rows = await database.reminderDelivery.findMany({
    where: { AND: [tasksOf(query), after === undefined ? {} : laterThan(after)] },
    orderBy: [{ outbox: { notBefore: 'asc' } }, { outboxId: 'asc' }],
    take: limit + 1,
    include: withOutbox,
  });
  const items = rows
    .slice(0, limit)
    .map((row) => ({ ...fromRow(row), runId: row.runId, areaId: row.run.areaId }));
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last === undefined ? undefined : { at: last.notBefore, id: last.outboxId } };
}

function laterThan({ at, id }: TaskPosition) {
  return {
    OR: [{ outbox: { notBefore: { gt: at } } }, { outbox: { notBefore: at }, outboxId: { gt: id } }],
  };
}

const withOutbox = {
  group: { select: { topic: true } },
  run: { select: { textId: true, areaId: true } },
  outbox: {
    select: { status: true, text: true, notBefore: true, sentAt: true, errorCode: true, attachmentId: true },
  },
} as const;

interface DeliveryRow {
  readonly groupId: string;
  readonly outboxId: string;
  readonly textId: string | null;
  readonly group: { readonly topic: string };
  readonly run: { readonly textId: string };
  readonly outbox: {
    readonly status: string;
    readonly text: string;
    readonly notBefore: Date;
    readonly sentAt: Date | null;
    readonly errorCode: string | null;
    readonly attachmentId: string | null;
  };
}

function fromRow({ group, run, outbox, ...row }: DeliveryRow): DeliveryView {
  return {
    groupId: row.groupId,
    groupTopic: group.topic,
    outboxId: row.outboxId,
    textId: row.textId ?? run.textId,
    text: outbox.text,
    pictureId: outbox.attachmentId ?? undefined,
    status: outbox.status,
    notBefore: outbox.notBefore,
    sentAt: outbox.sentAt ?? undefined,
    errorCode: outbox.errorCode ?? undefined,
  };
}
