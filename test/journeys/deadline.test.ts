import { afterEach, expect, it } from 'vitest';

import { createTestApp, type TestApp } from '../support/app.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

let test: TestApp;
afterEach(() => test.stop());

const workerHeard = () => test.said(test.staff.zhou).join('\n');
async function now() {
  const ticket = (await test.tickets()).at(-1);
  if (ticket === undefined) throw new Error('no ticket');
  return ticket;
}

it('a limit that runs out is told in time, then to those above, and never twice', async () => {
  test = await createTestApp();
  await test.resident('王敏').says('3栋2单元停水了');
  await test.staff.zhou.tells('接单');
  const { number, resolutionDueAt } = await now();

  test = await test.restart(19 * hourMs);
  await test.pass(20 * minuteMs);
  expect(workerHeard().match(new RegExp(`工单${number}快到时限了`, 'g'))).toHaveLength(1);
  expect(await now()).toMatchObject({ state: 'in_progress', escalation: 0 });

  test = await test.restart(5 * hourMs);
  await test.pass(2 * minuteMs);
  expect(workerHeard().match(/已升级到社区（超过办理时限）/g)).toHaveLength(1);
  expect(await now()).toMatchObject({ escalation: 1, resolutionDueAt });
});

it('a change of limits leaves what runs as it is, and holds for what is reported after it', async () => {
  test = await createTestApp();
  const { timeRules } = test.app.stores;
  const wang = test.resident('王敏');
  await wang.says('3栋楼道灯坏了');
  const before = await now();
  const { week, limits } = await timeRules.load();
  const strict = limits.map((row) =>
    row.of === '' && row.urgency === 'normal'
      ? { ...row, resolution: { minutes: 3 * 24 * 60, hours: 'calendar' as const } }
      : row,
  );
  await timeRules.change(0, { week, limits: strict }, { staffId: 'admin', now: test.clock.now() });
  // Read again by then, as everybody does who asks after the change.
  await timeRules.load();
  await test.resident('李强').says('3栋门口的健身器材坏了');
  const tickets = await test.tickets();
  const of = (category: string) => tickets.find((ticket) => ticket.category === category);
  expect(of('repair.lighting')?.resolutionDueAt).toEqual(before.resolutionDueAt);
  expect(of('repair.facility')).toMatchObject({ limitMinutes: 3 * 24 * 60 });
});
