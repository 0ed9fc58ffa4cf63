import { afterEach, beforeEach, expect, test } from 'vitest';

import type { AuditEntry } from '../../core/audit.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../test/support/sqlite.ts';
import { resultOf } from './question.ts';
import {
  createRegressionStore,
  mostQuestions,
  type NewQuestion,
  type RegressionStore,
} from './regression-store.prisma.ts';
import { runOfResult } from './run.ts';

const monday = { staffId: 'staff-anna', now: new Date('2026-11-23T02:00:00Z') };
const tuesday = { staffId: 'staff-ben', now: new Date('2026-11-24T02:00:00Z') };

let temporary: TemporaryDatabase;
let store: RegressionStore;
let audited: AuditEntry[];
beforeEach(async () => {
  temporary = await temporaryDatabase();
  audited = [];
  const writeAudit = (_tx: unknown, entries: readonly AuditEntry[]) => {
    audited.push(...entries);
    return Promise.resolve();
  };
  store = createRegressionStore({ ...temporary, writeAudit });
});
afterEach(() => temporary.close());

function question(text: string, change: Partial<NewQuestion> = {}): NewQuestion {
  return { text, areaPath: undefined, expects: 'answer', entryId: 'parcel', ...change };
}

test('the same words at the same place are one question, whose expectation is replaced', async () => {
  await store.add([question('快递柜在哪里'), question('快递柜在哪里', { areaPath: '/city/' })], monday);
  const again = await store.add(
    [question('请问快递柜在哪里？', { expects: 'silence', entryId: undefined })],
    tuesday,
  );
  expect(again).toEqual({ ok: true, value: { added: 0, changed: 1 } });
  const kept = await store.questions();
  expect(kept.map(({ expects, areaPath, addedBy }) => [expects, areaPath, addedBy]).sort()).toEqual([
    ['answer', '/city/', 'staff-anna'],
    ['silence', undefined, 'staff-anna'],
  ]);
  expect(audited.map(({ action, details }) => [action, details])).toEqual([
    ['regression.add', { added: 2, changed: 0 }],
    ['regression.add', { added: 0, changed: 1 }],
  ]);
});

test('a question holds no phone of anybody', async () => {
  await store.add([question('15412345678 是物业的电话吗')], monday);
  expect((await store.questions())[0]?.text).not.toContain('12345678');
});

test('a thousand are added at once, and the set does not grow without end', async () => {
  const many = (count: number, from: string) =>
    Array.from({ length: count }, (_, at) => question(`${from}问题第${at}个`));
  expect(await store.add(many(1200, '甲'), monday)).toMatchObject({ ok: true, value: { added: 1200 } });
  expect(await store.add(many(mostQuestions, '乙'), monday)).toEqual({ ok: false, error: 'too_many' });
  expect(await store.questions()).toHaveLength(1200);
});

test('removed ones are gone', async () => {
  await store.add([question('快递柜在哪里'), question('菜场在哪里')], monday);
  const [first] = await store.questions();
  await store.remove([first?.id ?? ''], tuesday);
  expect(await store.questions()).toHaveLength(1);
});

test('runs are kept with what changed, the latest first', async () => {
  await store.add([question('快递柜在哪里')], monday);
  const [asked] = await store.questions();
  if (asked === undefined) throw new Error('the question is missing');
  const before = { decision: 'answered', entryIds: ['parcel'], score: 0.93 } as const;
  const after = { decision: 'unknown', entryIds: [], score: 0.2 } as const;
  const result = resultOf([{ question: asked, before, after }]);
  const run = runOfResult(result, { cause: 'archived', entryId: 'parcel', reason: '柜子拆了' }, monday);
  const look = runOfResult(
    resultOf([{ question: asked, before, after: before }]),
    { cause: 'look' },
    tuesday,
  );
  await store.record(run);
  await store.record(look);
  const first = await store.runs(undefined, 1);
  const second = await store.runs(first.next, 1);
  expect([...first.items, ...second.items]).toEqual([look, run]);
  expect(second.next).toBeUndefined();
  expect(run).toMatchObject({
    worse: 1,
    better: 0,
    rightBefore: 1,
    rightAfter: 0,
    changes: [{ turn: 'newly_silent' }],
  });
});
