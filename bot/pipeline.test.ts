import { beforeEach, describe, expect, it } from 'vitest';

import type { Group } from '../community/group.ts';
import { ConflictError, DuplicateError } from '../core/errors.ts';
import { silentLog } from '../core/log.ts';
import type { RawMessage } from '../core/message.ts';
import type { Handler, Outcome } from '../handlers/handler.ts';
import { createTestClock } from '../test/support/clock.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Changes } from './changes.ts';
import { createDialogueStore } from './dialogue-store.ts';
import { apology } from './messages.zh.ts';
import { createPipeline, type Pipeline, type PipelineLimits, usualLimits } from './pipeline.ts';

const group = { state: 'bound', botEnabled: true, kind: 'residents', place: {} } as Group;
const clock = createTestClock(new Date('2026-11-22T01:00:00Z'));

let committed: Changes[];
let order: string[];
beforeEach(() => {
  committed = [];
  order = [];
});

function raw(id: string, text: string, more: Partial<RawMessage> = {}): RawMessage {
  return {
    channel: 'c',
    account: 'bot',
    messageId: id,
    sender: { key: 'wang', name: '王', isSelf: false },
    room: { key: 'r1', topic: '3栋' },
    kind: 'text',
    text,
    botNames: ['格格'],
    sentAt: clock.now(),
    ...more,
  };
}

/** Reads the intent off the first word: enough to steer a test. */
function understand({ text }: { readonly text: string }): Understanding {
  const intent = /^(report|question|chatter)/.exec(text)?.[1] ?? 'chatter';
  return {
    intent,
    danger: text.includes('fire') ? 'fire' : undefined,
    ticketNumber: undefined,
    place: {},
    placeSources: {},
    sensitive: [] as Understanding['sensitive'],
  } as Understanding;
}

const answer: Outcome = {
  replies: [{ purpose: 'answer', text: '好的。' }],
  dialogue: 'keep',
  did: 'test.answered',
};

function pipeline(
  handle: Handler['handle'],
  more: { commit?: () => Promise<void>; limits?: PipelineLimits } = {},
): Pipeline {
  return createPipeline({
    understand,
    findLately: () => [],
    isBindingPhrase: () => false,
    isBait: () => false,
    concernsReport: () => false,
    isQuietTime: () => false,
    handlers: [{ name: 'test', accepts: () => true, handle }],
    directory: {
      findGroup: () => Promise.resolve(group),
      findStaff: () => Promise.resolve(undefined),
    },
    dialogues: createDialogueStore([]),
    commit: async (changes) => {
      await more.commit?.();
      committed.push(changes);
    },
    clock,
    log: silentLog,
    limits: more.limits ?? usualLimits,
  });
}

function opening() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), opened };
}

describe('turns', () => {
  it('of one person in one place run in order; other people do not wait', async () => {
    const gate = opening();
    const line = pipeline(async ({ message }) => {
      if (message.text === 'report 1') await gate.opened;
      order.push(message.text);
      return answer;
    });
    const li = { key: 'li', name: '李', isSelf: false };
    const turns = [
      line.receive(raw('1', 'report 1')),
      line.receive(raw('2', 'report 2')),
      line.receive(raw('3', 'report 3', { sender: li })),
    ];
    await turns[2];
    expect(order).toEqual(['report 3']);
    gate.open();
    await Promise.all(turns);
    expect(order).toEqual(['report 3', 'report 1', 'report 2']);
  });

  it('mention the person in the room they spoke in', async () => {
    await pipeline(() => Promise.resolve(answer)).receive(raw('1', 'report'));
    expect(committed[0]?.outgoing).toMatchObject([{ dedupeKey: 'c:bot:1/0', mentionKeys: ['wang'] }]);
  });

  it('start again when somebody else was faster', async () => {
    let tries = 0;
    const commit = () => ((tries += 1) < 3 ? Promise.reject(new ConflictError('x')) : Promise.resolve());
    const result = await pipeline(() => Promise.resolve(answer), { commit }).receive(raw('1', 'report'));
    expect(result.kind).toBe('acted');
    expect(tries).toBe(3);
  });

  it('give up after losing again and again, and may be tried once more when delivered again', async () => {
    const commit = () => Promise.reject(new ConflictError('x'));
    const line = pipeline(() => Promise.resolve(answer), { commit });
    expect(await line.receive(raw('1', 'report'))).toMatchObject({ kind: 'failed', code: 'store.conflict' });
    expect((await line.receive(raw('1', 'report'))).kind).toBe('failed');
  });

  it('of a message committed before change nothing', async () => {
    const commit = () => Promise.reject(new DuplicateError('c:bot:1'));
    const result = await pipeline(() => Promise.resolve(answer), { commit }).receive(raw('1', 'report'));
    expect(result).toEqual({ kind: 'duplicate' });
  });

  it('that break apologise once to whoever spoke to the bot, and to nobody else', async () => {
    const line = pipeline(() => Promise.reject(new TypeError('secret words')));
    expect(await line.receive(raw('1', '@格格 report'))).toEqual({
      kind: 'failed',
      code: 'unexpected.TypeError',
      apologised: true,
    });
    expect(committed.map(({ outgoing }) => outgoing?.map(({ text }) => text))).toEqual([[apology]]);
    expect(await line.receive(raw('2', 'report'))).toMatchObject({ kind: 'failed', apologised: false });
    expect(committed).toHaveLength(1);
  });

  it('ask the next handler when one passes, and keep nothing when one stays silent', async () => {
    const line = pipeline(({ message }) => Promise.resolve(message.text === 'question' ? 'silent' : 'pass'));
    expect(await line.receive(raw('1', 'question'))).toMatchObject({ kind: 'silent', reason: 'no_handler' });
    expect(await line.receive(raw('2', 'report'))).toMatchObject({ kind: 'silent', reason: 'no_handler' });
    expect(committed).toEqual([]);
  });
});

