/**
 * A day of a community that is killed again and again: residents report, workers take and finish, residents judge. Each
 * life ends at a random statement, send or download; the channel then delivers the last messages again. Seeded, so the
 * same day comes out twice.
 */
import { z } from 'zod';

import type { App } from '../../app/create-app.ts';
import { demoAccount, demoChannel, demoGroups } from '../../community/demo.ts';
import type { Clock } from '../../core/clock.ts';
import type { RawMessage } from '../../core/message.ts';
import { withoutSlots } from '../../core/late-slots.ts';
import { createChain } from '../../tickets/history-chain.ts';
import { readHistories } from '../../tickets/histories.prisma.ts';
import { verifyHistory } from '../../tickets/verify-history.ts';
import { testConfig } from '../support/app.ts';
import { createTestClock, type TestClock } from '../support/clock.ts';
import { createRandom } from '../../understanding/classifier/random.ts';
import { countStatements, createSteps } from './steps.ts';
import { openApp, type SentText, sentTexts } from './story.ts';

export interface DayOptions {
  readonly kills: number;
  readonly residents: number;
  readonly workers: number;
  readonly seed: number;
}

export interface DayOutcome {
  readonly kills: number;
  readonly messages: number;
  readonly tickets: number;
  /** Numbers told to somebody that no ticket has. */
  readonly lost: readonly string[];
  /** Said twice although no kill fell between sending and recording. */
  readonly repeated: number;
  /** Said twice because one did; the outbox shows those as unknown to staff. */
  readonly unknown: number;
  readonly historyFaults: number;
}

const daybreak = new Date('2026-11-22T23:00:00Z');
const betweenMessagesMs = 20_000;
/** Statements, sends and downloads a life lasts at most. */
const longestLife = 400;
/** So many messages the channel delivers again after a restart. */
const redelivered = 3;

/** Words of a day; each kind of matter in a few buildings, so that some belong together. */
const reports = [
  (building: number) => `${building}栋1单元门口的路灯坏了`,
  (building: number) => `${building}栋2单元门禁刷不开`,
  (building: number) => `${building}栋3单元楼道灯一直不亮`,
  (building: number) => `${building}栋4单元电梯按钮按不动`,
];
const talk = ['早上好', '今天天气不错', '谁家的快递', '收到', '晚上跳舞去吗'];

export async function liveTheDay(folder: string, options: DayOptions): Promise<DayOutcome> {
  const random = createRandom(options.seed);
  const clock = createTestClock(daybreak);
  await populate(folder, clock, options.workers);
  const told: RawMessage[] = [];
  let kills = 0;
  const mayRepeat = new Set<string>();
  while (kills < options.kills) {
    const life = await openLife(folder, clock, 1 + Math.floor(random() * longestLife));
    for (const raw of told.slice(-redelivered)) await life.receive(raw);
    while (!life.isDead()) {
      await life.pass(betweenMessagesMs);
      const moment = { random, options, id: told.length, now: clock.now() };
      const next = await life.look(() => nextMessage(life.app, moment));
      if (next === undefined) break;
      told.push(next);
      await life.receive(next);
    }
    kills += 1;
    for (const said of await life.bury()) mayRepeat.add(said);
  }
  const last = await openLife(folder, clock, Infinity);
  for (const raw of told.slice(-redelivered)) await last.receive(raw);
  await last.pass(3_600_000);
  const outcome = await judge(last.app, folder, mayRepeat);
  await last.bury();
  return { ...outcome, kills, messages: told.length, unknown: mayRepeat.size };
}

interface Life {
  readonly app: App;
  readonly isDead: () => boolean;
  /** What a dead process is told is lost on it. */
  readonly receive: (raw: RawMessage) => Promise<void>;
  readonly pass: (ms: number) => Promise<void>;
  /** Reads for the story; absent when the process died at it. */
  readonly look: <T>(read: () => Promise<T>) => Promise<T | undefined>;
  /** Returns what was being sent when it died. */
  readonly bury: () => Promise<readonly string[]>;
}

async function openLife(folder: string, clock: TestClock, dieAt: number): Promise<Life> {
  let dead = false;
  const steps = createSteps(dieAt, () => {
    dead = true;
    throw new Error('killed');
  });
  const app = await openApp(folder, steps, clock);
  // Counted before it starts: whoever dies at a send of the start writes down nothing of it either.
  countStatements(steps);
  await start(app, () => dead);
  const alive = async (act: () => Promise<unknown>) => {
    if (dead) return;
    await act().catch(() => undefined);
    await app.idle();
  };
  return {
    app,
    isDead: () => dead,
    receive: (raw) => alive(() => app.pipeline.receive(raw)),
    pass: (ms) => alive(() => clock.advance(ms)),
    look: async (read) => {
      try {
        return dead ? undefined : await read();
      } catch (error) {
        if (dead) return undefined;
        throw error;
      }
    },
    bury: async () => {
      countStatements(undefined);
      await app.stop();
      return leftSending(folder, clock);
    },
  };
}

/** It may die while it starts. */
async function start(app: App, isDead: () => boolean): Promise<void> {
  try {
    await app.start();
    await app.idle();
  } catch (error) {
    if (!isDead()) throw error;
  }
}

