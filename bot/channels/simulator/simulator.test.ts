import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RoomEvent } from '../../../core/channel.ts';
import type { RawMessage } from '../../../core/message.ts';
import { createSimulator, type Simulator } from './simulator.ts';

const heard: RawMessage[] = [];
const events: RoomEvent[] = [];
let sim: Simulator;

beforeEach(() => {
  heard.length = 0;
  events.length = 0;
  sim = createSimulator();
});
afterEach(() => sim.channel.stop());

/** An app that answers whoever mentions the bot. */
async function startEcho(): Promise<void> {
  await sim.channel.start({
    onMessage: async (raw) => {
      heard.push(raw);
      if (raw.room === undefined || !raw.mentionKeys?.includes(raw.account)) return;
      await sim.channel.send(
        { kind: 'room', channel: 'wechat', account: raw.account, key: raw.room.key },
        { text: '收到', mentionKeys: [raw.sender.key], image: undefined },
        new AbortController().signal,
      );
    },
    onRoomEvent: (event) => Promise.resolve(void events.push(event)),
    onStatus: () => undefined,
  });
}

describe('a script in the simulator', () => {
  it('reads as people talk: a resident mentions the bot and gets an answer with their alias', async () => {
    const building3 = sim.room('3栋业主群', { key: 'r3@chatroom' });
    const wang = sim.resident('王阿姨', { room: building3, alias: '3-2-501 王女士' });
    await startEcho();
    const said = await wang.says('楼道被小车堵了', { mention: true });
    expect(said.replies.map(({ body }) => body)).toEqual(['收到']);
    expect(said.replies[0]?.text).toBe('@3-2-501 王女士 收到');
    expect(sim.sent(building3)).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      channel: 'wechat',
      account: 'gege',
      text: '@格格\u2005楼道被小车堵了',
      mentionKeys: ['gege'],
      botNames: ['格格'],
      sender: { name: '王阿姨', alias: '3-2-501 王女士', isSelf: false },
      room: { key: 'r3@chatroom', topic: '3栋业主群' },
      kind: 'text',
    });
    expect(heard[1]?.sender.isSelf).toBe(true);
  });
});
