import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { ModelRequest } from '../../core/language-model.ts';
import { createTestClock, type TestClock } from '../../test/support/clock.ts';
import { createScriptedModel, type Reply, type ScriptedModel } from '../../test/support/scripted-model.ts';
import { type CarefulLimits, type CarefulModel, createCarefulModel } from './careful-model.ts';

const request: ModelRequest<{ ok: boolean }> = {
  task: 'say_ok',
  system: 'Answer as JSON.',
  examples: [],
  user: '好吗',
  shape: z.strictObject({ ok: z.boolean() }),
  maxOutputTokens: 10,
};
const right: Reply = { kind: 'data', value: { ok: true } };
const broken: Reply = { kind: 'status', status: 500 };

const usual: CarefulLimits = {
  timeMs: 4000,
  callsPerPlace: 1000,
  calls: 1000,
  timeZone: 'Asia/Shanghai',
  concurrent: 2,
  breaker: { failures: 3, restMs: 60_000 },
};

let clock: TestClock;
let model: ScriptedModel;
beforeEach(() => {
  clock = createTestClock(new Date('2026-11-22T09:00:00+08:00'));
  model = createScriptedModel();
  model.always(right);
});

function careful(over: Partial<CarefulLimits> = {}): CarefulModel {
  return createCarefulModel(model, { ...usual, ...over }, clock);
}

const never = new AbortController().signal;

/** Asks while the clock moves on by so much. */
async function ask(asked: CarefulModel, { place = 'room-1', passMs = 0, signal = never } = {}) {
  const answer = asked.ask(request, place, signal);
  await clock.advance(passMs);
  return answer;
}

describe('a second attempt', () => {
  it.each<[string, Reply]>([
    ['500', broken],
    ['429 without a time', { kind: 'status', status: 429 }],
    ['a connection reset', { kind: 'reset' }],
  ])('follows %s after a moment', async (_what, reply) => {
    model.next(reply);
    expect(await ask(careful(), { passMs: 250 })).toEqual({ ok: true, value: { ok: true } });
    expect(model.asked).toHaveLength(2);
  });

  it('waits as long as the endpoint asks', async () => {
    model.next({ kind: 'status', status: 429, retryAfter: '3' });
    const asked = careful();
    const answer = asked.ask(request, 'room-1', never);
    await clock.advance(2999);
    expect(model.asked).toHaveLength(1);
    await clock.advance(1);
    expect(await answer).toMatchObject({ ok: true });
  });

  it('does not follow when the wait would outlast the limit', async () => {
    model.next({ kind: 'status', status: 429, retryAfter: '4' });
    expect(await ask(careful())).toEqual({ ok: false, error: 'rate_limited' });
    expect(model.asked).toHaveLength(1);
  });

  it('is the last', async () => {
    model.always(broken);
    expect(await ask(careful(), { passMs: 250 })).toEqual({ ok: false, error: 'unavailable' });
    expect(model.asked).toHaveLength(2);
  });

  it.each<[string, Reply, string]>([
    ['a refusal', { kind: 'refusal', text: '不' }, 'refused'],
    ['a wrong shape', { kind: 'data', value: { ok: 1 } }, 'malformed'],
    ['a wrong key', { kind: 'status', status: 401 }, 'rejected'],
  ])('does not follow %s', async (_what, reply, failure) => {
    model.next(reply);
    expect(await ask(careful())).toEqual({ ok: false, error: failure });
    expect(model.asked).toHaveLength(1);
  });
});

describe('time', () => {
  it('is up after the limit', async () => {
    model.always({ kind: 'hang' });
    expect(await careful({ timeMs: 20 }).ask(request, 'room-1', never)).toEqual({
      ok: false,
      error: 'timeout',
    });
  });

  it('is up with the turn', async () => {
    model.always({ kind: 'hang' });
    const turn = new AbortController();
    const answer = careful().ask(request, 'room-1', turn.signal);
    turn.abort();
    expect(await answer).toEqual({ ok: false, error: 'timeout' });
  });
});

