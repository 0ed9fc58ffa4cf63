/** What stands below an answer: a picture and links, from the editor to the resident. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let clerk: Visitor;
let admin: Visitor;
let chief: Visitor;
beforeAll(async () => {
  test = await createTestApp();
  clerk = await signInAs(test, 'clerk', ['demo-community']);
  admin = await signInAs(test, 'admin', ['demo-community']);
  chief = await signInAs(test, 'admin', []);
});
afterAll(() => test.stop());

const file = { 'content-type': 'application/octet-stream' };
const draft = {
  ...{ question: '总水阀在楼里哪个位置', alternates: [], answer: '在一层管道井里，顺时针拧到底就关上。' },
  ...{ category: 'local', keywords: [], source: { title: '物业告知' }, reviewAt: '2027-11-01T00:00:00Z' },
};
const picture = (width: number) =>
  sharp({ create: { width, height: 30, channels: 3, background: '#884422' } })
    .withExif({ IFD3: { GPSLatitude: '30/1 42/1 0/1' } })
    .png()
    .toBuffer();

async function sendUp(width = 40): Promise<string> {
  const { body } = await clerk.ask('POST', '/knowledge-pictures', await picture(width), file);
  return String(body['id']);
}

const said = (from: number) =>
  test.simulator
    .sent(test.rooms.building3)
    .slice(from)
    .map(({ image, body }) => (image === undefined ? body : 'picture'));

async function answersTo(text: string): Promise<readonly string[]> {
  const before = test.simulator.sent(test.rooms.building3).length;
  await test.resident('王敏').says(`@格格 ${text}`);
  return said(before);
}

const fieldsOf = ({ body }: Awaited<ReturnType<Visitor['ask']>>) =>
  body['fields'] as readonly { readonly path: string; readonly message: string }[];

describe('the picture of an entry', () => {
  let id = '';
  let pictureId = '';

  it('is re-encoded when it is sent up, and shown to staff alone', async () => {
    pictureId = await sendUp();
    const shown = await clerk.ask('GET', `/knowledge-pictures/${pictureId}`);
    expect(shown.headers['content-type']).toBe('image/jpeg');
    expect((await sharp(shown.bytes).metadata()).exif).toBeUndefined();
    expect(await clerk.ask('GET', '/knowledge-pictures/nothing')).toMatchObject({ status: 404 });
  });

  it('is refused when it is none; a PDF with the way out', async () => {
    const pdf = await clerk.ask('POST', '/knowledge-pictures', Buffer.from('%PDF-1.7 …'), file);
    expect(pdf.status).toBe(400);
    expect(fieldsOf(pdf)).toMatchObject([{ message: expect.stringContaining('官方网站') as string }]);
    const text = await clerk.ask('POST', '/knowledge-pictures', Buffer.from('<svg/>'), file);
    expect(fieldsOf(text)).toMatchObject([{ message: expect.stringContaining('JPG') as string }]);
  });

  it('is sent after the answer once the entry is published', async () => {
    const made = await admin.ask('POST', '/knowledge', { ...draft, pictureId });
    id = String(made.body['id']);
    expect(made.body['picture']).toMatchObject({ id: pictureId, width: 40, height: 30 });
    await admin.ask('POST', `/knowledge/${id}/publish`, { version: 1 });
    await test.idle();
    const words = await answersTo(draft.question);
    expect(words).toEqual([expect.stringContaining('管道井') as string, 'picture']);
  });

  it('is taken away, and comes back with the version that had it', async () => {
    const without = await admin.ask('PUT', `/knowledge/${id}`, { ...draft, version: 2 });
    expect(without.body['picture']).toBeUndefined();
    await test.idle();
    expect(await answersTo(draft.question)).toHaveLength(1);
    const back = await admin.ask('POST', `/knowledge/${id}/roll-back`, { version: 3, to: 2 });
    expect(back.body['picture']).toMatchObject({ id: pictureId });
    const { body } = await admin.ask('GET', `/knowledge/${id}/versions`);
    const versions = body['items'] as readonly { readonly picture?: object }[];
    expect(versions.map((version) => version.picture !== undefined)).toEqual([true, false, true, true]);
  });

  it('of another entry, or one that is gone, is refused', async () => {
    const question = '总电闸在楼里哪个位置';
    for (const taken of [pictureId, 'nothing'])
      expect(
        fieldsOf(await admin.ask('POST', '/knowledge', { ...draft, question, pictureId: taken })),
      ).toMatchObject([{ path: 'pictureId' }]);
  });
});

describe('the links of an entry', () => {
  const question = '社区书法班的报名表在哪里下载';
  const own = 'https://water.example.com/notice?area=3';
  const linked = (url: string) => ({ ...draft, question, links: [{ title: '报名表', url }] });
  let id = '';

  it('to a site that is not listed are refused, with the way out', async () => {
    const refused = await admin.ask('POST', '/knowledge', linked(own));
    expect(fieldsOf(refused)).toMatchObject([
      { path: 'links', message: expect.stringContaining('可用网站') as string },
    ]);
    const inAnswer = { ...draft, question, answer: `看 ${own} 就行。` };
    expect(fieldsOf(await admin.ask('POST', '/knowledge', inAnswer))).toMatchObject([{ path: 'answer' }]);
    const disguised = linked('https://gov.cn@water.example.com/');
    expect((await admin.ask('POST', '/knowledge', disguised)).status).toBe(400);
  });

  it('are listed by an admin of the whole system only', async () => {
    expect((await admin.ask('POST', '/link-hosts', { host: 'water.example.com' })).status).toBe(403);
    expect((await chief.ask('POST', '/link-hosts', { host: 'https://water.example.com' })).status).toBe(400);
    const listed = await chief.ask('POST', '/link-hosts', { host: 'Water.example.com' });
    expect(listed.body).toMatchObject({ fixed: ['gov.cn'], own: [{ host: 'water.example.com' }] });
    await test.idle();
  });

  it('are said below the answer from then on', async () => {
    const made = await admin.ask('POST', '/knowledge', linked(own));
    id = String(made.body['id']);
    expect(made.body).toMatchObject({ links: [{ title: '报名表', url: own }] });
    await admin.ask('POST', `/knowledge/${id}/publish`, { version: 1 });
    await test.idle();
    const [words] = await answersTo(question);
    expect(words).toContain(`报名表：${own}\n来源：`);
  });

  it('are left out again when the site is no longer listed', async () => {
    await chief.ask('DELETE', '/link-hosts/water.example.com');
    await test.idle();
    const [words] = await answersTo(question);
    expect(words).toContain('管道井');
    expect(words).not.toContain('example.com');
  });
});
