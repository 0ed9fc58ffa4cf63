/** Who says what in a day that is killed: new matters and talk, and what fits the state a ticket is in. Seeded. */
import type { App } from '../../app/create-app.ts';
import { demoAccount, demoChannel, demoGroups } from '../../community/demo.ts';
import type { RawMessage } from '../../core/message.ts';
import type { TicketState } from '../../tickets/ticket.ts';

export interface Moment {
  readonly random: () => number;
  readonly residents: number;
  readonly id: number;
  readonly now: Date;
}

interface Place {
  readonly building: number;
  readonly unit: number;
  readonly floor: number;
}

/** Each in so many places that most are matters of their own and some belong together. */
const matters: readonly ((place: Place) => string)[] = [
  ({ building }) => `${building}栋门口的路灯坏了`,
  ({ building, unit }) => `${building}栋${unit}单元门禁刷不开`,
  ({ building, unit }) => `${building}栋${unit}单元电梯按钮按不动`,
  ({ building, unit, floor }) => `${building}栋${unit}单元${floor}楼的楼道灯不亮了`,
  ({ building, unit, floor }) => `${building}栋${unit}单元${floor}楼楼道里堆满了旧家具,路都堵了`,
  ({ building, unit, floor }) => `${building}栋${unit}单元${floor}楼楼道的墙皮一直往下掉`,
  ({ building, unit, floor }) => `${building}栋${unit}单元${floor}楼走廊的窗玻璃碎了没人管`,
  ({ building, unit, floor }) => `${building}栋${unit}单元${floor}楼消防栓的门掉下来了`,
  ({ building, unit, floor }) => `${building}栋${unit}单元${floor}楼有人把电动车推进楼道充电`,
  ({ building, unit, floor }) => `${building}栋${unit}单元${floor}楼公共水管漏水,地上全湿了`,
];
const talk = ['早上好', '今天天气不错', '谁家的快递', '收到', '晚上跳舞去吗'];

/** What is said of a ticket in a state, by whoever works on it and by whoever reported it. */
type Say = (number: string) => string;
const workersWords: Readonly<Partial<Record<TicketState, readonly Say[]>>> = {
  dispatched: [
    (number) => `接单${number}`,
    (number) => `接单${number}`,
    (number) => `退单${number} 不在我负责的范围`,
  ],
  in_progress: [
    (number) => `进展${number} 到现场看过了,在等零件`,
    (number) => `办结${number} 已处理好`,
    (number) => `办结${number} 已处理好`,
    (number) => `延期${number} 2天 零件没到`,
    (number) => `挂起${number} 1天 等厂家来人`,
    (number) => `问居民${number} 坏的是几个`,
  ],
  suspended: [(number) => `恢复${number}`],
};
const officeWords: Readonly<Partial<Record<TicketState, readonly Say[]>>> = {
  need_info: [(number) => `居民答复${number} 电话里说一共两个`],
  handled: [
    (number) => `核查通过${number}`,
    (number) => `核查通过${number}`,
    (number) => `返工${number} 还是老样子`,
  ],
};
const unsolved: readonly Say[] = [
  (number) => `催办${number}`,
  (number) => `补充${number} 晚上更明显`,
  (number) => `进度${number}`,
];
const residentsWords: Readonly<Partial<Record<TicketState, readonly Say[]>>> = {
  accepted: unsolved,
  dispatched: [...unsolved, (number) => `撤回${number}`],
  in_progress: unsolved,
  need_info: [(number) => `${number} 一共两个`],
  confirming: [
    (number) => `${number} 满意`,
    (number) => `${number} 基本满意`,
    (number) => `${number} 不满意 没修好`,
  ],
};

/** Who verifies and decides in chat: clerk and supervisor of the demo, bound for the day. */
export const officeKeys = { 'demo-he': 'clerk-he', 'demo-shen': 'supervisor-shen' } as const;

