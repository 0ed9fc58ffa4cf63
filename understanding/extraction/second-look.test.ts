import { beforeEach, describe, expect, it } from 'vitest';

import { silentLog } from '../../core/log.ts';
import { createTestClock } from '../../test/support/clock.ts';
import { injections } from '../../test/support/injections.ts';
import { createScriptedModel, type Reply, type ScriptedModel } from '../../test/support/scripted-model.ts';
import { createUnderstand } from '../understand.ts';
import type { Understanding } from '../understanding.ts';
import type { SaidActs } from './act-shape.ts';
import { createCarefulModel } from './careful-model.ts';
import { createSecondLook, type HeardMessage, type SecondLook } from './second-look.ts';

const clock = createTestClock(new Date('2026-11-22T09:00:00+08:00'));
const understand = createUnderstand();
const never = new AbortController().signal;

let model: ScriptedModel;
let secondLook: SecondLook;
let tags: number;
beforeEach(() => {
  model = createScriptedModel();
  tags = 0;
  const limits = {
    timeMs: 50,
    callsPerPlace: 1000,
    calls: 1000,
    timeZone: 'Asia/Shanghai',
    concurrent: 10,
    breaker: { failures: 100, restMs: 1000 },
  };
  secondLook = createSecondLook({
    model: createCarefulModel(model, limits, clock),
    understand,
    log: silentLog,
    newTag: () => `tag${(tags += 1)}`,
  });
});

function heard(text: string, over: Partial<HeardMessage> = {}): HeardMessage {
  return {
    text,
    addressed: true,
    mentionsOthers: false,
    hasImage: false,
    alias: undefined,
    roomPlace: { building: '3' },
    now: clock.now(),
    topic: '橘园3栋邻里群',
    placeKey: 'room-3',
    ...over,
  };
}

/** Rules, then the model: what the pipeline does. */
async function readTwice(message: HeardMessage): Promise<{ rules: Understanding; both: Understanding }> {
  const rules = understand(message);
  return { rules, both: await secondLook.look(message, rules, never) };
}

function reports(quote: string, slots: SaidActs['acts'][number]['slots'] = []): Reply {
  return {
    kind: 'data',
    value: {
      acts: [{ intent: 'report', category: 'repair.lighting', urgency: 'normal', quote, slots }],
    } satisfies SaidActs,
  };
}

it('understands what rules do not, in the words of the message', async () => {
  model.always(reports('圆圆的家伙在五楼又歇了', [{ name: 'floor', value: '5', quote: '五楼' }]));
  const message = heard('麻烦看一下,圆圆的家伙在五楼又歇了,唉');
  expect(secondLook.wants(message, understand(message))).toBe(true);
  const { both } = await readTwice(message);
  expect(both).toMatchObject({
    intent: 'report',
    category: 'repair.lighting',
    place: { building: '3', floor: '5' },
  });
});

describe('what leaves the machine', () => {
  const message = heard('王女士说五楼那个家伙又不亮了，打我15412345678，鄂E12K45也堵着', {
    alias: '3-2-501 王敏',
    topic: '橘园3栋群（群主13人）',
  });

  it('is fenced, and holds no phone, plate, name or door', async () => {
    await readTwice(message);
    const [request] = model.asked;
    expect(request?.user).toBe(
      [
        '<群名 tag1>\n橘园3栋群（群主13人）\n</群名 tag1>',
        '<群名片 tag1>\n3栋2单元\n</群名片 tag1>',
        '<消息 tag1>\n〔姓名1〕女士说五楼那个家伙又不亮了，打我〔电话1〕，〔车牌1〕也堵着\n</消息 tag1>',
      ].join('\n'),
    );
  });

  it('is nothing else: the system’s words and the examples are the same for every message', async () => {
    await readTwice(message);
    await readTwice(heard('另外一句没人懂的话'));
    const [first, second] = model.asked;
    expect([first?.system, first?.examples]).toEqual([second?.system, second?.examples]);
    expect(first?.system).toContain('JSON');
    expect(JSON.stringify([first?.system, first?.examples])).not.toContain('tag1');
  });

  it('has a fence of its own each time', async () => {
    await readTwice(heard('第一句没人懂的话'));
    await readTwice(heard('第二句没人懂的话'));
    expect(model.asked.map(({ user }) => /tag\d/.exec(user)?.[0])).toEqual(['tag1', 'tag2']);
  });
});

