import { readFileSync } from 'node:fs';
import { fastify, type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock, type Clock } from '../../../core/clock.ts';
import { silentLog } from '../../../core/log.ts';
import { createSimulatorPage } from './page.ts';
import { createSimulator, type Simulator } from './simulator.ts';

const wang = { from: 'wang', place: { kind: 'room', key: 'r3' } };
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
let sim: Simulator;
let server: FastifyInstance;

beforeEach(async () => {
  sim = createSimulator();
  const room = sim.room('3栋业主群', { key: 'r3' });
  sim.resident('王阿姨', { key: 'wang', room, alias: '3-2-501' });
  sim.resident('李先生', { key: 'li' });
  server = fastify();
  const clock: Clock = { ...systemClock, sleep: () => Promise.resolve() };
  await server.register(createSimulatorPage({ simulator: sim, clock, log: silentLog }));
});
afterEach(() => server.close());

const post = (path: string, payload: object, headers: Record<string, string> = {}) =>
  server.inject({ method: 'POST', url: `/simulator/api/${path}`, payload, headers });
const world = async () => (await server.inject('/simulator/api/world')).json<Record<string, unknown[]>>();

describe('the simulator page', () => {
  it('says that it is a simulation and runs under a strict content policy', async () => {
    const page = await server.inject('/simulator/');
    expect(page.body).toContain('仅供演示');
    const html = readFileSync(new URL('./page/index.html', import.meta.url), 'utf8');
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|\sstyle=/u);
  });

  it('lets a resident speak in their group and finds whom they mention', async () => {
    expect((await post('messages', { ...wang, text: '@格格\u2005在吗' })).statusCode).toBe(204);
    expect(await world()).toMatchObject({
      rooms: [
        { key: 'r3', topic: '3栋业主群', members: [{ key: 'gege' }, { key: 'wang', name: '3-2-501' }] },
      ],
      messages: [{ from: { key: 'wang', name: '3-2-501', nickname: '王阿姨' }, mentions: ['格格'] }],
    });
  });

  it('shows a picture with its true type, and no longer once it was taken back', async () => {
    await post('messages', { ...wang, text: '', picture: png.toString('base64') });
    const [message] = [...sim.world.messages.values()];
    const url = `/simulator/api/pictures/${message?.id ?? ''}`;
    const shown = await server.inject(url);
    expect(shown.headers['content-type']).toBe('image/png');
    expect(shown.rawPayload).toEqual(png);
    expect((await post('recalls', { from: 'wang', messageId: message?.id ?? '' })).statusCode).toBe(204);
    expect((await server.inject(url)).statusCode).toBe(404);
  });

  it.each([
    ['somebody who is not in the group', { ...wang, from: 'li', text: '在吗' }, 409],
    ['the bot itself', { ...wang, from: 'gege', text: '在吗' }, 409],
    [
      'the private chat of another',
      { from: 'li', place: { kind: 'private', key: 'wang' }, text: '在吗' },
      409,
    ],
    ['a file that is no picture', { ...wang, text: '', picture: 'PHN2Zz4=' }, 409],
    ['a text without end', { ...wang, text: '啊'.repeat(2_001) }, 400],
    ['more than was asked for', { ...wang, text: '在吗', isSelf: true }, 400],
  ])('refuses %s', async (_what, payload, status) => {
    expect((await post('messages', payload)).statusCode).toBe(status);
    expect(sim.world.messages.size).toBe(0);
  });

  it("refuses to take back another person's message", async () => {
    await post('messages', { ...wang, text: '在吗' });
    const [message] = [...sim.world.messages.values()];
    expect((await post('recalls', { from: 'li', messageId: message?.id ?? '' })).statusCode).toBe(409);
  });

  it.each([
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('refuses what another site sends: %o', async (headers) => {
    expect((await post('messages', { ...wang, text: '在吗' }, headers)).statusCode).toBe(403);
    expect(sim.world.messages.size).toBe(0);
  });

  it('shows what is said at once to whoever watches', async () => {
    const address = await server.listen({ port: 0 });
    const giveUp = new AbortController();
    const live = await fetch(`${address}/simulator/api/live`, { signal: giveUp.signal });
    const reader = live.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain('ready');
    await post('messages', { ...wang, text: '楼道堵了' });
    expect((await reader?.read())?.value).toContain('楼道堵了');
    giveUp.abort();
  });
});
