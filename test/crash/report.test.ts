import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { App } from '../../app/create-app.ts';
import { withoutSlots } from '../../core/late-slots.ts';
import { openDatabase } from '../../prisma/database.prisma.ts';
import { testConfig } from '../support/app.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { countStatements, createSteps } from './steps.ts';
import { openApp, sentTexts, story, tellStory } from './story.ts';

let seeded: string;
let folder: string;
beforeAll(async () => {
  seeded = temporaryFolder();
  const app = await openApp(seeded, undefined);
  await app.stop();
}, 60_000);
afterAll(() => {
  rmSync(seeded, { recursive: true, force: true });
});
afterEach(() => {
  countStatements(undefined);
  rmSync(folder, { recursive: true, force: true });
});

function freshFolder(): string {
  folder = temporaryFolder();
  cpSync(seeded, folder, { recursive: true });
  return folder;
}

class Died extends Error {}

/** Dies at a step as far as one process can tell: from there on, nothing reaches the disk or the channel any more. */
async function dieInProcess(dieAt: number): Promise<number> {
  const steps = createSteps(dieAt, () => {
    throw new Died();
  });
  const app = await openApp(folder, steps);
  await app.start();
  await app.idle();
  countStatements(steps);
  await tellStory(app);
  countStatements(undefined);
  const lived = steps.count();
  await bury(app);
  return lived;
}

/** Frees the files without a last word: the outbox must not go on where a dead process would not. */
async function bury(app: App) {
  await app.stop();
}

interface Aftermath {
  readonly mayRepeat: boolean;
  readonly trace: boolean;
}

/** What lies on the disk before anything starts again. */
async function inspect(): Promise<Aftermath> {
  const database = openDatabase(testConfig(folder).database);
  const sending = await database.outboxMessage.findMany({ where: { status: 'sending' } });
  const trace = (await database.ticket.count()) > 0;
  await database.$disconnect();
  const said = sentTexts(folder).map(({ text }) => text);
  // A card goes out without the line of a link that nobody made, and says whether it has a picture.
  const left = sending.map(({ text }) => withoutSlots(text));
  const sent = said.map((text) => text.replace(/（附照片[^）]*）/u, ''));
  return { trace, mayRepeat: left.some((text) => sent.includes(text)) };
}

/** Starts again; with `redelivered` the channel tells the whole story once more. */
async function recover(redelivered: boolean) {
  const app = await openApp(folder, undefined);
  await app.start();
  await app.idle();
  if (redelivered) await tellStory(app);
  const tickets = await app.database.ticket.findMany({ include: { attachments: true, events: true } });
  const waiting = await app.database.outboxMessage.count({
    where: { status: { in: ['pending', 'sending'] } },
  });
  const marks = await app.database.processedMessage.findMany();
  await app.stop();
  return { tickets, waiting, marks: marks.map(({ key }) => key) };
}

function timesSaid(): readonly number[] {
  const times = new Map<string, number>();
  for (const { to, text } of sentTexts(folder))
    times.set(`${to} ${text}`, (times.get(`${to} ${text}`) ?? 0) + 1);
  return [...times.values()];
}

async function expectWhole(aftermath: Aftermath) {
  const alone = await recover(false);
  expect(alone.tickets).toHaveLength(aftermath.trace ? 1 : 0);
  expect(alone.waiting).toBe(0);
  if (!aftermath.trace) expect(sentTexts(folder)).toEqual([]);
  if (aftermath.trace) expect(sentTexts(folder).length).toBeGreaterThan(0);

  const again = await recover(true);
  expect(again.tickets).toHaveLength(1);
  expect(again.tickets[0]?.attachments).toHaveLength(1);
  expect(again.waiting).toBe(0);
  expect(again.marks).toHaveLength(story.length);
  const repeated = timesSaid().filter((times) => times > 1);
  expect(repeated).toEqual(aftermath.mayRepeat ? [2] : []);
}

describe('a process that dies in the middle of a report', () => {
  it('leaves no trace, or a ticket whose acknowledgement goes out once, wherever it dies', async () => {
    freshFolder();
    const all = await dieInProcess(Infinity);
    expect(sentTexts(folder).length).toBeGreaterThan(1);
    for (let dieAt = 1; dieAt <= all; dieAt += 1) {
      rmSync(folder, { recursive: true, force: true });
      freshFolder();
      await dieInProcess(dieAt);
      await expectWhole(await inspect());
    }
  }, 300_000);

  it('does so when it is really killed', async () => {
    freshFolder();
    const all = Number(runProcess(Infinity));
    expect(all).toBeGreaterThan(10);
    // A few of the many: each is a process of its own. The test above walks every one.
    for (const share of [0.1, 0.35, 0.5, 0.65, 0.9]) {
      rmSync(folder, { recursive: true, force: true });
      freshFolder();
      killProcess(Math.max(1, Math.round(all * share)));
      await expectWhole(await inspect());
    }
  }, 300_000);
});

const command = ['--import', 'tsx', path.join(import.meta.dirname, 'dying-process.ts')] as const;

function runProcess(dieAt: number): string {
  return execFileSync(process.execPath, [...command, folder, String(dieAt)], { encoding: 'utf8' });
}

function killProcess(dieAt: number) {
  const { signal } = spawnSync(process.execPath, [...command, folder, String(dieAt)]);
  expect(signal).toBe('SIGKILL');
}