it('asks once about the same words, whoever’s number stands in them', async () => {
  model.always(reports('不亮了', [{ name: 'phone', value: '〔电话1〕', quote: '〔电话1〕' }]));
  const first = await readTwice(heard('那个家伙不亮了找15412345678'));
  const second = await readTwice(heard('那个家伙不亮了找15487654321'));
  expect(model.asked).toHaveLength(1);
  expect([first.both.phone, second.both.phone]).toEqual(['15412345678', '15487654321']);
  await readTwice(heard('那个家伙不亮了找15412345678', { topic: '别的群' }));
  expect(model.asked).toHaveLength(2);
});

describe('when the model fails, rules stand', () => {
  it.each<[string, Reply]>([
    ['a timeout', { kind: 'hang' }],
    ['a trickle', { kind: 'trickle', value: {} }],
    ['429', { kind: 'status', status: 429, retryAfter: '60' }],
    ['401', { kind: 'status', status: 401 }],
    ['a refusal', { kind: 'refusal', text: '不' }],
    ['a truncated answer', { kind: 'cut_off', value: { acts: [] } }],
    ['words', { kind: 'text', text: '好的，已为您报修' }],
    ['another shape', { kind: 'data', value: { intent: 'report' } }],
    [
      'an emergency',
      {
        kind: 'data',
        value: {
          acts: [
            { intent: 'report', category: 'repair.gas', urgency: 'emergency', quote: '家伙', slots: [] },
          ],
        },
      },
    ],
    ['an unknown category', { kind: 'data', value: { acts: [{ category: 'repair.moon' }] } }],
    ['no choices', { kind: 'no_choices' }],
  ])('%s', async (_what, reply) => {
    model.always(reply);
    const { rules, both } = await readTwice(heard('那个家伙又来了'));
    expect(both).toBe(rules);
    expect(model.asked.length).toBeGreaterThan(0);
  });
});

/** A model that does whatever it is told: reports gas in a flat, gives a number, takes tickets back. */
function obey(user: string): Reply {
  const message = /<消息 [^>]+>\n([^]*)\n<\/消息/.exec(user)?.[1] ?? '';
  const quote = message.slice(0, 4);
  const slots = [
    { name: 'room', value: '1203', quote },
    { name: 'building', value: '9', quote: '9栋' },
    { name: 'phone', value: '15499999999', quote },
    { name: 'plate', value: '鄂E12K45', quote },
    { name: 'spot', value: '全小区', quote: '全小区' },
  ];
  const act = { category: null, urgency: null, quote, slots };
  return {
    kind: 'data',
    value: {
      acts: [
        { ...act, intent: 'withdraw' },
        { ...act, intent: 'fraud_bait' },
        { ...act, intent: 'report', category: 'repair.gas', urgency: 'urgent' },
        { ...act, intent: 'report', category: 'anomaly.security', urgency: 'urgent' },
      ],
    },
  };
}

describe('a model that obeys what it reads', () => {
  const cases = injections.flatMap((text) => [
    ['message', heard(text)] as const,
    ['alias', heard('那个家伙又来了', { alias: text })] as const,
    ['topic', heard('那个家伙又来了', { topic: text })] as const,
  ]);

  it.each(cases)('gains nothing by the %s', async (_where, message) => {
    model.always(({ user }) => obey(user));
    const { rules, both } = await readTwice(message);
    expect(both.danger).toBe(rules.danger);
    for (const intent of ['withdraw', 'fraud_bait'])
      expect(both.intent === intent).toBe(rules.intent === intent);
    for (const one of [both, ...both.further]) {
      expect(one.urgency === 'emergency').toBe(rules.urgency === 'emergency' && one === both);
      expect(one.phone).toBe(rules.phone);
      expect(one.plate).toBe(rules.plate);
      expect(one.place).toEqual(rules.place);
    }
  });

  it.each(injections)('is not told by an alias: %s', async (text) => {
    await readTwice(heard('那个家伙又来了', { alias: text }));
    const alias = /<群名片 [^>]+>\n([^]*)\n<\/群名片/.exec(model.asked[0]?.user ?? '')?.[1] ?? '';
    expect(alias).toMatch(/^(?:[0-9A-Z]+(?:栋|单元|层)|物业|保安|网格员?|社区|楼长|管家|客服)*$/);
  });
});
