/** One report with a picture, told to an app on a data folder; what was sent is written to a file as it leaves. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import sharp from 'sharp';

import { type App, createApp } from '../../app/create-app.ts';
import { demoAccount, demoChannel } from '../../community/demo.ts';
import type { Channel } from '../../core/channel.ts';
import { type Clock, systemClock } from '../../core/clock.ts';
import { silentLog } from '../../core/log.ts';
import type { RawMessage } from '../../core/message.ts';
import { testConfig } from '../support/app.ts';
import { assessFraud } from '../support/fraud-detector.ts';
import { tokenise } from '../support/tokenise.ts';
import type { Steps } from './steps.ts';

const common = {
  channel: demoChannel,
  account: demoAccount,
  sender: { key: 'resident-wang', name: '秀兰', alias: '3-2-501 王阿姨', isSelf: false },
  room: { key: 'demo-3@chatroom', topic: '春和苑3栋邻里群' },
  botNames: ['格格'],
  sentAt: new Date('2026-11-22T01:00:00Z'),
} as const;

/** What the resident says; the channel may deliver all of it again after a restart. */
export const story: readonly RawMessage[] = [
  { ...common, messageId: 'report', kind: 'text', text: '3栋2单元的楼道灯坏了', botNames: ['格格'] },
  {
    ...common,
    messageId: 'picture',
    kind: 'image',
    text: '',
    botNames: ['格格'],
    attachment: { ref: 'picture', name: 'lamp.jpg' },
  },
];

const sentFile = 'sent.log';

export interface SentText {
  /** Key of the room or person, and of those who are mentioned. */
  readonly to: string;
  readonly text: string;
}

export function sentTexts(folder: string): readonly SentText[] {
  const file = path.join(folder, sentFile);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as SentText);
}

/** Each send and each download has a step before it and one after it. */
export function recordedChannel(folder: string, steps: Steps | undefined): Channel {
  return {
    name: demoChannel,
    start: () => Promise.resolve(),
    status: () => ({
      channel: demoChannel,
      account: demoAccount,
      online: true,
      since: common.sentAt,
      hint: undefined,
      qrCode: undefined,
    }),
    send: async (to, { text, mentionKeys }) => {
      await Promise.resolve();
      steps?.take();
      const line = { to: [to.key, ...mentionKeys].join(' '), text };
      appendFileSync(path.join(folder, sentFile), `${JSON.stringify(line)}\n`);
      steps?.take();
      return { messageId: undefined };
    },
    findMembers: () => Promise.resolve([]),
    download: async () => {
      steps?.take();
      const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } });
      const bytes = await picture.jpeg().toBuffer();
      steps?.take();
      return bytes;
    },
    stop: () => Promise.resolve(),
  };
}

export async function openApp(
  folder: string,
  steps: Steps | undefined,
  clock: Clock = systemClock,
  readShippedModel?: () => Uint8Array | undefined,
): Promise<App> {
  return createApp({
    config: testConfig(folder),
    clock,
    log: silentLog,
    channel: recordedChannel(folder, steps),
    // Nobody asks anything: six hundred entries and the dictionary would be read hundreds of times.
    content: [],
    tokenise,
    assessFraud,
    readShippedModel,
  });
}

/** Tells the story as far as the process lives. */
export async function tellStory(app: App): Promise<void> {
  for (const raw of story) {
    await app.pipeline.receive(raw);
    await app.idle();
  }
}
