import { afterAll, beforeAll, expect, it } from 'vitest';

import { type Answer, signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let clerk: Visitor;
let admin: Visitor;
beforeAll(async () => {
  test = await createTestApp();
  clerk = await signInAs(test, 'clerk', ['demo-community']);
  admin = await signInAs(test, 'admin', ['demo-community']);
});
afterAll(() => test.stop());

const draft = {
  name: '临时停车证',
  wordings: ['停车证', '访客停车证'],
  department: '春和社区',
  offices: [{ name: '一楼大厅', address: '春和路1号', areaPaths: [] }],
  documents: ['行驶证'],
  source: { title: '社区公告' },
  reviewAt: '2027-05-01T00:00:00.000Z',
};

function upload(who: Visitor, content: Buffer | string, query = ''): Promise<Answer> {
  return who.ask('POST', `/service-imports?fileName=a.csv${query}`, Buffer.from(content), {
    'content-type': 'application/octet-stream',
  });
}

it('is written by a clerk, published by an admin, and then the bot answers with it', async () => {
  const made = await clerk.ask('POST', '/services', draft);
  expect(made).toMatchObject({ status: 200, body: { status: 'draft', offices: 1, isTemplate: false } });
  const path = `/services/${String(made.body['id'])}`;
  expect((await clerk.ask('POST', `${path}/publish`, { version: 1 })).status).toBe(403);
  const published = await admin.ask('POST', `${path}/publish`, { version: 1 });
  expect(published.body).toMatchObject({ status: 'published', version: 2 });
  expect((await clerk.ask('PUT', path, { ...draft, version: 2 })).status).toBe(403);
  expect((await admin.ask('PUT', path, { ...draft, version: 1 })).status).toBe(409);

  const wang = test.resident('王敏');
  const answer = async () => {
    await wang.says('@格格 停车证去哪办');
    return test.said(test.rooms.building3).at(-1);
  };
  await expect.poll(answer).toContain('一楼大厅');
});

it('shows what each edit changed, and brings an older version back', async () => {
  const made = await admin.ask('POST', '/services', { ...draft, name: '装修备案', fee: '不收费' });
  const path = `/services/${String(made.body['id'])}`;
  await admin.ask('PUT', path, { ...draft, name: '装修备案', fee: '押金另收', version: 1 });
  const { body } = await clerk.ask('GET', `${path}/versions`);
  expect(body['items']).toMatchObject([
    { version: 2, text: expect.stringContaining('费用：押金另收') as string },
    { version: 1, text: expect.stringContaining('费用：不收费') as string },
  ]);
  expect((await clerk.ask('POST', `${path}/roll-back`, { version: 2, to: 1 })).status).toBe(403);
  expect((await admin.ask('POST', `${path}/roll-back`, { version: 2, to: 7 })).status).toBe(400);
  const back = await admin.ask('POST', `${path}/roll-back`, { version: 2, to: 1 });
  expect(back.body).toMatchObject({ version: 3, draft: { fee: '不收费' } });
});

it('lists by department, missing part and words, and counts what is missing', async () => {
  const list = await clerk.ask('GET', `/services?department=${encodeURIComponent('清和市公安局')}`);
  expect(list.body['items']).toMatchObject([
    {
      name: '户口迁移',
      missing: expect.arrayContaining([{ code: 'documents', name: '所需材料' }]) as unknown,
    },
  ]);
  const templates = await clerk.ask('GET', `/services?missing=place&q=${encodeURIComponent('居住证')}`);
  expect(templates.body['items']).toContainEqual(
    expect.objectContaining({ name: '居住证申领', isTemplate: true }) as unknown,
  );
  const overview = await clerk.ask('GET', '/services-overview');
  expect(overview.body['departments']).toContain('清和市民政局');
  expect(overview.body['missing']).toContainEqual(
    expect.objectContaining({ code: 'place', name: '办理地点' }) as unknown,
  );
});

it('shows what the bot would say, to whom, and what it would ask first', async () => {
  const offices = ['demo-street', 'demo-street-2'].map((id) => ({
    name: `${id}大厅`,
    areaPaths: [`/demo-city/demo-district/${id}/`],
  }));
  const body = { draft: { ...draft, offices, onlineUrl: 'https://example.com/park' } };
  const unknown = await clerk.ask('POST', '/services-preview', body);
  expect(unknown.body).toMatchObject({ isForeignLink: true });
  expect([...(unknown.body['asksArea'] as string[])].sort()).toEqual(['听松街道', '望溪街道']);
  const known = await clerk.ask('POST', '/services-preview', {
    ...body,
    areaPath: '/demo-city/demo-district/demo-street-2/',
    part: 'documents',
  });
  expect(known.body).toMatchObject({
    text: expect.stringMatching(/\n要带：行驶证。\n.*demo-street-2大厅/su) as unknown,
    asksArea: [],
  });
});

it('comes from a list after a look at every row, and answers at once when an admin says so', async () => {
  const file =
    '事项名称,部门,办理地点\n羽毛球馆预约,文体中心,望溪路3号\n羽毛球馆预约,文体中心,望溪路3号\n,文体中心,\n';
  const query = '&sourceTitle=%E5%85%AC%E5%91%8A&reviewAt=2027-05-01T00%3A00%3A00Z';
  const planned = await upload(admin, file, query);
  expect(planned.body).toMatchObject({
    state: 'planned',
    counts: { add: 1, skip: 2 },
    rows: expect.arrayContaining([
      expect.objectContaining({ row: 3, outcome: 'skip', notes: ['和本文件前面的行重复'] }),
      expect.objectContaining({ row: 4, notes: ['缺「事项名称」'] }),
    ]) as unknown,
  });
  const path = `/service-imports/${String(planned.body['id'])}`;
  const done = await admin.ask('POST', `${path}/carry-out`, { publish: true });
  expect(done.body).toMatchObject({ state: 'done', counts: { missed: 0 } });
  expect((await admin.ask('POST', `${path}/carry-out`, {})).status).toBe(409);
  expect((await admin.ask('GET', `${path}/report`)).bytes.toString()).toContain('4,,跳过,缺「事项名称」');
  expect((await clerk.ask('GET', path)).status).toBe(404);
  const list = await clerk.ask('GET', `/services?q=${encodeURIComponent('羽毛球')}`);
  expect(list.body['items']).toMatchObject([{ status: 'published' }]);
});

it('what was exported comes back without a change', async () => {
  for (const format of ['csv', 'xlsx']) {
    const file = await admin.ask('GET', `/service-export?format=${format}`);
    const { counts } = (await upload(admin, file.bytes)).body as { counts: Record<string, number> };
    expect(counts).toMatchObject({ add: 0, change: 0, skip: 0 });
    expect(counts['same']).toBeGreaterThan(40);
  }
});

it('says what to do about a file it cannot read', async () => {
  expect(await upload(clerk, '甲,乙\n1,2\n')).toMatchObject({
    status: 400,
    body: { fields: [{ path: 'file' }] },
  });
});
