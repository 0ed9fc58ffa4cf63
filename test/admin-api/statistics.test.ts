import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { demoCommunityPath } from '../../community/demo.ts';
import { signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

const communityId = demoCommunityPath.split('/').at(-2) ?? '';
const today = { from: '2026-11-22', to: '2026-11-22' } as const;

let test: TestApp;
let supervisor: Visitor;
let clerk: Visitor;
let outsider: Visitor;
beforeAll(async () => {
  test = await createTestApp();
  supervisor = await signInAs(test, 'supervisor', [communityId]);
  clerk = await signInAs(test, 'clerk', [communityId]);
  outsider = await signInAs(test, 'supervisor', ['b3-of-nowhere'].slice(1));
  const wang = test.resident('王阿姨', { alias: '3-2-501 王阿姨' });
  await wang.says('3栋2单元电梯停运了,老人下不了楼,我电话15412345678');
  await wang.says('3栋楼道灯坏了');
  const [ticket] = await test.tickets();
  await test.staff.zhou.says(`接单 ${ticket?.number ?? ''}`);
});
afterAll(() => test.stop());

interface Figure {
  readonly code: string;
  readonly numerator: number;
  readonly denominator: number;
}

async function read(who: Visitor, query: Readonly<Record<string, string>> = {}) {
  return who.ask('GET', `/statistics?${new URLSearchParams({ ...today, ...query }).toString()}`);
}

describe('statistics', () => {
  it('count what happened today, each figure with what stands above and below the line', async () => {
    const { status, body } = await read(clerk, { by: 'category' });
    expect(status).toBe(200);
    const total = body['total'] as { opened: number; open: number; figures: Figure[] };
    const tickets = await test.tickets();
    expect(total.opened).toBe(tickets.length);
    expect(total.open).toBe(tickets.length);
    expect(total.figures.find(({ code }) => code === 'closed')).toMatchObject({
      numerator: 0,
      denominator: tickets.length,
    });
    const lines = body['lines'] as { name: string; opened: number }[];
    expect(lines.map(({ name }) => name)).toContain('电梯');
    const definitions = body['definitions'] as { excluded: string }[];
    expect(definitions.every(({ excluded }) => excluded !== '')).toBe(true);
  });

  it('say the same once the day is summed up', async () => {
    const before = await read(clerk, { by: 'category' });
    await test.pass(6 * 60_000);
    expect((await read(clerk, { by: 'category' })).body['lines']).toEqual(before.body['lines']);
  });

  it('of workers are for those who lead them, with what they are not for', async () => {
    expect((await read(clerk, { by: 'worker' })).status).toBe(403);
    const { status, body } = await read(supervisor, { by: 'worker' });
    expect(status).toBe(200);
    expect((body['notes'] as string[]).join('')).toContain('不得据此排名');
  });

  it('of other areas are not there', async () => {
    expect((await read(supervisor, { areaPath: '/' })).status).toBe(400);
    expect((await read(outsider)).status).toBe(400);
  });

  it('ask for days in their order', async () => {
    expect((await read(clerk, { from: '2026-11-23', to: '2026-11-22' })).status).toBe(400);
  });

  it.each([
    ['csv', '\uFEFF春和社区工单统计（按类别）'],
    ['xlsx', 'PK'],
  ])('go out as %s', async (format, begin) => {
    const query = new URLSearchParams({ ...today, by: 'category', format });
    const { status, bytes } = await clerk.ask('GET', `/statistics-export?${query.toString()}`);
    expect(status).toBe(200);
    expect(bytes.toString('utf8').startsWith(begin)).toBe(true);
  });

  it('warn of nothing while too little is known', async () => {
    const { body } = await supervisor.ask('GET', '/statistics-warnings');
    expect(body['items']).toEqual([]);
  });
});

describe('bulletins', () => {
  it('tell a week beside the week before, without people', async () => {
    const { status, body } = await supervisor.ask('GET', '/bulletins/week?day=2026-11-22');
    expect(status).toBe(200);
    expect(body).toMatchObject({ from: '2026-11-16', to: '2026-11-22' });
    expect(String(body['title'])).toContain('周通报');
    const sections = body['sections'] as { title: string }[];
    expect(sections.map(({ title }) => title)).toContain('按类别');
    expect(sections.map(({ title }) => title)).not.toContain('按处理人');
  });

  it.each([
    ['pdf', '%PDF'],
    ['xlsx', 'PK'],
    ['csv', '\uFEFF'],
  ])('go out as %s', async (format, begin) => {
    const { status, bytes } = await supervisor.ask(
      'GET',
      `/bulletins/month/file?day=2026-11-22&format=${format}`,
    );
    expect(status).toBe(200);
    expect(bytes.toString('utf8').startsWith(begin)).toBe(true);
  });
});

describe('tickets as a file', () => {
  const path = `/ticket-export?${new URLSearchParams(today).toString()}`;

  it('hide phones for all, and flats for who is no administrator', async () => {
    const { status, bytes } = await clerk.ask('GET', path);
    expect(status).toBe(200);
    const text = bytes.toString('utf8');
    expect(text.split('\r\n')[0]).toContain('工单号');
    expect(text).toContain('电梯');
    expect(text).not.toContain('15412345678');
    expect(text).not.toContain('501');
  });

  it('are written down in the audit log', async () => {
    const entries = await test.app.database.auditEntry.findMany({ where: { action: 'tickets.export' } });
    expect(entries).toHaveLength(1);
    expect(entries[0]?.details).toEqual(today);
  });
});
