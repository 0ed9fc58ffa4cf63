import { rmSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fontFile } from '../admin/api/print/font-file.ts';
import { silentLog } from '../core/log.ts';
import { removeOrphanPictures } from '../pictures/orphan-pictures.prisma.ts';
import { createPictureFiles, type PictureStore } from '../pictures/picture-files.ts';
import { type CardText, createCardPainter } from '../reminders/card/card.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../test/support/sqlite.ts';
import { temporaryFolder } from '../test/support/temporary-folder.ts';
import { cardIdOf } from '../reminders/filled-words.ts';
import { createReminderCards } from './reminder-cards.ts';

const text = { topic: 'notice', title: '停水通知', body: '周三上午检修水管。' } as const;
const monday = new Date('2026-11-23T00:00:00Z');
const wednesday = new Date('2026-11-25T00:00:00Z');

describe('picture cards of reminders', () => {
  let temporary: TemporaryDatabase;
  let folder: string;
  let pictures: PictureStore;
  let now: Date;
  let painted: number;
  let cardOf: ReturnType<typeof cardsWith>;

  beforeEach(async () => {
    temporary = await temporaryDatabase();
    folder = temporaryFolder();
    pictures = createPictureFiles(folder);
    now = monday;
    painted = 0;
    const paint = createCardPainter(fontFile);
    const counted = (words: typeof text) => {
      painted += 1;
      return paint(words);
    };
    cardOf = cardsWith(counted as typeof paint);
  });
  afterEach(async () => {
    await temporary.close();
    rmSync(folder, { recursive: true });
  });

  /** The id of the card of these words, once it is there. */
  function cardsWith(paint: ReturnType<typeof createCardPainter>) {
    const { database } = temporary;
    const deps = { database, pictures, limitBytes: 5_000_000, now: () => now, log: silentLog };
    const paintCards = createReminderCards({ ...deps, paint });
    return async (words: CardText): Promise<string | undefined> => {
      const id = cardIdOf(words);
      return (await paintCards(new Map([[id, words]]))).has(id) ? id : undefined;
    };
  }

  it('are painted once for the same words', async () => {
    const first = await cardOf(text);
    expect(await cardOf(text)).toBe(first);
    expect(painted).toBe(1);
    expect(await cardOf({ ...text, title: '停电通知' })).not.toBe(first);
    const row = await temporary.database.attachment.findUniqueOrThrow({ where: { id: first ?? '' } });
    expect(row).toMatchObject({ mime: 'image/jpeg', width: 900 });
    expect(await pictures.find(row.fileKey)).toBeDefined();
  });

  it('stay while a message waits that carries them, and go when none does', async () => {
    const [waiting, unused] = [await cardOf(text), await cardOf({ ...text, title: '没人要的' })];
    await queue(waiting ?? '');
    now = wednesday;
    await removeOrphanPictures({ database: temporary.database, pictures }, now);
    const kept = await temporary.database.attachment.findMany();
    expect(kept.map(({ id }) => id)).toEqual([waiting]);
    expect(unused).not.toBe(waiting);
  });

  it('do not keep the words from going out when they cannot be painted', async () => {
    const broken = cardsWith(() => Promise.reject(new Error('no font')));
    expect(await broken(text)).toBeUndefined();
  });

  async function queue(attachmentId: string): Promise<void> {
    await temporary.database.outboxMessage.create({
      data: {
        id: 'message',
        dedupeKey: 'message',
        channel: 'wechat',
        account: 'gege',
        targetKind: 'room',
        targetKey: 'room',
        purpose: 'notice',
        text: text.body,
        mentionKeys: [],
        attachmentId,
        status: 'pending',
        priority: 5,
        notBefore: wednesday,
        createdAt: monday,
      },
    });
  }
});
