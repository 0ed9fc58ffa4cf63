/** An evening when everybody writes at once: what may be lost, and what may not. */
import { afterEach, describe, expect, it } from 'vitest';

import { usualLimits } from '../../bot/pipeline.ts';
import type { RawMessage } from '../../core/message.ts';
import { signInAs } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
afterEach(() => test.stop());

const limits = { ...usualLimits, concurrency: 4, queue: { chatterUntil: 20, questionsUntil: 30 } };

/** Something said in 3栋's group by the `index`th neighbour. */
function raw(index: number, text: string): RawMessage {
  return {
    channel: 'wechat',
    account: 'gege',
    messageId: `evening-${index}`,
    sender: { key: `neighbour-${index}`, name: `邻居${index}`, isSelf: false },
    room: { key: 'demo-3@chatroom', topic: '春和苑3栋邻里群' },
    kind: 'text',
    text,
    botNames: ['格格'],
    sentAt: new Date('2026-11-22T01:00:00Z'),
  };
}

function many(count: number, text: string): readonly string[] {
  return Array.from({ length: count }, () => text);
}

function units(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

describe('when more is said at once than the queue holds', () => {
  it('chatter goes first and is counted; every report becomes a ticket, every danger is answered', async () => {
    test = await createTestApp({ limits });
    const said = [
      ...units(1, 20).map((unit) => `${unit}单元楼道灯坏了`),
      ...many(50, '今天晚上吃什么呀'),
      ...units(21, 30).map((unit) => `3栋${unit}单元门口被车堵死了`),
      ...many(50, '哈哈哈'),
      '楼道里着火了,好多烟',
    ];

    const results = await Promise.all(said.map((text, index) => test.app.pipeline.receive(raw(index, text))));
    await test.idle();

    const dropped = said.filter((_, index) => results[index]?.kind === 'dropped');
    expect(dropped).toEqual([...many(50, '今天晚上吃什么呀'), ...many(50, '哈哈哈')]);
    expect(results.filter(({ kind }) => kind === 'acted')).toHaveLength(31);
    const operator = await signInAs(test, 'operator', []);
    expect((await operator.ask('GET', '/channels')).body).toMatchObject({ droppedMessages: 100 });
    expect(await test.tickets()).toHaveLength(31);
    expect(results.at(-1)).toMatchObject({ kind: 'acted', handler: 'emergency' });
    expect(test.said(test.rooms.building3).some((text) => text.includes('119'))).toBe(true);
  });

  it('a whole building that tells of one trouble at once makes one ticket, and nobody is lost', async () => {
    test = await createTestApp();
    const said = many(30, '2单元楼道灯坏了');
    const results = await Promise.all(said.map((text, index) => test.app.pipeline.receive(raw(index, text))));
    expect(results.filter(({ kind }) => kind === 'failed')).toEqual([]);
    const tickets = await test.tickets();
    const followers = await Promise.all(tickets.map(({ id }) => test.app.stores.tickets.countFollowers(id)));
    expect(tickets.length + followers.reduce((sum, count) => sum + count, 0)).toBe(30);
  });

  it('neighbours are heard again once it is empty', async () => {
    test = await createTestApp({ limits });
    const first = Array.from({ length: 25 }, (_, index) =>
      test.app.pipeline.receive(raw(index, '2单元楼道灯坏了')),
    );
    await Promise.all(first);
    expect((await test.app.pipeline.receive(raw(99, '哈哈哈'))).kind).toBe('silent');
    expect(test.app.pipeline.dropped()).toBe(0);
  });
});
