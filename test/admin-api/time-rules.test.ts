import { afterAll, beforeAll, expect, it } from 'vitest';

import { shippedSettings } from '../../tickets/clock/rules-settings.ts';
import { signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let clerk: Visitor;
let admin: Visitor;
beforeAll(async () => {
  test = await createTestApp();
  clerk = await signInAs(test, 'clerk', ['demo-community']);
  admin = await signInAs(test, 'admin', []);
});
afterAll(() => test.stop());

const { week, limits } = shippedSettings;
/** All but emergencies: four hours of work to answer, eight to handle. */
const working = (minutes: number) => ({ minutes, hours: 'working' });
const stricter = limits.map((row) =>
  row.of === '' && row.urgency === 'normal'
    ? { ...row, response: working(240), resolution: working(480), source: '社区公约' }
    : row,
);
const friday = '2026-11-27T02:00:00.000Z';
const asked = { category: 'repair.lighting', urgency: 'normal', at: friday };

it('shows what is shipped, the years that are known, and the next one as missing', async () => {
  const { body } = await clerk.ask('GET', '/time-rules');
  expect(body).toMatchObject({ version: 0, timeZone: 'Asia/Shanghai', week, limits });
  const years = body['years'] as { year: number; origin: string }[];
  expect(years.map(({ year, origin }) => `${year} ${origin}`)).toEqual([
    ...['2025 shipped', '2026 shipped', '2027 missing'],
  ]);
});

it('tries a draft without saving it, and names the years it has to guess', async () => {
  const now = await clerk.ask('POST', '/time-rules/try', asked);
  expect(now.body).toMatchObject({
    responseDueAt: '2026-11-28T02:00:00.000Z',
    resolutionDueAt: '2026-12-04T02:00:00.000Z',
    missingYears: [],
  });
  const draft = { week, limits: stricter };
  const tried = await clerk.ask('POST', '/time-rules/try', { ...asked, draft });
  expect(tried.body).toMatchObject({
    responseDueAt: '2026-11-27T08:00:00.000Z',
    resolutionDueAt: '2026-11-30T03:00:00.000Z',
    marks: [
      { name: '预警', at: '2026-11-30T01:24:00.000Z' },
      { name: '超时，告知社区督办', at: '2026-11-30T03:00:00.000Z' },
      { name: '升级，告知街道督办', at: '2026-11-30T09:00:00.000Z' },
      { name: '升级，告知区县督办', at: '2026-12-01T04:00:00.000Z' },
    ],
  });
  const late = await clerk.ask('POST', '/time-rules/try', { ...asked, at: '2026-12-30T02:00:00.000Z' });
  expect(late.body['missingYears']).toEqual([2027]);
});

it('is changed by an admin, version by version', async () => {
  const body = { week, limits: stricter, version: 0 };
  expect((await clerk.ask('PUT', '/time-rules', body)).status).toBe(403);
  const ofCommunity = await signInAs(test, 'admin', ['demo-community']);
  expect((await ofCommunity.ask('PUT', '/time-rules', body)).status).toBe(403);
  const saved = await admin.ask('PUT', '/time-rules', body);
  expect(saved).toMatchObject({ status: 200, body: { version: 1, limits: stricter } });
  expect((await admin.ask('PUT', '/time-rules', body)).status).toBe(409);
});

it('refuses rules by which something would never be due', async () => {
  const normalOnly = limits.filter(({ urgency }) => urgency === 'normal');
  const refused = await admin.ask('PUT', '/time-rules', { week, limits: normalOnly, version: 1 });
  expect(refused).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  const messages = (refused.body['fields'] as { message: string }[]).map(({ message }) => message);
  expect(messages).toEqual(['缺少“其余类别 · 紧急”这一行', '缺少“其余类别 · 加急”这一行']);
});

it('takes in the next year from a file, after a look, and gives it back', async () => {
  const bad = await admin.ask('POST', '/work-years/check', { text: '2027-01-01,元旦,也许' });
  expect(bad).toMatchObject({
    status: 400,
    body: { fields: [{ message: expect.stringContaining('也许') as string }] },
  });
  const text = '日期,节日,安排\n2027-01-01,元旦,放假\n2027-01-02,元旦,上班\n';
  const checked = await admin.ask('POST', '/work-years/check', { text });
  expect(checked.body).toMatchObject({ year: 2027, off: 1, worked: 1, version: 0, doubts: [] });
  const { days, version } = checked.body;
  const source = '国务院办公厅关于2027年部分节假日安排的通知';
  expect((await admin.ask('PUT', '/work-years/2026', { days, version, source })).status).toBe(400);
  const put = await admin.ask('PUT', '/work-years/2027', { days, version, source });
  expect(put.body).toMatchObject({ origin: 'imported', source, version: 1 });
  expect((await admin.ask('PUT', '/work-years/2027', { days, version, source })).status).toBe(409);
  const back = await admin.ask('POST', '/work-years/2027/take-back', { version: 1 });
  expect(back.body).toMatchObject({ origin: 'missing', version: 2, days: [] });
});