describe('the breaker', () => {
  it('opens after failures in a row, rests, tries once, and closes when that went well', async () => {
    const asked = careful({ breaker: { failures: 3, restMs: 60_000 } });
    model.always({ kind: 'refusal', text: '不' });
    for (let time = 0; time < 3; time += 1) await ask(asked);
    expect(asked.figures().breaker).toBe('open');
    expect(await ask(asked)).toEqual({ ok: false, error: 'resting' });
    expect(model.asked).toHaveLength(3);

    await clock.advance(60_000);
    expect(asked.figures().breaker).toBe('half_open');
    await ask(asked);
    expect(asked.figures().breaker).toBe('open');
    expect(model.asked).toHaveLength(4);

    await clock.advance(60_000);
    model.always(right);
    const both = [asked.ask(request, 'room-1', never), asked.ask(request, 'room-2', never)];
    expect(await Promise.all(both)).toEqual([
      { ok: true, value: { ok: true } },
      { ok: false, error: 'resting' },
    ]);
    expect(asked.figures().breaker).toBe('closed');
    expect(asked.figures().notAsked).toEqual({ resting: 2 });
  });

  it('counts only failures in a row', async () => {
    const asked = careful();
    const refusal: Reply = { kind: 'refusal', text: '不' };
    model.next(refusal, refusal, right, refusal, refusal);
    for (let time = 0; time < 5; time += 1) await ask(asked);
    expect(asked.figures().breaker).toBe('closed');
  });

  it('does not spend its one try on who has no budget left', async () => {
    const asked = careful({ callsPerPlace: 3, breaker: { failures: 3, restMs: 60_000 } });
    model.next(...Array.from({ length: 3 }, (): Reply => ({ kind: 'refusal', text: '不' })));
    for (let time = 0; time < 3; time += 1) await ask(asked);
    await clock.advance(60_000);
    expect(await ask(asked)).toEqual({ ok: false, error: 'spent' });
    expect(await ask(asked, { place: 'room-2' })).toMatchObject({ ok: true });
  });
});

describe('the budget', () => {
  it('is each place’s own and begins again at midnight in Shanghai', async () => {
    const asked = careful({ callsPerPlace: 2 });
    for (let time = 0; time < 2; time += 1) expect(await ask(asked)).toMatchObject({ ok: true });
    expect(await ask(asked)).toEqual({ ok: false, error: 'spent' });
    expect(await ask(asked, { place: 'room-2' })).toMatchObject({ ok: true });
    await clock.advanceTo(new Date('2026-11-22T23:59:59+08:00'));
    expect(await ask(asked)).toEqual({ ok: false, error: 'spent' });
    await clock.advanceTo(new Date('2026-11-23T00:00:00+08:00'));
    expect(await ask(asked)).toMatchObject({ ok: true });
    expect(asked.figures()).toMatchObject({ callsToday: 1, callsPerDay: 1000 });
  });

  it('has an end for all together, too', async () => {
    const asked = careful({ calls: 2 });
    await ask(asked, { place: 'room-1' });
    await ask(asked, { place: 'room-2' });
    expect(await ask(asked, { place: 'room-3' })).toEqual({ ok: false, error: 'spent' });
  });
});

it('never has more under way than it may, so that other turns find room', async () => {
  model.always({ kind: 'hang' });
  const asked = careful({ timeMs: 50 });
  const answers = ['room-1', 'room-2', 'room-3'].map((place) => asked.ask(request, place, never));
  expect(await Promise.all(answers)).toEqual([
    { ok: false, error: 'timeout' },
    { ok: false, error: 'timeout' },
    { ok: false, error: 'busy' },
  ]);
});

it('tells what became of every question and what it cost', async () => {
  const asked = careful();
  await ask(asked);
  model.next({ kind: 'data', value: { ok: 1 } });
  await ask(asked);
  expect(asked.figures()).toMatchObject({
    name: 'scripted',
    breaker: 'closed',
    callsToday: 2,
    answered: 1,
    failed: { malformed: 1 },
    notAsked: {},
  });
  expect(asked.figures().inputTokens).toBeGreaterThan(5);
  expect(asked.figures().outputTokens).toBeGreaterThan(2);
});

it('an adapter that breaks its word is a failure like others', async () => {
  const defect = { name: 'defect', answer: () => Promise.reject(new TypeError('oops')) };
  const asked = createCarefulModel(defect, usual, clock);
  expect(await asked.ask(request, 'room-1', never)).toEqual({ ok: false, error: 'unavailable' });
});
