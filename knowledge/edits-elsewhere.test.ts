import { afterEach, beforeEach, expect, test } from 'vitest';

import { applyAuditEntries } from '../community/audit.prisma.ts';
import { createEditsElsewhere } from '../community/edits-elsewhere.prisma.ts';
import { systemClock } from '../core/clock.ts';
import { createLiveEvents, type LiveEvent } from '../core/live.ts';
import { silentLog } from '../core/log.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../test/support/sqlite.ts';
import { createDirectoryStore } from './directory-store.prisma.ts';
import type { EntryDraft } from './entry.ts';
import { createEntryStore } from './entry-store.prisma.ts';
import { createKnowledgeBase } from './knowledge-base.ts';
import { createTokeniser } from './retrieval/tokenise.ts';

const where = { areaPath: undefined, now: new Date('2026-11-23T02:00:00Z') };
const tokenise = createTokeniser();
const draft: EntryDraft = {
  ...{
    question: '快递柜在哪里',
    alternates: ['取快递去哪'],
    answer: '在东门岗亭旁边。',
    keywords: ['快递柜'],
  },
  ...{
    category: 'local',
    areaPath: undefined,
    links: [],
    pictureId: undefined,
    validFrom: undefined,
    validUntil: undefined,
  },
  source: { title: '示范社区公告', url: undefined, date: '2026-11-01' },
  reviewAt: new Date('2027-11-01T00:00:00Z'),
};

let temporary: TemporaryDatabase;
beforeEach(async () => {
  temporary = await temporaryDatabase();
});
afterEach(() => temporary.close());

/** One process: its own live events over the database that all share. */
function startProcess() {
  const { database } = temporary;
  const live = createLiveEvents();
  const told: LiveEvent[] = [];
  live.subscribe((event) => told.push(event));
  const stores = { database, live, writeAudit: applyAuditEntries };
  const entries = createEntryStore(stores);
  const directory = createDirectoryStore(stores);
  const source = {
    listPublished: entries.listPublished,
    find: entries.find,
    listLines: () => directory.list(),
  };
  return {
    ...{ entries, directory, told },
    elsewhere: createEditsElsewhere({
      ...{ database, live, followed: { knowledge: 'knowledge', directory: 'knowledge' } },
      ...{ clock: systemClock, log: silentLog },
    }),
    knowledge: createKnowledgeBase({ source, tokenise, live, log: silentLog }),
  };
}

async function publish({ entries }: ReturnType<typeof startProcess>) {
  const by = { staffId: 'anna', now: systemClock.now() };
  const moved = await entries.move(await entries.insert(draft, by), 'published', by);
  if (!moved.ok) throw new Error('publishing was refused');
  return moved.value;
}

test('what one process publishes another answers with, asked by nobody', async () => {
  const [editing, answering] = [startProcess(), startProcess()];
  const stopReading = await answering.knowledge.start();
  answering.elsewhere.start();
  const entry = await publish(editing);
  await expect.poll(() => answering.knowledge.answer(entry.id, where)?.text).toContain('东门岗亭');
  await answering.elsewhere.stop();
  stopReading();
});

test('every edit is told once, and one without an entry of its own asks to read everything', async () => {
  const [editing, other] = [startProcess(), startProcess()];
  const { id } = await publish(editing);
  await other.elsewhere.look();
  expect(other.told).toEqual([
    { topic: 'knowledge', id },
    { topic: 'knowledge', id },
  ]);
  await editing.directory.put(
    {
      ...{ areaPath: '/a/', key: 'property', name: '物业' },
      phone: '15400000088',
      hours: undefined,
      address: undefined,
    },
    { staffId: 'anna', now: systemClock.now() },
  );
  await other.elsewhere.look();
  await other.elsewhere.look();
  expect(other.told.slice(2)).toEqual([{ topic: 'knowledge' }]);
});
