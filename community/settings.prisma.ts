/** Settings that staff change while the system runs: one JSON value for each key, checked when read. */
import type { z } from 'zod';

import type { AuditEntry } from '../core/audit.ts';
import type { Database } from '../prisma/database.prisma.ts';
import { auditRow } from './audit.prisma.ts';

type SettingValue = string | number | boolean | readonly string[];

export interface SettingStore {
  /** Absent when never set, and when what is stored no longer fits `schema`: then the default holds again. */
  find<T extends SettingValue>(key: string, schema: z.ZodType<T>): Promise<T | undefined>;
  set(key: string, value: SettingValue, audit: AuditEntry): Promise<void>;
}

export function createSettingStore(database: Database): SettingStore {
  return {
    find: async (key, schema) => {
      const row = await database.setting.findUnique({ where: { key } });
      return row === null ? undefined : schema.safeParse(row.value).data;
    },
    set: async (key, value, audit) => {
      const stored = typeof value === 'object' ? [...value] : value;
      await database.$transaction([
        database.setting.upsert({
          where: { key },
          create: { key, value: stored, updatedAt: audit.at },
          update: { value: stored, updatedAt: audit.at },
        }),
        database.auditEntry.create({ data: auditRow(audit) }),
      ]);
    },
  };
}
