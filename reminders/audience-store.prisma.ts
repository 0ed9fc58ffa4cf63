/** The groups of an area as reminders see them. A city has fifty thousand: they are read in one statement. */
import { z } from 'zod';

import { pathsWithin } from '../community/areas.prisma.ts';
import { groupKinds, groupStates } from '../community/group.ts';
import type { Database } from '../prisma/database.prisma.ts';
import { Prisma } from '../prisma/generated/sqlite/client.ts';
import { readRows } from '../prisma/read-rows.prisma.ts';
import type { AudienceGroup } from './audience.ts';

export interface AudienceStore {
  /** Every group bound to the area or below, in an order in which neighbours follow each other. */
  listWithin(areaPath: string): Promise<readonly AudienceGroup[]>;
}

const storedTags = z.array(z.string());
const optional = z
  .string()
  .nullable()
  .transform((value) => value ?? undefined);
const columns = {
  id: z.string(),
  channel: z.string(),
  account: z.string(),
  roomKey: z.string(),
  topic: z.string(),
  kind: z.enum(groupKinds),
  state: z.enum(groupStates),
  // SQLite has numbers for them.
  remindersEnabled: z.coerce.boolean(),
  quietHours: optional,
  // Text in SQLite, a value in PostgreSQL.
  tags: z.unknown().transform(tagsOf),
  areaPath: z.string(),
  building: optional,
  compound: optional,
} as const;
const storedGroup = z.object(columns);
const columnNames = Object.keys(columns);
const storedRows = z.array(z.array(z.unknown()));

function tagsOf(stored: unknown): readonly string[] {
  if (stored === null || stored === undefined) return [];
  return storedTags.parse(typeof stored === 'string' ? JSON.parse(stored) : stored);
}

function groupOf(row: readonly unknown[]): AudienceGroup {
  return storedGroup.parse(Object.fromEntries(columnNames.map((name, index) => [name, row[index]])));
}

export function createAudienceStore(database: Database): AudienceStore {
  return {
    listWithin: async (areaPath) => {
      const { gte, lt } = pathsWithin(areaPath);
      const select = Prisma.sql`
        SELECT g."id", g."channel", g."account", g."roomKey", g."topic", g."kind", g."state", g."remindersEnabled",
          g."quietHours", g."tags", a."path" AS "areaPath", a."buildingNumber" AS "building", a."compound"
        FROM "Area" a JOIN "Group" g ON g."areaId" = a."id"
        WHERE a."path" >= ${gte} AND a."path" < ${lt} ORDER BY a."path", g."id"`;
      return storedRows.parse(await readRows(database, columnNames, select)).map(groupOf);
    },
  };
}
