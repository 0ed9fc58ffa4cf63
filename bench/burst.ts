/** A power cut: 200 messages of 40 people in five buildings' groups at once, until all that comes of them is on disk. */
import { rmSync } from 'node:fs';

import { createApp } from '../app/create-app.ts';
import { demoAccount, demoChannel } from '../community/demo.ts';
import { systemClock } from '../core/clock.ts';
import { silentLog } from '../core/log.ts';
import type { RawMessage } from '../core/message.ts';
import { bindBuildingGroups, demoBuildings } from '../test/support/building-groups.ts';
import { testConfig } from '../test/support/app.ts';
import { diskFolder } from './disk-folder.ts';
import { readShippedModel } from '../understanding/training/shipped-model.ts';
import { silentChannel } from './pipeline.ts';
import type { Target } from './report.ts';

const cries = [
  '停电了',
  '怎么停电了',
  '整栋楼都停电了',
  '我们家也没电',
  '停电了物业知道吗',
  '我家也是',
  '+1',
  '又没电了吗',
];
const messages = 200;
const people = 40;
const buildings = demoBuildings.slice(0, 5);

/** Throws when they become more than one ticket: a fast wrong answer is none. */
export async function benchBurst(): Promise<readonly Target[]> {
  const folder = diskFolder();
  const app = await createApp({
    config: testConfig(folder),
    clock: systemClock,
    log: silentLog,
    channel: silentChannel,
    readShippedModel,
  });
  await app.start();
  try {
    await bindBuildingGroups(app);
    await app.pipeline.receive(message(-1, '今天天气真好'));
    const begun = performance.now();
    const cpu = process.cpuUsage();
    await Promise.all(
      Array.from({ length: messages }, (_, nth) => app.pipeline.receive(message(nth, cryOf(nth)))),
    );
    const seconds = (performance.now() - begun) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const tickets = await app.database.ticket.count();
    const followers = await app.database.ticketFollower.count();
    console.log(`${tickets} ticket, ${followers} followers of ${people - 1}`);
    if (tickets !== 1) throw new Error(`the burst became ${tickets} tickets`);
    const cpuSeconds = (user + system) / 1_000_000;
    return [{ name: '200 messages about one power cut', seconds, cpuSeconds, atMost: 2 }];
  } finally {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Everybody says something else each time. */
function cryOf(nth: number): string {
  return cries[(nth + Math.floor(nth / people)) % cries.length] ?? '';
}

function message(nth: number, text: string): RawMessage {
  const person = ((nth % people) + people) % people;
  const building = buildings[person % buildings.length] ?? '';
  return {
    channel: demoChannel,
    account: demoAccount,
    messageId: `burst-${nth}`,
    sender: { key: `burst-${person}`, name: `住户${person}`, isSelf: false },
    room: { key: `demo-${building}@chatroom`, topic: `春和苑${building}栋邻里群` },
    kind: 'text',
    text,
    botNames: ['格格'],
    sentAt: new Date(),
  };
}
