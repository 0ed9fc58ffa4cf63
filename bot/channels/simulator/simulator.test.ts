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

describe('the simulated world', () => {
  it('forgets old messages, so that a long run stays small', async () => {
    sim = createSimulator({ remembers: 50 });
    const room = sim.room('3栋业主群');
    const wang = sim.resident('王阿姨', { room });
    await startEcho();
    const first = await wang.says('第一句');
    const place = { kind: 'room', key: room.key } as const;
    for (let index = 0; index < 50; index += 1) {
      sim.post({ place, fromKey: wang.key, kind: 'text', text: `第${index}句` });
    }
    await sim.idle();
    expect(heard).toHaveLength(51);
    expect(sim.world.messages.size).toBe(50);
    await expect(sim.redelivers(first)).rejects.toMatchObject({ code: 'simulator.message_forgotten' });
  });

  it('gives a later run other message ids, so that nothing counts as heard before', () => {
    const other = createSimulator();
    const post = (world: Simulator) =>
      world.post({ place: { kind: 'private', key: 'gege' }, fromKey: 'gege', kind: 'text' }).id;
    expect(post(sim)).not.toBe(post(other));
  });

  it('waits for the app as well as for the channel', async () => {
    const wang = sim.resident('王阿姨', { room: sim.room('3栋业主群') });
    await sim.channel.start({
      onMessage: () => Promise.resolve(),
      onRoomEvent: () => Promise.resolve(),
      onStatus: () => undefined,
    });
    let waited = 0;
    sim.idleWhen(async () => {
      waited += 1;
      if (waited > 1) return;
      const to = { kind: 'person', channel: 'wechat', account: 'gege', key: wang.key } as const;
      const content = { text: '您好', mentionKeys: [], image: undefined };
      await sim.channel.send(to, content, new AbortController().signal);
    });
    const said = await wang.tells('在吗');
    expect(said.replies.map(({ text }) => text)).toEqual(['您好']);
    expect(waited).toBe(2);
  });

  it('delivers a message whose answer is lost, and says that it does not know', async () => {
    const room = sim.room('3栋业主群');
    await startEcho();
    sim.failNext(1, 'unknown');
    const to = { kind: 'room', channel: 'wechat', account: 'gege', key: room.key } as const;
    const content = { text: '通知', mentionKeys: [], image: undefined };
    const sending = sim.channel.send(to, content, new AbortController().signal);
    await expect(sending).rejects.toMatchObject({ failure: 'unknown' });
    expect(sim.sent(room)).toHaveLength(1);
  });

  it('tells a script what is missing', async () => {
    const lonely = sim.resident('孤单的人');
    await expect(lonely.says('有人吗')).rejects.toMatchObject({ code: 'simulator.no_room' });
    expect(() => sim.resident('王阿姨', { room: { key: 'nowhere' } })).toThrow(/no such room/u);
  });
});
