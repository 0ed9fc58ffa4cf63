/** Entries in the database. Whoever changes one names the version they saw; every version is kept. */
import type { AuditEntry } from '../core/audit.ts';
import { newId } from '../core/ids.ts';
import type { LiveEvents } from '../core/live.ts';
import { refuse, type Result, succeed } from '../core/result.ts';
import type { Database, Transaction } from '../prisma/database.prisma.ts';
import { draftOf } from './entry-draft.ts';
import {
  countDue,
  type EntryFilter,
  findListed,
  listAll,
  listEntries,
  listPublished,
  listVersions,
} from './entry-list.prisma.ts';
import {
  getEntry,
  getVersion,
  insertEntries,
  newEntry,
  type Seen,
  writeEntry,
} from './entry-write.prisma.ts';
import { type ImportBatch, importBatch } from './exchange/import-batch.prisma.ts';
import { type EntryDraft, type EntryStatus, type KnowledgeEntry, statusSteps } from './entry.ts';
import type { ChangeCursor } from './newest-first.prisma.ts';

/** Who acts, and when. */
export interface Editor {
  readonly staffId: string;
  readonly now: Date;
}

/** What is written with an edit, in its transaction. */
export interface Alongside {
  readonly details?: AuditEntry['details'];
  readonly write?: (tx: Transaction) => Promise<void>;
}

/** Writes audit lines inside the transaction of the change they tell of. */
export type WriteAudit = (tx: Transaction, entries: readonly AuditEntry[]) => Promise<void>;

export interface EntryStoreDeps {
  readonly database: Database;
  readonly writeAudit: WriteAudit;
  readonly live: LiveEvents;
}

export type EntryStore = ReturnType<typeof createEntryStore>;

export function createEntryStore(deps: EntryStoreDeps) {
  const { database } = deps;
  return {
    find: (id: string) => findListed(database, id),
    /** Throws `knowledge.unknown_entry`. */
    get: (id: string) => getEntry(database, id),
    /** The latest changes first. */
    list: (filter: EntryFilter, after: ChangeCursor | undefined, limit: number) =>
      listEntries(database, { filter, after, limit }),
    /** All that are published, whatever their dates. */
    listPublished: () => listPublished(database),
    countDue: (concerns: readonly string[], now: Date) => countDue(database, concerns, now),
    /** Every entry that concerns one of these areas, whatever its status. */
    listAll: (concerns: readonly string[]) => listAll(database, concerns),
    /** The newest first. */
    versions: (id: string) => listVersions(database, id),
    ...createEdits(deps),
    importBatch: (batch: ImportBatch, by: Editor) => importBatch(deps, batch, by),
  };
}

/** Every edit throws `ConflictError` when somebody was faster. */
function createEdits(deps: EntryStoreDeps) {
  return {
    /** `beside` is written in the same transaction. */
    insert: (draft: EntryDraft, by: Editor, beside?: BesideEntry) =>
      carryOut(deps, by, { action: 'knowledge.insert', write: (tx) => insertDraft(tx, draft, by, beside) }),

    update: (seen: Seen, draft: EntryDraft, by: Editor, alongside: Alongside = {}) =>
      carryOut(deps, by, {
        ...{ action: 'knowledge.update', alongside },
        write: (tx) => writeEntry(tx, seen, draftOf(draft), by),
      }),

    /** Publishes, archives or takes back; refused when the entry cannot go there from where it is. */
    async move(
      seen: Seen,
      status: EntryStatus,
      by: Editor,
      alongside: Alongside = {},
    ): Promise<Result<KnowledgeEntry, 'not_from_this_status'>> {
      const entry = await getEntry(deps.database, seen.id);
      const possible = statusSteps[entry.status].includes(status);
      if (entry.version === seen.version && !possible) return refuse('not_from_this_status');
      const write = (tx: Transaction) => writeEntry(tx, seen, { status }, by);
      return succeed(await carryOut(deps, by, { action: `knowledge.${status}`, alongside, write }));
    },

    /** Makes the content of an older version the newest one; the status stays. */
    rollBack: (seen: Seen, toVersion: number, by: Editor, { details, ...alongside }: Alongside = {}) =>
      carryOut(deps, by, {
        action: 'knowledge.roll_back',
        alongside: { ...alongside, details: { toVersion, ...details } },
        write: async (tx) => {
          const { draft } = await getVersion(tx, seen.id, toVersion);
          return writeEntry(tx, seen, draft, by);
        },
      }),
  };
}

interface Edit {
  readonly action: AuditEntry['action'];
  readonly write: (tx: Transaction) => Promise<KnowledgeEntry>;
  readonly alongside?: Alongside;
}

/** One transaction with its audit line; then whoever holds entries in memory is told. */
async function carryOut(deps: EntryStoreDeps, by: Editor, edit: Edit): Promise<KnowledgeEntry> {
  const entry = await deps.database.$transaction(async (tx) => {
    const written = await edit.write(tx);
    await deps.writeAudit(tx, [auditOf(written, edit, by)]);
    await edit.alongside?.write?.(tx);
    return written;
  });
  deps.live.publish({ topic: 'knowledge', id: entry.id });
  return entry;
}

function auditOf(entry: KnowledgeEntry, { action, alongside }: Edit, by: Editor): AuditEntry {
  return {
    id: newId(by.now),
    actorId: by.staffId,
    action,
    subjectId: entry.id,
    details: { version: entry.version, ...alongside?.details },
    at: by.now,
  };
}

type BesideEntry = (tx: Transaction, entry: KnowledgeEntry) => Promise<void>;

async function insertDraft(
  tx: Transaction,
  draft: EntryDraft,
  by: Editor,
  beside?: BesideEntry,
): Promise<KnowledgeEntry> {
  const entry = newEntry(draft, by);
  await insertEntries(tx, [entry]);
  await beside?.(tx, entry);
  return entry;
}
