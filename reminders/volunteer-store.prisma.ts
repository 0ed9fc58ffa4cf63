/** Volunteers in the database; of their code only the hash. */
import type { AuditEntry } from '../core/audit.ts';
import type { Database, Transaction } from '../prisma/database.prisma.ts';
import { idsSchema } from './reminder-rows.prisma.ts';
import { hashVolunteerCode, type ReminderVolunteer } from './volunteer.ts';

export interface VolunteerStore {
  /** Newest first; of every area when none is named. */
  list(areaIds: readonly string[] | undefined): Promise<readonly ReminderVolunteer[]>;
  find(id: string): Promise<ReminderVolunteer | undefined>;
  findByCode(code: string): Promise<ReminderVolunteer | undefined>;
  insert(volunteer: ReminderVolunteer, code: string, audit: AuditEntry): Promise<void>;
  /** From now on; nothing happens when it is revoked already. */
  revoke(id: string, by: string, audit: AuditEntry): Promise<void>;
}

export interface VolunteerStoreDeps {
  readonly database: Database;
  readonly writeAudit: (transaction: Transaction, entries: readonly AuditEntry[]) => Promise<void>;
}

/** Nobody looks further back. */
const shownAtMost = 200;

export function createVolunteerStore({ database, writeAudit }: VolunteerStoreDeps): VolunteerStore {
  const { reminderVolunteer: rows } = database;
  return {
    list: async (areaIds) => {
      const found = await rows.findMany({
        where: areaIds === undefined ? {} : { areaId: { in: [...areaIds] } },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: shownAtMost,
      });
      return found.map(fromRow);
    },
    find: async (id) => optional(await rows.findUnique({ where: { id } })),
    findByCode: async (code) =>
      optional(await rows.findUnique({ where: { tokenHash: hashVolunteerCode(code) } })),
    insert: async ({ groupIds, revokedBy, revokedAt, ...volunteer }, code, audit) => {
      const data = {
        ...volunteer,
        groupIds: [...groupIds],
        tokenHash: hashVolunteerCode(code),
        revokedBy: revokedBy ?? null,
        revokedAt: revokedAt ?? null,
      };
      await database.$transaction(async (tx) => {
        await tx.reminderVolunteer.create({ data });
        await writeAudit(tx, [audit]);
      });
    },
    revoke: async (id, by, audit) => {
      await database.$transaction(async (tx) => {
        const { count } = await tx.reminderVolunteer.updateMany({
          where: { id, revokedAt: null },
          data: { revokedAt: audit.at, revokedBy: by },
        });
        if (count > 0) await writeAudit(tx, [audit]);
      });
    },
  };
}

type Row = Awaited<ReturnType<Database['reminderVolunteer']['findFirstOrThrow']>>;

function optional(row: Row | null): ReminderVolunteer | undefined {
  return row === null ? undefined : fromRow(row);
}

function fromRow({ tokenHash: _tokenHash, ...row }: Row): ReminderVolunteer {
  return {
    ...row,
    groupIds: idsSchema.parse(row.groupIds),
    revokedBy: row.revokedBy ?? undefined,
    revokedAt: row.revokedAt ?? undefined,
  };
}