/** A step on what waits, or a resident's words. */
export async function nextMessage(app: App, moment: Moment): Promise<RawMessage> {
  const followUp = moment.random() < 0.55 ? await wordsOnTicket(app, moment) : undefined;
  return followUp ?? newWords(moment);
}

function newWords(moment: Moment): RawMessage {
  const { random, id } = moment;
  const below = (limit: number) => Math.floor(random() * limit);
  const room = drawn(
    demoGroups.filter(({ kind }) => kind === 'residents'),
    random,
  );
  const matter = random() < 0.35 ? undefined : drawn(matters, random);
  const place = { building: 1 + below(6), unit: 1 + below(4), floor: 1 + below(18) };
  return raw(moment, {
    text: matter === undefined ? (drawn(talk, random) ?? '早') : `${matter(place)},${lettersOf(id)}`,
    ...from(`resident-${below(moment.residents)}`),
    ...(room === undefined ? {} : { room: { key: room.roomKey, topic: room.topic } }),
  });
}

/** No two reports say quite the same: each can be found again where it was written down. */
function lettersOf(id: number): string {
  return `标记${String(id).replace(/\d/gu, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`;
}

/** The mark of a report, for whoever looks for what became of it. */
export function markOf({ text }: Pick<RawMessage, 'text'>): string | undefined {
  return /标记[a-j]+$/u.exec(text)?.[0];
}

type Waiting = Awaited<ReturnType<typeof waitingTickets>>[number];

function waitingTickets(app: App) {
  return app.database.ticket.findMany({
    where: { isOpen: true },
    include: { assignee: true },
    orderBy: { openedAt: 'desc' },
    take: 60,
  });
}

async function wordsOnTicket(app: App, moment: Moment): Promise<RawMessage | undefined> {
  const ticket = drawn(await waitingTickets(app), moment.random);
  if (ticket === undefined) return undefined;
  return drawn([byWorker, byOffice, byResident], moment.random)?.(ticket, moment);
}

function byWorker(ticket: Waiting, moment: Moment): RawMessage | undefined {
  const key = ticket.assignee?.memberKey ?? undefined;
  const text = said(workersWords, ticket, moment);
  return key === undefined || text === undefined ? undefined : raw(moment, { text, ...from(key) });
}

function byOffice(ticket: Waiting, moment: Moment): RawMessage | undefined {
  if (ticket.request !== null)
    return raw(moment, { text: `同意${ticket.number}`, ...from(officeKeys['demo-shen']) });
  const text = said(officeWords, ticket, moment);
  return text === undefined ? undefined : raw(moment, { text, ...from(officeKeys['demo-he']) });
}

/** In the room it was reported in, to the bot. */
function byResident(ticket: Waiting, moment: Moment): RawMessage | undefined {
  const text = said(residentsWords, ticket, moment);
  const room = demoGroups.find(({ roomKey }) => roomKey === ticket.reportedKey);
  if (text === undefined || ticket.reporterKey === null || room === undefined) return undefined;
  return raw(moment, {
    text: `@格格 ${text}`,
    ...from(ticket.reporterKey),
    room: { key: room.roomKey, topic: room.topic },
  });
}

function said(
  words: Readonly<Partial<Record<string, readonly Say[]>>>,
  { state, number }: Waiting,
  { random }: Moment,
): string | undefined {
  return drawn(words[state] ?? [], random)?.(number);
}

function drawn<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}

function from(key: string): Pick<RawMessage, 'sender'> {
  return { sender: { key, name: key, alias: undefined, isSelf: false } };
}

function raw({ id, now }: Moment, words: Pick<RawMessage, 'text' | 'sender' | 'room'>): RawMessage {
  return {
    ...{ channel: demoChannel, account: demoAccount, kind: 'text', botNames: ['格格'] },
    ...{ messageId: `m${id}`, sentAt: now },
    ...words,
  };
}

/** What it reports and where, without the mark. */
export function matterOf({ text }: Pick<RawMessage, 'text'>): string {
  return text.replace(/,标记[a-j]+$/u, '');
}
