import { afterAll, beforeAll, expect, it } from 'vitest';

import { demoReviewer } from '../../community/demo.ts';
import { scamTypes } from '../../fraud/scam-types.ts';
import { type Answer, signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let admin: Visitor;

beforeAll(async () => {
  test = await createTestApp();
  admin = await signInAs(test, 'admin', []);
});
afterAll(() => test.stop());

interface Row {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly reviewAt: string;
}

async function texts(): Promise<readonly Row[]> {
  const answer = await admin.ask('GET', '/reminders/texts');
  // The route's own schema has made them.
  return answer.body['items'] as readonly Row[];
}

function review(chosen: readonly Row[], step: string, reviewAt?: string): Promise<Answer> {
  const seen = chosen.map(({ id, version }) => ({ id, version }));
  return admin.ask('POST', '/reminders/text-review', { texts: seen, step, reviewAt });
}

it('ships its texts to the demo as read by somebody of the demo', async () => {
  const shipped = await test.app.database.reminderText.findMany({ where: { key: { not: null } } });
  expect(new Set(shipped.map(({ status }) => status))).toEqual(new Set(['published']));
  expect(new Set(shipped.map(({ updatedBy }) => updatedBy))).toEqual(new Set([demoReviewer]));
});

it('publishes many drafts that somebody read in one act, each in the audit log', async () => {
  const [first, second] = await texts();
  const ids = [first?.id ?? '', second?.id ?? ''];
  await test.app.database.reminderText.updateMany({ where: { id: { in: ids } }, data: { status: 'draft' } });
  const drafts = (await texts()).filter(({ status }) => status === 'draft');
  const answer = await review(drafts, 'publish', '2027-05-01T00:00:00.000Z');
  expect(answer).toMatchObject({ status: 200, body: { changed: 2 } });
  const published = (await texts()).filter(({ id }) => ids.includes(id));
  expect(published).toMatchObject(
    [1, 2].map(() => ({ status: 'published', reviewAt: '2027-05-01T00:00:00.000Z' })),
  );
  const lines = await test.app.database.auditEntry.findMany({ where: { subjectId: { in: ids } } });
  expect(lines.map(({ action }) => action)).toEqual(['reminder.publish', 'reminder.publish']);
});

it('moves the day of the next reading of what still holds, and takes back what does not', async () => {
  const [first, second] = await texts();
  if (first === undefined || second === undefined) throw new Error('texts are shipped');
  expect((await review([first], 'publish', '2028-01-01T00:00:00.000Z')).status).toBe(200);
  expect((await review([second], 'archive')).status).toBe(200);
  const after = await texts();
  expect(after.find(({ id }) => id === first.id)?.reviewAt).toBe('2028-01-01T00:00:00.000Z');
  expect(after.find(({ id }) => id === second.id)?.status).toBe('archived');
});

it('changes nothing when one of them was changed meanwhile, or cannot be moved', async () => {
  const [first, , third] = await texts();
  if (first === undefined || third === undefined) throw new Error('texts are shipped');
  const stale = { ...third, version: third.version + 7 };
  expect(await review([first, stale], 'archive')).toMatchObject({
    status: 409,
    body: { code: 'store.conflict' },
  });
  expect(await review([first], 'publish')).toMatchObject({
    status: 409,
    body: { code: 'reminder.not_from_here' },
  });
  expect((await texts()).find(({ id }) => id === first.id)?.status).toBe('published');
});

it('tells of every kind of scam how it goes', async () => {
  const { body } = await admin.ask('GET', '/reminders/scam-guides');
  expect((body['items'] as { type: string }[]).map(({ type }) => type)).toEqual([...scamTypes]);
});

it('draws words as a picture, saved or not', async () => {
  const words = new URLSearchParams({ topic: 'notice', title: '停水通知', body: '周三上午检修水管。' });
  const headers = { cookie: admin.cookie };
  const drawn = await test.app.server.inject({ url: `/api/reminders/card?${words.toString()}`, headers });
  expect(drawn.headers['content-type']).toBe('image/png');
  expect(drawn.rawPayload.subarray(1, 4).toString('latin1')).toBe('PNG');
  const empty = await admin.ask('GET', '/reminders/card?topic=notice&title=&body=');
  expect(empty.status).toBe(400);
});
