/**
 * A day of a community that is killed again and again: residents report, workers take and finish, residents judge. Each
 * life ends at a random statement, send or download; the channel then delivers the last messages again. Seeded, so the
 * same day comes out twice.
 */
import type { App } from '../../app/create-app.ts';
import { demoAccount, demoChannel } from '../../community/demo.ts';
import type { Clock } from '../../core/clock.ts';
import type { RawMessage } from '../../core/message.ts';
import { openDatabase } from '../../prisma/database.prisma.ts';
import { testConfig } from '../support/app.ts';
import { createTestClock, type TestClock } from '../support/clock.ts';
import { readShippedModel } from '../../understanding/training/shipped-model.ts';
import { createRandom } from '../../understanding/classifier/random.ts';
import { officeKeys, nextMessage } from './day-words.ts';
import { type Judgement, judgeDay, rowSaidTo } from './judge-day.ts';
import { countStatements, createSteps } from './steps.ts';
import { openApp } from './story.ts';

export interface DayOptions {
  readonly kills: number;
  readonly residents: number;
  readonly workers: number;
  readonly seed: number;
}

export interface DayOutcome extends Judgement {
  readonly kills: number;
  readonly messages: number;
  /** Said twice because a kill fell between sending and recording; the outbox shows those as unknown to staff. */
  readonly unknown: number;
}

const daybreak = new Date('2026-11-22T23:00:00Z');
const betweenMessagesMs = 20_000;
/** Statements, sends and downloads a life lasts at most. */
const longestLife = 400;
/** So many messages the channel delivers again after a restart. */
const redelivered = 3;

/** Read once for all lives. */
const model = readShippedModel();
const readModel = () => model;

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
      const moment = { random, residents: options.residents, id: told.length, now: clock.now() };
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
  const outcome = await judgeDay(last.app, { folder, told, mayRepeat });
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
  const app = await openApp(folder, steps, clock, readModel);
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
      return leftSending(folder);
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

/** The workers of the demo and as many more as the day has, all bound and on duty, and the office. */
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
  for (const [id, memberKey] of Object.entries(officeKeys))
    await app.database.staff.update({
      where: { id },
      data: { channel: demoChannel, account: demoAccount, memberKey },
    });
  await app.stop();
}

/** Rows that a life left between sending and recording. */
async function leftSending(folder: string): Promise<readonly string[]> {
  const database = openDatabase(testConfig(folder).database);
  const rows = await database.outboxMessage.findMany({ where: { status: 'sending' } });
  await database.$disconnect();
  return rows.map(rowSaidTo);
}
