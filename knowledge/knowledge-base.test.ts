import { afterEach, beforeEach, expect, test } from 'vitest';

import { createLiveEvents, type LiveEvents } from '../core/live.ts';
import { silentLog } from '../core/log.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../test/support/sqlite.ts';
import { shippedContent } from './content/shipped-content.ts';
import { demoDirectory } from './demo-directory.ts';
import { createDirectoryStore, type DirectoryStore, insertMissingLines } from './directory-store.prisma.ts';
import { createEntryStore, type EntryStore } from './entry-store.prisma.ts';
import { createKnowledgeBase, type KnowledgeBase } from './knowledge-base.ts';
import { createTokeniser } from './retrieval/tokenise.ts';
import { shipContent } from './ship-content.prisma.ts';
import { tryQuestion } from './try-question.ts';

const now = new Date('2026-11-23T02:00:00Z');
const by = { staffId: 'staff-anna', now };
const area = '/city/demo/';
const tokenise = createTokeniser();
const where = { areaPath: area, now };

let temporary: TemporaryDatabase;
let live: LiveEvents;
let entries: EntryStore;
let directory: DirectoryStore;
let knowledge: KnowledgeBase;
let stop: () => void;

beforeEach(async () => {
  temporary = await temporaryDatabase();
  live = createLiveEvents();
  const stores = { database: temporary.database, live, writeAudit: () => Promise.resolve() };
  entries = createEntryStore(stores);
  directory = createDirectoryStore(stores);
  await shipContent(temporary.database, shippedContent, now);
  await insertMissingLines(temporary.database, demoDirectory(area));
  const source = {
    listPublished: entries.listPublished,
    find: entries.find,
    listLines: () => directory.list(),
  };
  knowledge = createKnowledgeBase({ source, tokenise, live, log: silentLog });
  stop = await knowledge.start();
  // All entries are written to a real file.
}, 60_000);
afterEach(async () => {
  stop();
  await temporary.close();
});

const draft = {
  question: '快递柜在哪里',
  alternates: ['取快递去哪'],
  answer: '在东门岗亭旁边，问物业（{{phone:property}}）。',
  category: 'local' as const,
  keywords: ['快递柜'],
  areaPath: area,
  source: { title: '示范社区公告', url: undefined, date: '2026-11-01' },
  links: [],
  pictureId: undefined,
  validFrom: undefined,
  validUntil: undefined,
  reviewAt: new Date('2027-11-01T00:00:00Z'),
};

async function publish() {
  const inserted = await entries.insert(draft, by);
  const published = await entries.move(inserted, 'published', by);
  if (!published.ok) throw new Error('publishing was refused');
  await knowledge.reload();
  return published.value;
}

test('an edit is served as soon as it is published, and no longer once archived', async () => {
  expect(knowledge.ask({ text: draft.question, ...where }).decision).not.toBe('answered');
  const entry = await publish();
  expect(knowledge.answer(entry.id, where)?.text).toBe(
    '在东门岗亭旁边，问物业（15400000001）。\n来源：示范社区公告',
  );
  const archived = await entries.move(entry, 'archived', by);
  expect(archived.ok).toBe(true);
  await expect.poll(() => knowledge.answer(entry.id, where)).toBeUndefined();
});

test('a changed directory line is in the next answer', async () => {
  const entry = await publish();
  const [property] = (await directory.list()).filter((line) => line.key === 'property');
  await directory.put(
    {
      ...draft,
      key: 'property',
      name: '物业',
      phone: '15400000088',
      hours: undefined,
      address: undefined,
      areaPath: area,
    },
    by,
  );
  expect(property?.phone).toBe('15400000001');
  await expect.poll(() => knowledge.answer(entry.id, where)?.text).toContain('15400000088');
});

test('a failed reading keeps what is known, and the next event reads everything', async () => {
  let broken = true;
  let reads = 0;
  const source = {
    listPublished: () => {
      reads += 1;
      return entries.listPublished();
    },
    find: () => (broken ? Promise.reject(new Error('disk')) : Promise.resolve(undefined)),
    listLines: () => directory.list(),
  };
  const codes: unknown[] = [];
  const log = { ...silentLog, error: (event: string, fields?: object) => codes.push(event, fields) };
  const other = createKnowledgeBase({ source, tokenise, live, log });
  const stopOther = await other.start();
  live.publish({ topic: 'knowledge', id: 'any' });
  await expect.poll(() => codes).toEqual(['knowledge.refresh_failed', { code: 'unexpected.Error' }]);
  expect(other.ask({ text: '报警电话是多少', ...where }).decision).toBe('answered');
  broken = false;
  live.publish({ topic: 'knowledge', id: 'any' });
  await expect.poll(() => reads).toBe(2);
  stopOther();
});

test('the seed’s own three questions are answered with the lawful and safe ways', () => {
  const answer = (text: string) => tryQuestion(knowledge, { text, ...where }).answer?.text;
  const driver = answer('楼道出口被一辆小车堵住了，哪里可以查到司机的电话？');
  expect(driver).toMatch(
    /查不到.*一键挪车.*物业（15400000001）.*110或122.*来源：《民法典》第一千零三十四条/su,
  );
  const repair = answer('家里水电气出了问题，哪里可以找到维修人员？');
  expect(repair).toMatch(/整栋.*物业（15400000001）.*95598.*15400000006.*登记/su);
  const anomaly = answer('小区发现异常情况，如何第一时间反映？');
  expect(anomaly).toMatch(/^有危险先打电话.*110.*119.*120.*登记/su);
});

test('trying a question shows the decision, the answer and every term’s part', () => {
  const tried = tryQuestion(knowledge, { text: '楼上老是往下扔东西怎么办', ...where });
  expect(tried.decision).toBe('answered');
  expect(tried.answer?.entryId).toBe(tried.candidates[0]?.entryId);
  expect(tried.replaced).toContainEqual({ from: '往下扔', to: '抛物' });
  expect(tried.candidates[0]?.terms.some((term) => term.term === '抛物' && term.strength > 0)).toBe(true);
});

test('what the community still has to fill in is listed', () => {
  expect(knowledge.missing(area).map((line) => `${line.field}:${line.key}`)).toEqual([
    'phone:clinic',
    'address:clinic',
    'address:community',
    'phone:heating',
  ]);
  expect(knowledge.fill('供热：{{phone:heating}}', area).text).toBe(
    '供热：供热电话暂未录入，可拨打12345咨询',
  );
});
