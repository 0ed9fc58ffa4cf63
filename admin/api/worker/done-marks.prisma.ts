/** Whether a phone's act was carried out before: its mark lies among those of processed messages, for as long. */
import type { Database } from '../../../prisma/database.prisma.ts';

export interface DoneMarks {
  has(key: string): Promise<boolean>;
  /** What it did; absent when it was not carried out. */
  did(key: string): Promise<string | undefined>;
}

export function createDoneMarks(database: Database): DoneMarks {
  return {
    has: async (key) => (await database.processedMessage.count({ where: { key } })) > 0,
    did: async (key) => (await database.processedMessage.findUnique({ where: { key } }))?.did,
  };
}
