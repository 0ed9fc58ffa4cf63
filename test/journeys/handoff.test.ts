import { afterEach, describe, expect, it } from 'vitest';

import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
afterEach(() => test.stop());

describe('somebody who wants a person', () => {
  it('gets a ticket number and the name of who answers, and that worker gets a card', async () => {
    test = await createTestApp();
    const wang = test.resident('王敏', { alias: '3-2-501 王敏' });

    const { replies } = await wang.says('转人工', { mention: true });
    const [ticket] = await test.tickets();

    expect(ticket).toMatchObject({ category: 'other', state: 'dispatched' });
    expect(replies[0]?.body).toContain(ticket?.number);
    expect(replies[0]?.body).toContain('周敏');
    expect(test.said(test.staff.zhou).join()).toContain(ticket?.number);
  });

  it('is not given a second ticket for asking twice', async () => {
    test = await createTestApp();
    const wang = test.resident('王敏', { alias: '3-2-501 王敏' });
    await wang.says('转人工', { mention: true });
    await wang.says('找网格员', { mention: true });
    expect(await test.tickets()).toHaveLength(1);
  });

  it('is told what the bot is when greeting it, and that talk is not kept', async () => {
    test = await createTestApp();
    const { replies } = await test.resident('李强').says('你是谁呀', { mention: true });
    expect(replies[0]?.body).toContain('不是真人');
    expect(replies[0]?.body).toContain('平时聊天我不保存');
    expect(await test.tickets()).toEqual([]);
  });
});
