/** The deployment's own types in the database. */
import { z } from 'zod';

import type { AuditEntry } from '../../core/audit.ts';
import { ConflictError } from '../../core/errors.ts';
import { newId } from '../../core/ids.ts';
import type { LiveEvents } from '../../core/live.ts';
import { redact } from '../../core/redaction.ts';
import { refuse, type Result, succeed } from '../../core/result.ts';
import type { Database, Transaction } from '../../prisma/database.prisma.ts';
import type { OwnScamType as TypeRow } from '../../prisma/generated/sqlite/client.ts';
import { isUniqueViolation } from '../../prisma/unique-violation.ts';
import { type OwnScamType, type OwnTypeDraft, ownTypeStatuses } from './own-type.ts';

export interface OwnTypeStoreDeps {
  readonly database: Database;
  readonly live: LiveEvents;
  readonly writeAudit: (tx: Transaction, entries: readonly AuditEntry[]) => Promise<void>;
}

export interface OwnTypeEditor {
  readonly staffId: string;
  readonly now: Date;
}

/** What an edit was: its line in the audit log. */
export type OwnTypeEdit = 'edit' | 'enable' | 'disable' | 'example';

export type OwnTypeStore = ReturnType<typeof createOwnTypeStore>;

const storedWords = z.array(
  z.object({ word: z.string(), withAny: z.array(z.string()), withoutAny: z.array(z.string()) }),
);
const storedTexts = z.array(z.string());
const storedStatus = z.enum(ownTypeStatuses);

/** Whatever is written has its personal numbers masked. Publishes `scam_types` after each change. */
export function createOwnTypeStore(deps: OwnTypeStoreDeps) {
  const { database, live } = deps;
  return {
    /** In the order in which they were added. */
    list: async (): Promise<readonly OwnScamType[]> =>
      (await database.ownScamType.findMany({ orderBy: { id: 'asc' } })).map(fromRow),

    async find(id: string): Promise<OwnScamType | undefined> {
      const row = await database.ownScamType.findUnique({ where: { id } });
      return row === null ? undefined : fromRow(row);
    },

    /** As a draft. */
    async insert(draft: OwnTypeDraft, by: OwnTypeEditor): Promise<Result<OwnScamType, 'name_taken'>> {
      const added = masked({ ...draft, id: newId(by.now), status: 'draft', ...stamp(1, by) });
      const written = await write(deps, auditOf(added, 'create', by), async (tx) => {
        await tx.ownScamType.create({ data: toRow(added) });
      });
      if (written === 'name_taken') return refuse('name_taken');
      live.publish({ topic: 'scam_types', id: added.id });
      return succeed(added);
    },

    /** Throws `ConflictError` unless the stored version is the one of `seen`. */
    async change(
      seen: OwnScamType,
      change: Partial<OwnTypeDraft & Pick<OwnScamType, 'status'>>,
      edit: OwnTypeEdit,
      by: OwnTypeEditor,
    ): Promise<Result<OwnScamType, 'name_taken'>> {
      const changed = masked({ ...seen, ...change, ...stamp(seen.version + 1, by) });
      const written = await write(deps, auditOf(changed, edit, by), async (tx) => {
        const where = { id: seen.id, version: seen.version };
        const { count } = await tx.ownScamType.updateMany({ where, data: toRow(changed) });
        if (count !== 1) throw new ConflictError('the scam type', { version: seen.version });
      });
      if (written === 'name_taken') return refuse('name_taken');
      live.publish({ topic: 'scam_types', id: changed.id });
      return succeed(changed);
    },
  };
}

/** One transaction with its line of the audit log. */
async function write(
  { database, writeAudit }: OwnTypeStoreDeps,
  audit: AuditEntry,
  act: (tx: Transaction) => Promise<void>,
): Promise<'done' | 'name_taken'> {
  try {
    await database.$transaction(async (tx) => {
      await act(tx);
      await writeAudit(tx, [audit]);
    });
    return 'done';
  } catch (error) {
    if (isUniqueViolation(error)) return 'name_taken';
    throw error;
  }
}

function stamp(version: number, { staffId, now }: OwnTypeEditor) {
  return { version, updatedBy: staffId, updatedAt: now };
}

function masked(type: OwnScamType): OwnScamType {
  const { how, advice, source } = type;
  return {
    ...type,
    ...{ how: redact(how), advice: redact(advice), source: redact(source) },
    words: type.words.map(({ word, withAny, withoutAny }) => ({
      ...{ word: redact(word), withAny: withAny.map(redact), withoutAny: withoutAny.map(redact) },
    })),
    examples: type.examples.map(redact),
    harmless: type.harmless.map(redact),
  };
}

function toRow({ words, examples, harmless, ...type }: OwnScamType) {
  return {
    ...type,
    words: words.map(({ word, withAny, withoutAny }) => ({
      ...{ word, withAny: [...withAny], withoutAny: [...withoutAny] },
    })),
    examples: [...examples],
    harmless: [...harmless],
  };
}

function fromRow(row: TypeRow): OwnScamType {
  return {
    ...row,
    words: storedWords.parse(row.words),
    examples: storedTexts.parse(row.examples),
    harmless: storedTexts.parse(row.harmless),
    status: storedStatus.parse(row.status),
  };
}

function auditOf(
  { id, words, examples, version }: OwnScamType,
  verb: OwnTypeEdit | 'create',
  { staffId, now }: OwnTypeEditor,
): AuditEntry {
  const details = { version, words: words.length, examples: examples.length };
  return { id: newId(now), actorId: staffId, action: `scam_type.${verb}`, subjectId: id, details, at: now };
}
