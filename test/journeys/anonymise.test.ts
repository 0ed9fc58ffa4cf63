import { afterEach, expect, it } from 'vitest';

import { anonymiseEnded } from '../../tickets/anonymise.ts';
import { createChain } from '../../tickets/history-chain.ts';
import { readHistories } from '../../tickets/histories.prisma.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { verifyHistory } from '../../tickets/verify-history.ts';
import { createTestApp, type TestApp, testConfig } from '../support/app.ts';

const dayMs = 24 * 3_600_000;
let test: TestApp;
afterEach(() => test.stop());

async function newest(): Promise<Ticket> {
  const ticket = (await test.tickets()).at(-1);
  if (ticket === undefined) throw new Error('no ticket');
  return ticket;
}

/** Reported with all that a resident tells, done and rated. */
async function ended(): Promise<Ticket> {
  test = await createTestApp();
  const wang = test.resident('王敏', { alias: '3-2-501 王敏' });
  await wang.says('3栋2单元501门口楼道灯坏了，我电话15412345678');
  await test.resident('李叔').says('我家也是');
  await test.staff.zhou.tells('接单');
  await test.staff.zhou.tells('进展 已联系501王女士');
  await test.staff.zhou.tells('办结 501门口灯泡已换');
  await wang.says('1 谢谢周师傅');
  return newest();
}

const run = (afterMs: number) =>
  anonymiseEnded(
    { tickets: test.app.stores.tickets, stepContext: test.app.stepContext, commit: test.app.commit, afterMs },
    test.clock.now(),
  );

it('D1.7: a ticket that ended long ago tells nothing of anybody, and its history still holds', async () => {
  const before = await ended();
  expect(await run(365 * dayMs)).toBe(0);
  expect(await run(0)).toBe(1);

  const after = await newest();
  expect(after).toMatchObject({
    ...{ state: 'closed', rating: before.rating, openedAt: before.openedAt, closedAt: before.closedAt },
    ...{ category: before.category, place: { building: '3', unit: '2' }, anonymisedAt: test.clock.now() },
    ...{ description: '已匿名', resolution: '已匿名', reporterId: undefined, phone: undefined },
  });
  const history = await test.app.stores.tickets.history(after.id);
  const kept = JSON.stringify([after, history]);
  for (const trace of [before.reporterId, before.reporterKey]) expect(kept).not.toContain(trace);
  // Ids are drawn by lot: any three digits may stand in one.
  const words = kept.replaceAll(/"(?:id|\w*Id)":"[^"]*"/gu, '');
  for (const trace of ['501', '王', '154', '谢谢']) expect(words).not.toContain(trace);
  const rows = await test.app.database.outboxMessage.findMany({ where: { ticketId: after.id } });
  for (const { text } of rows) expect(text).toBe('已匿名');
  expect(await test.app.stores.tickets.countFollowers(after.id)).toBe(0);

  const chain = createChain(testConfig(test.folder).encryptionKey);
  for await (const kept of readHistories(test.app.database)) expect(verifyHistory(kept, chain)).toEqual([]);
});

it('done once, it is not done again, and what is open stays', async () => {
  await ended();
  await test.resident('王敏').says('3栋2单元电梯坏了');
  expect(await run(0)).toBe(1);
  expect(await run(0)).toBe(0);
  const lift = (await test.tickets()).find(({ category }) => category === 'repair.elevator');
  expect(lift).toMatchObject({ anonymisedAt: undefined });
});

it('all or nothing: when it fails in the middle, nothing has changed', async () => {
  const before = await ended();
  const history = await test.app.stores.tickets.history(before.id);
  const failing = anonymiseEnded(
    {
      tickets: test.app.stores.tickets,
      stepContext: test.app.stepContext,
      // The last change of the act cannot be made: no such ticket.
      commit: ({ tickets }) =>
        test.app.commit({
          tickets: [...tickets, { kind: 'forget_words', ticketId: 'nowhere', words: '' }],
        }),
      afterMs: 0,
    },
    test.clock.now(),
  );
  await expect(failing).rejects.toThrow();
  expect(await newest()).toEqual(before);
  expect(await test.app.stores.tickets.history(before.id)).toEqual(history);
});
