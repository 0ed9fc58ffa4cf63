/** Pictures that staff put beside answers: kept when they are sent up, an entry's own once it is saved with them. */
import { AppError } from '../core/errors.ts';
import type { Result } from '../core/result.ts';
import type { Attachment } from '../pictures/attachment.ts';
import { attachmentOf } from '../pictures/attachments.prisma.ts';
import type { PictureStore } from '../pictures/picture-files.ts';
import { keepPicture, type PictureRefusal } from '../pictures/pictures.ts';
import type { Database, Transaction } from '../prisma/database.prisma.ts';
import type { KnowledgeEntry } from './entry.ts';

export interface EntryPicture extends Attachment {
  /** Absent until an entry is saved with it. */
  readonly entryId: string | undefined;
}

export type EntryPictures = ReturnType<typeof createEntryPictures>;

export function createEntryPictures(deps: {
  readonly database: Database;
  readonly pictures: Pick<PictureStore, 'put'>;
  readonly limitBytes: number;
}) {
  const { database, pictures: store, limitBytes } = deps;
  return {
    /** Whatever no entry is saved with within a day is removed again. */
    async add(bytes: Uint8Array, now: Date): Promise<Result<Attachment, PictureRefusal>> {
      const kept = await keepPicture(bytes, { store, limitBytes }, now);
      if (!kept.ok) return kept;
      await database.$transaction(async (tx) => {
        await tx.attachment.create({ data: { ...kept.value } });
        await tx.entryAttachment.create({ data: { attachmentId: kept.value.id } });
      });
      return kept;
    },

    /** Never a picture that a resident sent. */
    async find(id: string): Promise<EntryPicture | undefined> {
      const row = await database.entryAttachment.findUnique({
        where: { attachmentId: id },
        include: { attachment: true },
      });
      return row === null
        ? undefined
        : { ...attachmentOf(row.attachment), entryId: row.entryId ?? undefined };
    },
  };
}

/** Makes the picture that an entry is saved with its own. */
export async function ownPicture(
  tx: Transaction,
  { id, pictureId }: Pick<KnowledgeEntry, 'id' | 'pictureId'>,
): Promise<void> {
  if (pictureId === undefined) return;
  const { count } = await tx.entryAttachment.updateMany({
    where: { attachmentId: pictureId, OR: [{ entryId: null }, { entryId: id }] },
    data: { entryId: id },
  });
  if (count > 0) return;
  throw new AppError('knowledge.unknown_picture', 'the entry has no such picture; send it up again', {
    details: { id, pictureId },
  });
}
