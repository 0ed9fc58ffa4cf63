import { afterEach, describe, expect, it } from 'vitest';

import type { RawMessage } from '../../core/message.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
afterEach(() => test.stop());

const question: RawMessage = {
  channel: 'wechat',
  account: 'gege',
  messageId: 'seen-twice',
  sender: { key: 'wang', name: '王敏', isSelf: false },
  room: { key: 'demo-3@chatroom', topic: '春和苑3栋邻里群' },
  kind: 'text',
  text: '@格格\u2005你能做什么',
  mentionKeys: ['gege'],
  botNames: ['格格'],
  sentAt: new Date('2026-11-22T01:00:00Z'),
};

describe('a message that the channel delivers again', () => {
  it('is answered once', async () => {
    test = await createTestApp();
    const wang = test.resident('王敏');
    const { id, replies } = await wang.says('你能做什么', { mention: true });
    expect(replies).toHaveLength(1);

    const again = await test.simulator.redelivers({ id });

    expect(again.replies).toEqual([]);
    expect(await test.app.database.outboxMessage.count()).toBe(1);
  });

  it('is answered once when it comes twice at the same time', async () => {
    test = await createTestApp();

    const results = await Promise.all([question, question].map((raw) => test.app.pipeline.receive(raw)));

    expect(results.map(({ kind }) => kind)).toEqual(['acted', 'duplicate']);
  });

  it('is answered once when the process was restarted in between', async () => {
    test = await createTestApp();
    await test.app.pipeline.receive(question);

    test = await test.restart();

    expect(await test.app.pipeline.receive(question)).toEqual({ kind: 'duplicate' });
    expect(await test.app.database.outboxMessage.count()).toBe(1);
  });
});
