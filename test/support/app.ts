/**
 * The whole app for a test: a SQLite file of its own, the demo community, the simulator as its WeChat and a clock that
 * the test moves. `await wang.says('楼道堵了')` resolves when all is quiet again.
 */
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';

import type { Config } from '../../app/config.ts';
import { type App, createApp } from '../../app/create-app.ts';
import type { Person, Room } from '../../bot/channels/simulator/people.ts';
import { createSimulator, type Simulator } from '../../bot/channels/simulator/simulator.ts';
import type { PipelineLimits } from '../../bot/pipeline.ts';
import { demoAccount, demoCommunityPath, demoGroups } from '../../community/demo.ts';
import type { Embeddings } from '../../core/embeddings.ts';
import type { LanguageModel } from '../../core/language-model.ts';
import { type Log, silentLog } from '../../core/log.ts';
import type { ShippedEntry } from '../../knowledge/entry.ts';
import { takeSteps } from '../../tickets/take-steps.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { Step } from '../../tickets/transition.ts';
import { createTestClock, type TestClock } from './clock.ts';
import { assessFraud } from './fraud-detector.ts';
import { storyContent } from './story-content.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { tokenise } from './tokenise.ts';

type OfficeStep = Omit<Step, 'actor' | 'assignee'> & { readonly assignee?: string };

export interface TestAppOptions {
  /** Default a Sunday morning, 2026-11-22 09:00 in Shanghai. */
  readonly now?: Date;
  readonly log?: Log;
  readonly limits?: PipelineLimits;
  readonly config?: Partial<Config>;
  /** Absent: none, as in most installations. */
  readonly languageModel?: LanguageModel;
  /** Absent: none, as in most installations. */
  readonly embeddings?: Embeddings;
  /** The trained classifier. Absent: rules alone, so that a test says what a rule does. */
  readonly readShippedModel?: (() => Uint8Array | undefined) | undefined;
  /** Default what stories ask about. */
  readonly content?: readonly ShippedEntry[];
}

export interface TestApp {
  readonly app: App;
  readonly clock: TestClock;
  readonly simulator: Simulator;
  readonly rooms: Readonly<Record<'building3' | 'building5' | 'everybody' | 'workers', Room>>;
  /** Where the database and the pictures lie. */
  readonly folder: string;
  /** Somebody of 3栋, unless another room is given. */
  resident(name: string, options?: { readonly alias?: string; readonly room?: Room }): Person;
  /** The two workers of the demo, bound to their chat accounts, in their group. */
  readonly staff: Readonly<Record<'zhou' | 'lin', Person>>;
  /** What the bot said, mentions left out: anywhere, or in one room or to one person. */
  said(to?: Pick<Room, 'key'> | Pick<Person, 'key'>): readonly string[];
  /** All tickets, oldest first. */
  tickets(): Promise<readonly Ticket[]>;
  /** Somebody in charge takes a step on that ticket, or the newest; `assignee` is the chat key of a worker. */
  office(step: OfficeStep, number?: string): Promise<void>;
  /** Resolves when nothing has anything to do until the clock moves. */
  idle(): Promise<void>;
  /** Lets time pass: what was planned, paced or scheduled until then happens. */
  pass(durationMs: number): Promise<void>;
  /** Stops the process and starts another one on the same data, so much later: days pass at no cost. */
  restart(laterMs?: number): Promise<TestApp>;
  stop(): Promise<void>;
}

const sundayMorning = new Date('2026-11-22T09:00:00+08:00');

export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  template ??= createTemplate();
  const folder = temporaryFolder();
  cpSync(await template, folder, { recursive: true });
  return startOn(folder, options);
}

/** The demo community takes a while to make, so each process makes it once. */
let template: Promise<string> | undefined;

async function createTemplate(): Promise<string> {
  const folder = temporaryFolder();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { app } = await createParts(folder, { now: new Date(sundayMorning.getTime() - 3_600_000) });
  await app.stop();
  return folder;
}

async function createParts(folder: string, options: TestAppOptions) {
  const clock = createTestClock(options.now ?? sundayMorning, () => simulator.idle());
  const { log = silentLog, limits, languageModel, embeddings, readShippedModel } = options;
  const simulator = createSimulator({ clock, log, bot: { key: demoAccount, name: '格格' } });
  const app = await createApp({
    config: { ...testConfig(folder), ...options.config },
    clock,
    log,
    channel: simulator.channel,
    readShippedModel,
    content: options.content ?? storyContent,
    tokenise,
    assessFraud,
    ...(limits === undefined ? {} : { limits }),
    ...(languageModel === undefined ? {} : { languageModel }),
    ...(embeddings === undefined ? {} : { embeddings }),
  });
  return { clock, simulator, app };
}

