/** Attachments in the database; whoever owns one writes its row with its own. */
import { z } from 'zod';

import type { Database } from '../prisma/database.prisma.ts';
import type { Attachment } from './attachment.ts';

const mime = z.literal('image/jpeg');

export function attachmentOf(row: Omit<Attachment, 'mime'> & { readonly mime: string }): Attachment {
  return { ...row, mime: mime.parse(row.mime) };
}

export type Attachments = ReturnType<typeof createAttachmentStore>;

export function createAttachmentStore(database: Database) {
  return {
    /** Whoever it belongs to: for what is sent, where the message names it. */
    async find(id: string): Promise<Attachment | undefined> {
      const row = await database.attachment.findUnique({ where: { id } });
      return row === null ? undefined : attachmentOf(row);
    },
  };
}
