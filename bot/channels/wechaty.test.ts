import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelListener, ChannelStatus, RoomEvent } from '../../core/channel.ts';
import { systemClock, type Clock } from '../../core/clock.ts';
import type { LogFields } from '../../core/log.ts';
import { silentLog } from '../../core/log.ts';
import type { Address, RawMessage } from '../../core/message.ts';
import { describeChannel } from './channel.contract.ts';
import { createSimulator, type Simulator } from './simulator/simulator.ts';
import { createWechatyChannel } from './wechaty.ts';

describeChannel('wechaty on the simulator puppet', () => {
  const sim = createSimulator();
  const room = sim.room('3栋业主群', { key: 'building-3@chatroom' });
  const wang = sim.resident('王阿姨', { room, key: 'wang' });
  return {
    channel: sim.channel,
    account: 'gege',
    roomKey: room.key,
    memberKey: wang.key,
    hears: async (text) => {
      await wang.says(text);
    },
    sees: async (bytes) => {
      await wang.says('', { image: { bytes, name: '现场.jpg' } });
    },
    failNext: (failure) => sim.failNext(1, failure),
    arrived: () => sim.sent(room).map(({ body }) => body),
  };
});

describe('wechaty on the simulator puppet', () => {
  let sim: Simulator;
  let heard: RawMessage[];
  let events: RoomEvent[];
  let statuses: ChannelStatus[];
  let logged: { event: string; fields: LogFields | undefined }[];
  let now: Date;
  const clock: Clock = { ...systemClock, now: () => now };
  const listener: ChannelListener = {
    onMessage: (raw) => {
      heard.push(raw);
      return Promise.resolve();
    },
    onRoomEvent: (event) => {
      events.push(event);
      return event.kind === 'topic' ? Promise.reject(new Error('broken')) : Promise.resolve();
    },
    onStatus: (status) => {
      statuses.push(status);
      throw new Error('a status page that fails');
    },
  };
  const signal = new AbortController().signal;
  const to = (kind: Address['kind'], key: string): Address => ({
    kind,
    channel: 'wechat',
    account: 'gege',
    key,
  });
  const keep = (event: string, fields?: LogFields) => void logged.push({ event, fields });

  beforeEach(() => {
    now = new Date('2026-11-22T08:00:00Z');
    heard = [];
    events = [];
    statuses = [];
    logged = [];
    sim = createSimulator({ clock, log: { ...silentLog, warn: keep, error: keep } });
  });
  afterEach(() => sim.channel.stop());

  it('keeps the order although the first message in a large room has to load all its members', async () => {
    const room = sim.room('大群');
    const wang = sim.resident('王阿姨', { room });
    for (let index = 0; index < 300; index += 1) sim.resident(`邻居${index}`, { room });
    await sim.channel.start(listener);
    await Promise.all(['一', '二', '三', '四'].map((text) => wang.says(text)));
    expect(heard.map(({ text }) => text)).toEqual(['一', '二', '三', '四']);
  });

  it('gives no mention ids where the puppet has none, and every name the bot was seen under', async () => {
    const room = sim.room('3栋业主群', { botAlias: '小区助手' });
    const wang = sim.resident('王阿姨', { room });
    sim.giveMentionIds(false);
    await sim.channel.start(listener);
    await wang.says('在吗', { mention: true });
    sim.world.rooms.get(room.key)?.members.set('gege', '3栋格格');
    await wang.says('在吗', { mention: true });
    expect(heard.map(({ text }) => text)).toEqual(['@小区助手\u2005在吗', '@3栋格格\u2005在吗']);
    expect(heard[1]?.mentionKeys).toBeUndefined();
    expect(heard[1]?.botNames).toEqual(['3栋格格', '小区助手', '格格']);
  });

  it.each(['xml', 'flattened'] as const)('reads a quote that comes as %s', async (form) => {
    const room = sim.room('3栋业主群');
    const wang = sim.resident('王阿姨', { room, alias: '3-2-501' });
    sim.quoteAs(form);
    await sim.channel.start(listener);
    const { messageId = '' } = await sim.channel.send(
      to('room', room.key),
      { text: '已登记 <1>', mentionKeys: [], image: undefined },
      signal,
    );
    const first = await wang.says('还没有人来', { quote: { id: messageId } });
    await wang.says('是的', { quote: first });
    expect(heard.at(-2)).toMatchObject({
      kind: 'text',
      text: '还没有人来',
      quote: { text: '已登记 <1>', fromName: '格格', ofBot: true },
    });
    expect(heard.at(-1)?.quote).toMatchObject({ text: '还没有人来', fromName: '3-2-501', ofBot: false });
    if (form === 'xml') expect(heard.at(-2)?.quote?.messageId).toBe(messageId);
  });

  it('tells which message was taken back', async () => {
    const wang = sim.resident('王阿姨', { room: sim.room('3栋业主群') });
    await sim.channel.start(listener);
    const said = await wang.says('我家密码是');
    await wang.recalls(said);
    expect(heard.at(-1)).toMatchObject({ kind: 'recall', recalledMessageId: said.id, text: '' });
  });

  it('passes a message on again under the same id when the puppet delivers it again', async () => {
    const wang = sim.resident('王阿姨', { room: sim.room('3栋业主群') });
    await sim.channel.start(listener);
    await sim.redelivers(await wang.says('楼道被堵了'));
    expect(heard).toHaveLength(2);
    expect(heard[0]).toEqual(heard[1]);
  });

  it('talks in private, where there is no room and no alias', async () => {
    const wang = sim.resident('王阿姨', { room: sim.room('3栋业主群'), key: 'wang', alias: '3-2-501' });
    await sim.channel.start(listener);
    await wang.tells('我家停电了');
    expect(heard[0]?.room).toBeUndefined();
    expect(heard[0]?.sender).toEqual({ key: 'wang', name: '王阿姨', alias: undefined, isSelf: false });
    await sim.channel.send(to('person', 'wang'), { text: '好', mentionKeys: [], image: undefined }, signal);
    expect(sim.sent(wang).map(({ text }) => text)).toEqual(['好']);
    expect(heard.at(-1)?.sender.isSelf).toBe(true);
  });

  it('mentions members under their alias of this moment, and leaves out whoever left', async () => {
    const room = sim.room('3栋业主群');
    const wang = sim.resident('王阿姨', { room, alias: '3-2-501' });
    const li = sim.resident('李先生', { room });
    await sim.channel.start(listener);
    wang.callsThemself('3-2-502 王女士');
    await li.leaves(room);
    const content = { text: '已登记', mentionKeys: [wang.key, li.key], image: undefined };
    await sim.channel.send(to('room', room.key), content, signal);
    expect(sim.sent(room)[0]).toMatchObject({
      text: '@3-2-502 王女士 已登记',
      mentionKeys: [wang.key],
    });
  });

  it('sends a picture after the text', async () => {
    const room = sim.room('3栋业主群');
    await sim.channel.start(listener);
    const image = { bytes: Uint8Array.of(9), name: '提醒.png' };
    await sim.channel.send(to('room', room.key), { text: '请看', mentionKeys: [], image }, signal);
    expect(sim.sent(room).map(({ text, image: picture }) => [text, picture?.name])).toEqual([
      ['请看', undefined],
      ['', '提醒.png'],
    ]);
  });

  it('does not know whether it was sent when the picture after the text fails', async () => {
    const room = sim.room('3栋业主群');
    await sim.channel.start(listener);
    const image = { bytes: Uint8Array.of(9), name: '提醒.png' };
    const sending = sim.channel.send(to('room', room.key), { text: '请看', mentionKeys: [], image }, signal);
    sim.watch(() => sim.failNext(1, 'temporary'));
    await expect(sending).rejects.toMatchObject({ failure: 'unknown' });
  });

  it('does not know whether it was sent when the caller gives up while the puppet works on it', async () => {
    const room = sim.room('3栋业主群');
    const giveUp = new AbortController();
    let release = () => {};
    const slow = createSimulator({
      clock: { ...clock, sleep: () => new Promise((resolve) => (release = resolve)) },
    });
    await slow.channel.start(listener);
    slow.room('3栋业主群', { key: room.key });
    slow.slowDown(1_000);
    const content = { text: '已登记', mentionKeys: [], image: undefined };
    const sending = slow.channel.send(to('room', room.key), content, giveUp.signal);
    await new Promise(setImmediate);
    giveUp.abort();
    await expect(sending).rejects.toMatchObject({ failure: 'unknown' });
    release();
    await slow.channel.stop();
  });

  it('tells that rooms were joined, left and renamed, and survives an app that fails on it', async () => {
    await sim.channel.start(listener);
    const room = sim.room('3栋业主群');
    const wang = sim.resident('王阿姨', { room });
    await sim.idle();
    await room.renames('三栋一家亲');
    await wang.leaves(room);
    expect(events.map(({ kind, topic }) => [kind, topic])).toEqual([
      ['bot_joined', '3栋业主群'],
      ['joined', '3栋业主群'],
      ['topic', '三栋一家亲'],
      ['left', '三栋一家亲'],
    ]);
    expect(logged.map(({ event }) => event)).toContain('channel.room_event_failed');
  });

  it('is offline since the logout, shows the QR code, loses what is said meanwhile, and comes back', async () => {
    const wang = sim.resident('王阿姨', { room: sim.room('3栋业主群') });
    await sim.channel.start(listener);
    now = new Date('2026-11-22T09:00:00Z');
    await sim.loseLogin();
    now = new Date('2026-11-22T09:05:00Z');
    await wang.says('有人吗');
    expect(sim.channel.status()).toMatchObject({ online: false, since: new Date('2026-11-22T09:00:00Z') });
    expect(sim.channel.status().qrCode).toContain('login');
    expect(sim.channel.status().hint).toContain('扫描');
    await sim.relogIn();
    expect(sim.channel.status()).toMatchObject({ online: true, qrCode: undefined, since: now });
    expect(heard).toEqual([]);
    expect(statuses.length).toBeGreaterThan(2);
  });

  it('uses the new ids after a login that renumbered them, and refuses the old ones', async () => {
    const room = sim.room('3栋业主群');
    const wang = sim.resident('王阿姨', { room });
    await sim.channel.start(listener);
    await sim.relogIn({ renumber: true });
    await wang.says('在吗', { mention: true });
    expect(heard[0]?.account).not.toBe('gege');
    expect(heard[0]?.mentionKeys).toEqual([heard[0]?.account]);
    expect(heard[0]?.room?.key).not.toBe(room.key);
    const content = { text: '已登记', mentionKeys: [], image: undefined };
    await expect(sim.channel.send(to('room', room.key), content, signal)).rejects.toMatchObject({
      failure: 'permanent',
    });
  });

  it('says which package to install when the named puppet is not there', async () => {
    const channel = createWechatyChannel({
      puppet: { name: 'wechaty-puppet-of-nobody' },
      clock,
      log: silentLog,
    });
    await expect(channel.start(listener)).rejects.toMatchObject({ code: 'channel.puppet_unusable' });
    expect(channel.status().online).toBe(false);
    await channel.stop();
  });
});
