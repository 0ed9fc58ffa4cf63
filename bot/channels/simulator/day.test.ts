import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoGroups, demoStaff } from '../../../community/demo.ts';
import { systemClock } from '../../../core/clock.ts';
import { createDay } from './day.ts';
import { dayScript } from './day-script.zh.ts';
import { castDemo, type DemoWorker } from './demo-cast.ts';
import { createSimulator, type Simulator } from './simulator.ts';

const workers: readonly DemoWorker[] = demoStaff.flatMap(({ memberKey, name }) =>
  memberKey === undefined ? [] : [{ key: memberKey, name }],
);
const said = (sim: Simulator) => [...sim.world.messages.values()];
let sim: Simulator;

beforeEach(() => {
  sim = createSimulator();
  castDemo(sim, demoGroups, workers);
});
afterEach(() => sim.channel.stop());

describe('the demo', () => {
  it('has people in every group of the demo community', () => {
    for (const { roomKey } of demoGroups) {
      expect(sim.world.rooms.get(roomKey)?.members.size).toBeGreaterThan(2);
    }
    expect([...sim.world.contacts.values()].filter(({ role }) => role === 'worker')).toHaveLength(2);
  });

  it('lets people speak only where they are members', async () => {
    await createDay(sim, { ...systemClock, sleep: () => Promise.resolve() }).play();
    for (const { place, fromKey } of said(sim)) {
      if (place.kind === 'room') expect(sim.world.rooms.get(place.key)?.members.has(fromKey)).toBe(true);
    }
    expect(said(sim).length).toBeGreaterThan(15);
    expect(said(sim).filter(({ kind }) => kind === 'recall')).toHaveLength(1);
    expect(said(sim).filter(({ kind }) => kind === 'image')).toHaveLength(1);
  });

  it('takes about a minute and a half', () => {
    const seconds = dayScript.reduce((sum, { after }) => sum + after, 0);
    expect(seconds).toBeGreaterThan(75);
    expect(seconds).toBeLessThan(105);
  });

  it('lets the worker who was sent a ticket accept and finish it, but not one that was withdrawn', async () => {
    await sim.channel.start({
      onMessage: async (raw) => {
        if (!raw.text.includes('堵住')) return;
        const to = { kind: 'person', channel: 'wechat', account: 'gege', key: 'worker-zhou' } as const;
        for (const text of [
          '【派单261122-6】一般',
          '工单261122-6已撤回,您不用再处理。',
          '【派单261122-7】紧急',
        ]) {
          const content = { text, mentionKeys: [], image: undefined };
          await sim.channel.send(to, content, new AbortController().signal);
        }
      },
      onRoomEvent: () => Promise.resolve(),
      onStatus: () => undefined,
    });
    await createDay(sim, { ...systemClock, sleep: () => sim.idle() }).play();
    const answers = said(sim).filter(({ fromKey }) => fromKey === 'worker-zhou');
    expect(answers.map(({ text }) => text)).toEqual([
      '接单261122-7',
      expect.stringMatching(/^办结261122-7 \S+/u),
    ]);
  });

  it('stops when asked, and plays once at a time', async () => {
    const day = createDay(sim, {
      ...systemClock,
      sleep: () => {
        day.stop();
        return Promise.resolve();
      },
    });
    const first = day.play();
    expect(day.playing).toBe(true);
    await day.play();
    await first;
    expect(day.playing).toBe(false);
    expect(said(sim)).toEqual([]);
  });
});
