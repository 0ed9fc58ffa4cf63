/**
 * The real bot on a database of its own, that forgets: every message is understood, gated and handled as ever, with the
 * shipped knowledge, and nothing of it is kept but that somebody was talking.
 */
import { rmSync } from 'node:fs';

import { createApp, layFoundation } from '../../app/create-app.ts';
import { createBot } from '../../app/create-bot.ts';
import type { TurnResult } from '../../bot/turn-result.ts';
import { demoAccount, demoChannel, demoGroups } from '../../community/demo.ts';
import { silentLog } from '../../core/log.ts';
import type { RawMessage } from '../../core/message.ts';
import type { Lately, Understand } from '../../understanding/understanding.ts';
import { deafChannel } from '../../scripts/replay/throw-away-app.ts';
import { testConfig } from '../support/app.ts';
import { createTestClock } from '../support/clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { readShippedModel } from '../../understanding/training/shipped-model.ts';

export interface Utterance {
  readonly text: string;
  /** Said to the bot, whatever the text says. */
  readonly addressed: boolean;
  /** The sender posted a picture a moment before. */
  readonly pictureBefore?: boolean;
  /** What there is between the bot and the sender. */
  readonly lately?: readonly Lately[];
}

export interface StatelessBot {
  /** A stranger says it in the group of a whole compound, behind what was heard last, as in a lively group. */
  hear(utterance: Utterance): Promise<TurnResult>;
  /** Nobody said anything for a while before. */
  hearAlone(utterance: Utterance): Promise<TurnResult>;
  readonly understand: Understand;
  stop(): Promise<void>;
}

/** What residents call the bot; `小助手` stands for any name in measured files. */
const botNames = ['格格', '小助手'];

const sundayMorning = new Date('2026-11-22T09:00:00+08:00');
/** Longer than neighbours' talk goes on (talkMs in bot/pipeline.ts). */
const lullMs = 5 * 60_000;
const dayMs = 24 * 60 * 60_000;
/** So long a day, lest it be night when a later line is heard. */
const wakingMs = 11 * 60 * 60_000;

/** When the next line is heard on its own: later the same day, or the next morning. */
function afterLull(now: Date): Date {
  const sinceMorning = (now.getTime() - sundayMorning.getTime()) % dayMs;
  const waitMs = sinceMorning + lullMs < wakingMs ? lullMs : dayMs - sinceMorning;
  return new Date(now.getTime() + waitMs);
}

export async function createStatelessBot(): Promise<StatelessBot> {
  const folder = temporaryFolder();
  const clock = createTestClock(sundayMorning);
  const options = {
    config: testConfig(folder),
    clock,
    log: silentLog,
    channel: deafChannel,
    readShippedModel,
  };
  const app = await createApp(options);
  await app.stop();
  const foundation = await layFoundation(options);
  await foundation.knowledge.start();
  await foundation.services.start();
  let lately: readonly Lately[] = [];
  const { pipeline, understand } = createBot({
    ...foundation,
    findLately: () => lately,
    committing: { ...foundation.committing, commit: () => Promise.resolve() },
  });
  let heard = 0;
  const receive = (said: Pick<RawMessage, 'kind' | 'text' | 'mentionKeys' | 'botNames'>, sender: number) =>
    pipeline.receive({ ...frame(sender, clock.now()), ...said, messageId: `measured-${(heard += 1)}` });
  const hear: StatelessBot['hear'] = async ({
    text,
    addressed,
    pictureBefore = false,
    lately: told = [],
  }) => {
    const sender = heard;
    lately = told;
    if (pictureBefore) await receive({ kind: 'image', text: '', mentionKeys: [], botNames: [] }, sender);
    const mention = addressed ? { mentionKeys: [demoAccount], botNames } : { mentionKeys: [], botNames: [] };
    return receive({ kind: 'text', text, ...mention }, sender);
  };
  return {
    understand,
    hear,
    hearAlone: async (utterance) => {
      await clock.advanceTo(afterLull(clock.now()));
      return hear(utterance);
    },
    stop: async () => {
      await foundation.database.$disconnect();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether residents would read anything. */
export function speaks(result: TurnResult): boolean {
  if (result.kind === 'acted') return result.outcome.replies.length > 0;
  return result.kind === 'failed' && result.apologised;
}

function frame(
  sender: number,
  sentAt: Date,
): Omit<RawMessage, 'kind' | 'text' | 'mentionKeys' | 'botNames' | 'messageId'> {
  const group = demoGroups.find(({ areaId, kind }) => areaId === 'demo-community' && kind === 'residents');
  if (group === undefined) throw new Error('the demo has a group of the whole compound');
  return {
    channel: demoChannel,
    account: demoAccount,
    sender: { key: `measured-${sender}`, name: '居民', isSelf: false },
    room: { key: group.roomKey, topic: group.topic },
    sentAt,
  };
}
