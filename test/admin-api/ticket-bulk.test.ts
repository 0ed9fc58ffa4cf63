import { afterAll, beforeAll, expect, it } from 'vitest';

import { type Answer, signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let supervisor: Visitor;
let stranger: Visitor;

beforeAll(async () => {
  test = await createTestApp();
  supervisor = await signInAs(test, 'supervisor', ['demo-community']);
  stranger = await signInAs(test, 'worker', ['demo-grid-1']);
  // So that new tickets go to the workers of the demo.
  await stranger.ask('PUT', '/session/duty', { onDuty: false });
  const reports = ['3栋1单元楼道灯坏了', '3栋2单元楼道灯坏了', '3栋3单元门禁坏了', '2栋1单元下水道堵了'];
  for (const [index, words] of reports.entries())
    await test.resident(`居民${index}`, { alias: `3-1-20${index} 居民${index}` }).says(words);
  await test.idle();
});
afterAll(() => test.stop());

interface Seen {
  readonly id: string;
  readonly version: number;
}
async function shown(): Promise<readonly Seen[]> {
  return (await test.tickets()).map(({ id, version }) => ({ id, version }));
}
let acts = 0;
async function doAll(
  person: Visitor,
  tickets: readonly Seen[],
  step: { readonly action: string; readonly input?: object; readonly key?: string },
): Promise<Answer> {
  acts += 1;
  return person.ask('POST', '/ticket-bulk', { key: `an-act-of-the-page-${acts}`, tickets, ...step });
}
const outcomes = ({ body }: Answer) => (body['items'] as { outcome: string }[]).map(({ outcome }) => outcome);

it('offers what the table allows on all of them', async () => {
  const ids = (await shown()).map(({ id }) => id);
  const { body } = await supervisor.ask('POST', '/ticket-bulk/actions', { ids });
  const codes = (body['items'] as { code: string }[]).map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['claim', 'transfer', 'escalate', 'amend', 'withdraw']));
  expect(codes).not.toContain('handle');
});

it('takes the step on each, tells each worker, and writes each history and audit line', async () => {
  const before = await shown();
  const answer = await doAll(supervisor, before, { action: 'claim' });
  expect(outcomes(answer)).toEqual(['done', 'done', 'done', 'done']);
  const after = await test.tickets();
  expect(after.map(({ state }) => state)).toEqual(before.map(() => 'in_progress'));
  expect(after.map(({ version }) => version)).toEqual(before.map(({ version }) => version + 1));
  const lines = await test.app.database.auditEntry.findMany({ where: { action: 'ticket.claim' } });
  expect(new Set(lines.map(({ subjectId }) => subjectId))).toEqual(new Set(before.map(({ id }) => id)));
});

it('says of each that changed meanwhile what happened, and does the others', async () => {
  const [first, ...others] = await shown();
  await doAll(supervisor, first === undefined ? [] : [first], {
    action: 'progress',
    input: { note: '在路上' },
  });
  const late = await doAll(
    supervisor,
    [first, ...others].flatMap((one) => one ?? []),
    {
      action: 'escalate',
      input: { reason: 'supervised' },
    },
  );
  expect(outcomes(late)).toEqual(['changed', 'done', 'done', 'done']);
  expect(late.body['items']).toMatchObject([
    { changes: [{ what: '反馈进展', by: '测试supervisor' }] },
    {},
    {},
    {},
  ]);
});

it('says of each that refuses why, in the words of the workflow', async () => {
  const answer = await doAll(supervisor, await shown(), { action: 'accept' });
  expect(new Set(outcomes(answer))).toEqual(new Set(['refused']));
  for (const { why } of answer.body['items'] as { why: string }[]) expect(why).not.toBe('');
});

it('does nothing twice when the page sends it again', async () => {
  const step = { action: 'progress', input: { note: '明天有人来修' }, key: 'sent-again-by-a-bad-line' };
  const tickets = await shown();
  await doAll(supervisor, tickets, step);
  const after = await shown();
  expect(outcomes(await doAll(supervisor, tickets, step))).toEqual(['done', 'done', 'done', 'done']);
  expect(await shown()).toEqual(after);
});

it('shows nobody what is none of their business, and takes no more than a hundred', async () => {
  const answer = await doAll(stranger, await shown(), { action: 'progress', input: { note: '看看' } });
  expect(new Set(outcomes(answer))).toEqual(new Set(['gone']));
  expect(JSON.stringify(answer.body)).not.toContain('楼道');
  const many = Array.from({ length: 101 }, (_unused, index) => ({ id: `t${index}`, version: 1 }));
  expect((await doAll(supervisor, many, { action: 'claim' })).status).toBe(400);
  const handled = await doAll(supervisor, await shown(), { action: 'handle', input: { reason: 'fixed' } });
  expect(handled).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
});
