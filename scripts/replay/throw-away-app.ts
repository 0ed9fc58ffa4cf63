/** The real app on a database that is gone afterwards: no HTTP, no WeChat, a clock that follows the recording. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../app/config.ts';
import { type App, createApp } from '../../app/create-app.ts';
import { demoAccount, demoChannel, demoGroups } from '../../community/demo.ts';
import type { Channel } from '../../core/channel.ts';
import type { Clock } from '../../core/clock.ts';
import { newId } from '../../core/ids.ts';
import { silentLog } from '../../core/log.ts';
import type { RawMessage } from '../../core/message.ts';
import { readShippedModel } from '../../understanding/training/shipped-model.ts';

export interface ReplayClock extends Clock {
  /** Never goes back: a message that is told late is heard now. */
  follow(at: Date): void;
}

export interface ThrowAwayApp {
  readonly app: App;
  readonly clock: ReplayClock;
  /** Binds a group of that name to the demo community, by a phrase posted in it, unless it is bound already. */
  readonly bind: (topic: string) => Promise<void>;
  readonly keyOfRoom: (topic: string) => string;
  stop(): Promise<void>;
}

export async function createThrowAwayApp(startAt: Date): Promise<ThrowAwayApp> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gege-replay-'));
  const clock = createReplayClock(startAt);
  // Neither the environment nor a .env file has a say: a replay is the same everywhere.
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent', DEMO: 'on' }, path.join(folder, '.env'));
  const app = await createApp({
    config,
    clock,
    log: silentLog,
    channel: deafChannel,
    readShippedModel,
  });
  const bound = new Set(demoGroups.map(({ topic }) => topic));
  return {
    app,
    clock,
    keyOfRoom,
    bind: async (topic) => {
      if (bound.has(topic)) return;
      bound.add(topic);
      await postPhrase(app, topic, clock.now());
    },
    stop: async () => {
      await app.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function keyOfRoom(topic: string): string {
  return demoGroups.find((group) => group.topic === topic)?.roomKey ?? `replay:${topic}`;
}

async function postPhrase(app: App, topic: string, now: Date): Promise<void> {
  const audit = {
    id: newId(now),
    actorId: undefined,
    action: 'group.phrase_issued',
    subjectId: topic,
    details: {},
    at: now,
  } as const;
  const target = { areaId: 'demo-community', groupKind: 'residents' } as const;
  const { message } = await app.stores.bindings.issueForGroup(target, audit);
  const posted: RawMessage = {
    channel: demoChannel,
    account: demoAccount,
    messageId: `binding:${topic}`,
    sender: { key: 'replay-admin', name: 'replay', isSelf: false },
    room: { key: keyOfRoom(topic), topic },
    kind: 'text',
    text: message,
    mentionKeys: [],
    botNames: [],
    sentAt: now,
  };
  const result = await app.pipeline.receive(posted);
  if (result.kind !== 'acted') throw new Error(`the group ${topic} could not be bound: ${result.kind}`);
}

function createReplayClock(startAt: Date): ReplayClock {
  let now = startAt.getTime();
  return {
    now: () => new Date(now),
    // Nothing in a replay waits for time to pass; who sleeps is woken when the app stops.
    sleep: (_durationMs, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) resolve();
        else signal?.addEventListener('abort', () => resolve(), { once: true });
      }),
    follow: (at) => {
      now = Math.max(now, at.getTime());
    },
  };
}

/** One grey pixel: what stands for every recorded picture. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Hears nothing and sends nothing: the recording is given to the pipeline, replies are read from the outcome. */
export const deafChannel: Channel = {
  name: demoChannel,
  start: () => Promise.resolve(),
  status: () => ({
    channel: demoChannel,
    account: demoAccount,
    online: true,
    since: new Date(0),
    hint: undefined,
    qrCode: undefined,
  }),
  send: () => Promise.resolve({ messageId: undefined }),
  findMembers: () => Promise.resolve([]),
  download: () => Promise.resolve(pixel),
  stop: () => Promise.resolve(),
};