describe('one who floods', () => {
  it('is not answered any more, but heard when there is fire', async () => {
    const line = pipeline(() => Promise.resolve(answer), {
      limits: { ...usualLimits, floodTurns: 3 },
    });
    const results = [];
    for (const id of ['1', '2', '3', '4']) results.push(await line.receive(raw(id, `report ${id}`)));
    results.push(await line.receive(raw('5', 'report fire')));
    expect(results.map(({ kind }) => kind)).toEqual(['acted', 'acted', 'acted', 'silent', 'acted']);
  });

  it('is not answered the third time they say the very same, unless there is fire', async () => {
    const line = pipeline(() => Promise.resolve(answer));
    const kinds = [];
    for (const id of ['1', '2', '3']) kinds.push((await line.receive(raw(id, 'report again'))).kind);
    for (const id of ['4', '5', '6']) kinds.push((await line.receive(raw(id, 'report fire'))).kind);
    expect(kinds).toEqual(['acted', 'acted', 'silent', 'acted', 'acted', 'acted']);
  });

  it('silences no neighbour, nor themselves in another group', async () => {
    const line = pipeline(() => Promise.resolve(answer), { limits: { ...usualLimits, floodTurns: 1 } });
    await line.receive(raw('1', 'report'));
    expect((await line.receive(raw('2', 'report'))).kind).toBe('silent');
    const li = { key: 'li', name: '李', isSelf: false };
    expect((await line.receive(raw('3', 'report', { sender: li }))).kind).toBe('acted');
    const elsewhere = { key: 'r2', topic: '5栋' };
    expect((await line.receive(raw('4', 'report', { room: elsewhere }))).kind).toBe('acted');
  });
});

describe('a full queue', () => {
  const limits: PipelineLimits = {
    ...usualLimits,
    concurrency: 1,
    queue: { chatterUntil: 2, questionsUntil: 3 },
  };

  it('drops chatter first, then unaddressed questions, never reports, dangers or the bot’s own guests', async () => {
    const gate = opening();
    const line = pipeline(
      async () => {
        await gate.opened;
        return answer;
      },
      { limits },
    );
    const send = (id: string, text: string) =>
      line.receive(raw(id, text, { sender: { key: id, name: id, isSelf: false } }));
    const turns = [
      send('a', 'report'),
      send('b', 'report'),
      send('c', 'chatter'),
      send('d', 'question'),
      send('e', 'question'),
      send('f', 'report'),
      send('g', '@格格 question'),
      send('h', 'chatter fire'),
    ];
    expect(line.size()).toBe(6);
    expect(line.dropped()).toBe(2);
    gate.open();
    const results = await Promise.all(turns);
    expect(results.map(({ kind }) => kind)).toEqual([
      'acted',
      'acted',
      'dropped',
      'acted',
      'dropped',
      'acted',
      'acted',
      'acted',
    ]);
  });
});