interface Moment {
  readonly random: () => number;
  readonly options: DayOptions;
  readonly id: number;
  readonly now: Date;
}

/** A worker's step on what waits, or a resident's words. */
async function nextMessage(app: App, moment: Moment): Promise<RawMessage> {
  const { random, id } = moment;
  const worked = random() < 0.45 ? await workerMessage(app, moment) : undefined;
  if (worked !== undefined) return worked;
  const rooms = demoGroups.filter(({ kind }) => kind === 'residents');
  const room = rooms[Math.floor(random() * rooms.length)];
  const who = Math.floor(random() * moment.options.residents);
  const words = reports[Math.floor(random() * reports.length)];
  const text =
    random() < 0.5 || words === undefined
      ? (talk[Math.floor(random() * talk.length)] ?? '早')
      : `${words(1 + Math.floor(random() * 6))},${lettersOf(id)}`;
  return raw(moment, {
    text,
    sender: { key: `resident-${who}`, name: `住户${who}`, alias: undefined, isSelf: false },
    ...(room === undefined ? {} : { room: { key: room.roomKey, topic: room.topic } }),
    messageId: `m${id}`,
  });
}

/** No two messages say quite the same: equal words to one person are then a repeat. */
function lettersOf(id: number): string {
  return String(id).replace(/\d/gu, (digit) => 'abcdefghij'[Number(digit)] ?? '');
}

async function workerMessage(app: App, moment: Moment): Promise<RawMessage | undefined> {
  const waiting = await app.database.ticket.findMany({
    where: { isOpen: true, state: { in: ['dispatched', 'in_progress'] } },
    include: { assignee: true },
    orderBy: { id: 'asc' },
    take: 20,
  });
  const ticket = waiting[Math.floor(moment.random() * waiting.length)];
  const key = ticket?.assignee?.memberKey;
  if (ticket === undefined || key === undefined || key === null) return undefined;
  const text = ticket.state === 'dispatched' ? `接单${ticket.number}` : `办结${ticket.number} 已处理好`;
  return raw(moment, {
    text,
    sender: { key, name: '同事', alias: undefined, isSelf: false },
    messageId: `m${moment.id}`,
  });
}

function raw({ now }: Moment, said: Pick<RawMessage, 'text' | 'sender' | 'messageId' | 'room'>): RawMessage {
  return {
    channel: demoChannel,
    account: demoAccount,
    kind: 'text',
    botNames: ['格格'],
    sentAt: now,
    ...said,
  };
}

/** The workers of the demo and as many more as the day has, all bound and on duty. */
async function populate(folder: string, clock: Clock, workers: number): Promise<void> {
  const app = await openApp(folder, undefined, clock);
  const areas = ['demo-grid-1', 'demo-grid-2'];
  for (let index = 0; index < workers; index += 1) {
    const id = `day-${index}`;
    await app.database.staff.create({
      data: {
        ...{ id, login: id, name: `网格员${index}`, role: 'worker', passwordHash: 'none' },
        ...{ channel: demoChannel, account: demoAccount, memberKey: `worker-${index}` },
        areas: { create: [{ areaId: areas[index % areas.length] ?? 'demo-grid-1' }] },
      },
    });
  }
  await app.stop();
}

async function judge(app: App, folder: string, mayRepeat: ReadonlySet<string>) {
  const numbers = new Set(
    (await app.database.ticket.findMany({ select: { number: true } })).map(({ number }) => number),
  );
  const texts = sentTexts(folder);
  const acknowledged = new Set(texts.flatMap(({ text }) => text.match(/\d{6}-\d+/g) ?? []));
  let historyFaults = 0;
  const chain = createChain(testConfig(folder).encryptionKey);
  for await (const history of readHistories(app.database))
    historyFaults += verifyHistory(history, chain).length;
  return {
    tickets: numbers.size,
    lost: [...acknowledged].filter((number) => !numbers.has(number)),
    repeated: repeatsIn(texts, mayRepeat),
    historyFaults,
  };
}

/** What is said about a ticket carries its number: the same words to the same people are one message. */
function repeatsIn(lines: readonly SentText[], mayRepeat: ReadonlySet<string>): number {
  const seen = new Set<string>();
  const repeats = lines
    .filter(({ text }) => /\d{6}-\d+/.test(text))
    .map(({ to, text }) => `${to} ${withoutLateTexts(text)}`)
    .filter((said) => seen.size === seen.add(said).size);
  return repeats.filter((said) => !mayRepeat.has(said)).length;
}

const keys = z.array(z.string());

/** What a card is filled with when it is sent may be another each time. */
function withoutLateTexts(text: string): string {
  const lines = withoutSlots(text)
    .split('\n')
    .filter((line) => !line.includes('http') && !line.startsWith('这里上次'));
  return lines.join('\n').replace(/（附照片[^）]*）/u, '');
}

/** Rows that a life left between sending and recording. */
async function leftSending(folder: string, clock: Clock): Promise<readonly string[]> {
  const app = await openApp(folder, undefined, clock);
  const rows = await app.database.outboxMessage.findMany({ where: { status: 'sending' } });
  await app.stop();
  return rows.map(
    ({ targetKey, mentionKeys, text }) =>
      `${[targetKey, ...keys.parse(mentionKeys)].join(' ')} ${withoutLateTexts(text)}`,
  );
}
