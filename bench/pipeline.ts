/** Messages through the whole pipeline: as the channel hands them over, until their effects are on disk. */
import type { Config } from '../app/config.ts';
import { type App, createApp } from '../app/create-app.ts';
import { demoAccount, demoChannel, demoGroups } from '../community/demo.ts';
import type { Channel } from '../core/channel.ts';
import { systemClock } from '../core/clock.ts';
import { silentLog } from '../core/log.ts';
import type { RawMessage } from '../core/message.ts';
import { type Rate, startRate } from './report.ts';
import { readShippedModel } from '../understanding/training/shipped-model.ts';

export interface Counts {
  readonly talk: number;
  readonly questions: number;
  readonly reports: number;
}

export interface PipelineFigures {
  readonly talk: Rate;
  readonly questions: Rate;
  readonly reports: Rate;
  readonly rssBytes: number;
}

const talk = [
  '今天菜场的黄瓜又便宜了',
  '谁家的猫在花坛边上晒太阳',
  '周末一起去河边走走吗',
  '孩子放学了没有',
  '这天气说变就变',
  '收到,谢谢啦',
  '楼下新开的面馆味道不错',
  '哈哈哈哈',
];
const questions = [
  '停电了该找谁',
  '怎么举报诈骗电话',
  '自来水热线是多少',
  '电动车可以推上楼吗',
  '居住证在哪里办',
];
const reports = [
  '单元门口被一辆面包车堵住了,人都出不去',
  '楼道里堆满了纸箱子,过不去',
  '电梯停在半路不动了',
  '楼道灯坏了好几天了,晚上一片漆黑',
  '下水道堵了,污水往外冒',
];

/** Messages that are on their way at the same time: an evening's rush in many groups. */
const inFlight = 256;

export async function benchPipeline(config: Config, counts: Counts): Promise<PipelineFigures> {
  const app = await createApp({
    config,
    clock: systemClock,
    log: silentLog,
    channel: silentChannel,
    readShippedModel,
  });
  await app.start();
  try {
    await run(app, { kind: 'warm-up-talk', words: talk, count: 2000 });
    await run(app, { kind: 'warm-up-report', words: reports, count: 200, atDoor: true });
    const figures = {
      talk: await run(app, { kind: 'talk', words: talk, count: counts.talk }),
      questions: await run(app, {
        kind: 'question',
        words: questions,
        count: counts.questions,
        addressed: true,
      }),
      reports: await run(app, { kind: 'report', words: reports, count: counts.reports, atDoor: true }),
    };
    const tickets = await app.database.ticket.count();
    if (tickets < counts.reports)
      console.log(`only ${tickets} of ${counts.reports + 200} reports became tickets`);
    return { ...figures, rssBytes: process.memoryUsage.rss() };
  } finally {
    await app.stop();
  }
}

interface Rush {
  readonly kind: string;
  /** Said in front: which door is concerned. */
  readonly atDoor?: boolean;
  readonly words: readonly string[];
  readonly count: number;
  readonly addressed?: boolean;
}

async function run(app: App, { kind, words, count, atDoor = false, addressed = false }: Rush): Promise<Rate> {
  const latencies: number[] = [];
  const finish = startRate();
  let next = 0;
  async function feed() {
    while (next < count) {
      const index = next;
      next += 1;
      const said = words[index % words.length] ?? '';
      const raw = message(kind, index, atDoor ? `${doorOf(index)}${said}` : said, addressed);
      const at = performance.now();
      await app.pipeline.receive(raw);
      latencies.push(performance.now() - at);
    }
  }
  await Promise.all(Array.from({ length: inFlight }, feed));
  return finish(latencies);
}

/** Whom a building's own group speaks of; in the owners' group it is any. */
const buildings: readonly (number | undefined)[] = [3, 5, undefined];

/** Another unit than any of late: a neighbour's report of the same trouble there would join the ticket that is open. */
function doorOf(index: number): string {
  const nth = Math.floor(index / 3);
  return `${buildings[index % 3] ?? 1 + (index % 6)}栋${1 + (nth % 47)}单元${1 + (Math.floor(nth / 47) % 30)}层`;
}

/** Another person each time, so that nobody floods; of the demo's groups in turn. */
function message(kind: string, index: number, words: string, addressed: boolean): RawMessage {
  const group = demoGroups[index % 3];
  return {
    channel: demoChannel,
    account: demoAccount,
    messageId: `${kind}-${index}`,
    sender: { key: `${kind}-${index % 5000}`, name: `邻居${index % 5000}`, isSelf: false },
    room: { key: group?.roomKey ?? '', topic: group?.topic ?? '' },
    kind: 'text',
    text: addressed ? `@格格\u2005${words}` : words,
    ...(addressed ? { mentionKeys: [demoAccount] } : {}),
    botNames: ['格格'],
    sentAt: new Date(),
  };
}

const online = {
  channel: demoChannel,
  account: demoAccount,
  online: true,
  since: new Date(),
  hint: undefined,
  qrCode: undefined,
};

/** Takes everything and sends nothing: the network is not what is measured. */
export const silentChannel: Channel = {
  name: demoChannel,
  start: () => Promise.resolve(),
  status: () => online,
  send: () => Promise.resolve({ messageId: undefined }),
  findMembers: () => Promise.resolve([]),
  download: () => Promise.resolve(new Uint8Array()),
  stop: () => Promise.resolve(),
};
