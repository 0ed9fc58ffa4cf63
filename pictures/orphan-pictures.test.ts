import { existsSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { newId } from '../core/ids.ts';
import { createLiveEvents } from '../core/live.ts';
import { createEntryPictures } from '../knowledge/entry-pictures.prisma.ts';
import { createEntryStore } from '../knowledge/entry-store.prisma.ts';
import type { EntryDraft } from '../knowledge/entry.ts';
import { temporaryDatabase } from '../test/support/sqlite.ts';
import { temporaryFolder } from '../test/support/temporary-folder.ts';
import { aChain, aDraft, anOpening } from '../test/support/tickets.ts';
import { openTicket } from '../tickets/open-ticket.ts';
import { removeOrphanPictures } from './orphan-pictures.prisma.ts';
import { createPictureFiles } from './picture-files.ts';
import { applyTicketChanges } from '../tickets/ticket-changes.prisma.ts';

const before = new Date('2026-11-21T00:00:00Z');
const dayBefore = new Date('2026-11-20T00:00:00Z');
const after = new Date('2026-11-21T12:00:00Z');

let folder: string;
let files: Awaited<ReturnType<typeof temporaryDatabase>>;
beforeEach(async () => {
  folder = temporaryFolder();
  files = await temporaryDatabase();
});
afterEach(async () => {
  await files.close();
  rmSync(folder, { recursive: true });
});

/** A picture on disk since `at`; with its row, and on a ticket, as asked. */
async function picture(at: Date, has: { readonly row: boolean; readonly ticket?: string }): Promise<string> {
  const fileKey = await createPictureFiles(folder).put(new Uint8Array([1]));
  utimesSync(path.join(folder, fileKey.slice(0, 2), `${fileKey}.jpg`), at, at);
  if (!has.row) return fileKey;
  const id = newId(at);
  const size = { bytes: 1, width: 1, height: 1 };
  await files.database.attachment.create({
    data: { id, fileKey, mime: 'image/jpeg', ...size, createdAt: at },
  });
  if (has.ticket !== undefined)
    await files.database.ticketAttachment.create({ data: { ticketId: has.ticket, attachmentId: id } });
  return fileKey;
}

async function aStoredTicket(): Promise<string> {
  const route = { departmentId: undefined, assignee: undefined, reason: '等待派单' };
  const { ticket, changes } = openTicket(
    aDraft({ reporterId: undefined, openedBy: { kind: 'system' } }),
    anOpening({ route }),
  );
  await files.database.$transaction((tx) => applyTicketChanges(tx, changes, aChain));
  return ticket.id;
}

test('pictures no ticket refers to go after a day, files and rows; all others stay', async () => {
  const ticket = await aStoredTicket();
  const kept = [
    await picture(dayBefore, { row: true, ticket }),
    await picture(after, { row: true }),
    await picture(after, { row: false }),
  ];
  const orphans = [await picture(dayBefore, { row: true }), await picture(dayBefore, { row: false })];
  const pictures = createPictureFiles(folder);

  await removeOrphanPictures({ database: files.database, pictures }, before);

  for (const key of kept) expect(await pictures.find(key)).toBeDefined();
  for (const key of orphans) expect(await pictures.find(key)).toBeUndefined();
  expect(await files.database.attachment.count()).toBe(2);
});

test('a picture sent up for an entry goes unless the entry was saved with it, in whatever version', async () => {
  const { database } = files;
  const pictures = createPictureFiles(folder);
  const entryPictures = createEntryPictures({ database, pictures, limitBytes: 1_000_000 });
  const photo = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#884422' } })
    .png()
    .toBuffer();
  const [saved, forgotten] = [
    await entryPictures.add(photo, dayBefore),
    await entryPictures.add(photo, dayBefore),
  ];
  if (!saved.ok || !forgotten.ok) throw new Error('the picture was refused');
  const store = createEntryStore({
    ...{ database, live: createLiveEvents(), writeAudit: () => Promise.resolve() },
  });
  const by = { staffId: 'staff-anna', now: dayBefore };
  const entry = await store.insert(anEntryDraft({ pictureId: saved.value.id }), by);
  await store.update(entry, anEntryDraft({}), by);

  await removeOrphanPictures({ database, pictures }, before);

  expect(await entryPictures.find(saved.value.id)).toMatchObject({ entryId: entry.id });
  expect(await pictures.find(saved.value.fileKey)).toBeDefined();
  expect(await entryPictures.find(forgotten.value.id)).toBeUndefined();
  expect(await database.attachment.count()).toBe(1);
});

function anEntryDraft(change: Partial<EntryDraft>): EntryDraft {
  return {
    ...{ question: '总闸在哪', alternates: [], answer: '在楼道电表箱里。', category: 'local', keywords: [] },
    ...{ areaPath: undefined, source: { title: '物业告知', url: undefined, date: undefined } },
    ...{ links: [], pictureId: undefined, validFrom: undefined, validUntil: undefined, reviewAt: after },
    ...change,
  };
}

test('what a crash left half written goes too, and an empty folder is no mistake', async () => {
  const pictures = createPictureFiles(folder);
  const key = await picture(after, { row: false });
  const unfinished = path.join(folder, key.slice(0, 2), `${'0'.repeat(32)}.jpg.part`);
  writeFileSync(unfinished, 'half');
  utimesSync(unfinished, dayBefore, dayBefore);
  await removeOrphanPictures({ database: files.database, pictures }, before);
  expect(existsSync(unfinished)).toBe(false);

  const none = createPictureFiles(path.join(folder, 'nowhere'));
  await removeOrphanPictures({ database: files.database, pictures: none }, before);
  expect(await pictures.find(key)).toBeDefined();
});
