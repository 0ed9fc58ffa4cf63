/**
 * Pictures that nothing refers to: a turn that broke after the picture was taken leaves its file, a removed ticket its
 * row, an editor closed without saving both.
 */
import type { Database } from '../prisma/database.prisma.ts';
import type { PictureStore } from './picture-files.ts';

export interface OrphanDeps {
  readonly database: Database;
  readonly pictures: Pick<PictureStore, 'listOlder' | 'remove'>;
}

/** Removes those from before `before`; younger ones may belong to an act that is about to commit. */
export async function removeOrphanPictures({ database, pictures }: OrphanDeps, before: Date): Promise<void> {
  const id = { notIn: await stillToBeSent(database) };
  // First and by their own row: an entry that is saved with the picture at this moment keeps it.
  await database.entryAttachment.deleteMany({
    where: { entryId: null, attachment: { id, createdAt: { lt: before } } },
  });
  await database.attachment.deleteMany({
    where: { id, createdAt: { lt: before }, tickets: { none: {} }, entry: { is: null } },
  });
  for await (const keys of pictures.listOlder(before)) {
    const known = await database.attachment.findMany({
      where: { fileKey: { in: [...keys] } },
      select: { fileKey: true },
    });
    const kept = new Set(known.map(({ fileKey }) => fileKey));
    for (const key of keys) if (!kept.has(key)) await pictures.remove(key);
  }
}

/** States of a message that may yet be sent. */
const unfinished = ['pending', 'sending', 'paused', 'by_hand', 'unknown', 'dead', 'held'];

/** Of plans, and of messages that may yet go out: few, for a reminder to many groups has one picture. */
async function stillToBeSent(database: Database): Promise<string[]> {
  const plans = await database.reminderPlan.findMany({
    where: { pictureId: { not: null } },
    select: { pictureId: true },
  });
  const messages = await database.outboxMessage.findMany({
    where: { attachmentId: { not: null }, status: { in: [...unfinished] } },
    distinct: ['attachmentId'],
    select: { attachmentId: true },
  });
  const ids = [...plans.map((plan) => plan.pictureId), ...messages.map((message) => message.attachmentId)];
  return ids.filter((one) => one !== null);
}