async function startOn(folder: string, options: TestAppOptions): Promise<TestApp> {
  const { clock, simulator, app } = await createParts(folder, options);
  const rooms = castRooms(simulator);
  simulator.idleWhen(() => app.idle());
  await app.start();
  const staff = {
    zhou: simulator.worker('周敏', { key: 'worker-zhou', room: rooms.workers }),
    lin: simulator.worker('林涛', { key: 'worker-lin', room: rooms.workers }),
  };
  await simulator.idle();
  return {
    ...{ app, clock, simulator, rooms, staff, folder },
    resident: (name, { alias, room = rooms.building3 } = {}) =>
      simulator.resident(name, { room, ...(alias === undefined ? {} : { alias }) }),
    said: (to) => simulator.sent(to).map(({ body }) => body),
    tickets: () => allTickets(app),
    office: async (step, number) => {
      const tickets = await allTickets(app);
      const one = number === undefined ? tickets.at(-1) : tickets.find((ticket) => ticket.number === number);
      if (one === undefined) throw new Error('no ticket');
      await actAsOffice(app, one, clock.now(), step);
      await simulator.idle();
    },
    idle: () => simulator.idle(),
    pass: (durationMs) => clock.advance(durationMs),
    restart: async (laterMs = 0) => {
      await app.stop();
      return startOn(folder, { ...options, now: new Date(clock.now().getTime() + laterMs) });
    },
    stop: async () => {
      await app.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function castRooms(simulator: Simulator): TestApp['rooms'] {
  const [building3, building5, everybody, workers] = demoGroups.map(({ topic, roomKey }) =>
    simulator.room(topic, { key: roomKey }),
  );
  if (!building3 || !building5 || !everybody || !workers) throw new Error('the demo has four groups');
  return { building3, building5, everybody, workers };
}

async function allTickets(app: App): Promise<readonly Ticket[]> {
  const pages = await Promise.all(
    [true, false].map((open) =>
      app.stores.tickets.listQueue({ open, scope: everything, now: sundayMorning, limit: 100 }),
    ),
  );
  return pages
    .flatMap((page) => page.tickets)
    .sort((one, other) => one.openedAt.getTime() - other.openedAt.getTime());
}

async function actAsOffice(app: App, ticket: Ticket, now: Date, step: OfficeStep): Promise<void> {
  const workers = await app.stores.staff.listWorkers(ticket.areaPath);
  const taken = takeSteps(
    ticket,
    {
      ...step,
      actor: { kind: 'staff', id: 'office', role: 'supervisor', departmentId: undefined },
      assignee: workers.find(({ contact }) => contact?.key === step.assignee),
    },
    await app.stepContext(ticket, step.event, now),
  );
  if (!taken.ok) throw new Error(taken.error.text);
  await app.commit({
    tickets: taken.value.map(({ change }) => change),
    outgoing: taken.value.flatMap(({ outgoing }) => outgoing),
  });
}

const everything = { areaPaths: [demoCommunityPath], assigneeId: undefined };

/** As the environment would give it, but unpaced: tests of pacing set their own. */
export function testConfig(folder: string): Config {
  return {
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://127.0.0.1',
    workerPageUrl: undefined,
    trustProxy: false,
    dataDir: folder,
    database: { provider: 'sqlite', file: path.join(folder, 'gege.db') },
    roles: ['bot', 'api', 'worker'],
    channel: { kind: 'simulator' },
    encryptionKey: new Uint8Array(32).fill(7),
    sessionSecret: 'a secret for tests that is long enough',
    logLevel: 'silent',
    timeZone: 'Asia/Shanghai',
    pacing: {
      perTargetMs: 0,
      betweenTargetsMs: 0,
      perMinute: 100_000,
      noticesPerHour: 100_000,
      jitterMs: 0,
    },
    anonymiseAfterDays: 365,
    attachmentLimitBytes: 10 * 1024 * 1024,
    linkHosts: [],
    model: undefined,
    embedding: undefined,
    demo: true,
  };
}
