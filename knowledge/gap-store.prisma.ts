/** What questions leave behind: hits on entries, and the questions nobody could answer. */
import { createHash } from 'node:crypto';

import type { AuditEntry } from '../core/audit.ts';
import { derivedId, newId } from '../core/ids.ts';
import type { LiveEvents } from '../core/live.ts';
import { redact } from '../core/redaction.ts';
import type { Database, Transaction } from '../prisma/database.prisma.ts';
import { concerning } from './concerned-areas.prisma.ts';
import type { Editor, WriteAudit } from './entry-store.prisma.ts';
import type { GapChange } from './entry.ts';
import { insertProposals } from './proposals/proposal-store.prisma.ts';
import { normaliseQuestion } from './retrieval/normalise.ts';
import { applyServiceUses, isServiceUse, type ServiceUse } from './service-directory/service-uses.prisma.ts';

/** Characters of a gap that are kept: enough to see what was asked. */
const keptLength = 200;

export interface Gap {
  readonly id: string;
  readonly text: string;
  readonly areaPath: string | undefined;
  readonly times: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  /** The entry that answers it; absent while it is open, and when staff left it as it is. */
  readonly resolvedBy: string | undefined;
}

/** Stands where the answering entry would: staff decided that none is needed. */
const left = 'left';

export interface GapFilter {
  /** Open ones, or those dealt with. */
  readonly resolved: boolean;
  /** Only what concerns one of these areas. */
  readonly concerns: readonly string[];
}

export interface GapCursor {
  readonly lastAt: Date;
  readonly id: string;
}

interface EntryCounts {
  readonly hits: number;
  readonly useful: number;
  readonly useless: number;
  readonly lastUsedAt: Date | undefined;
}

const nothingCounted: EntryCounts = { hits: 0, useful: 0, useless: 0, lastUsedAt: undefined };

/** Carries the changes out inside the caller's transaction; an entry that answered many is updated once. */
export async function applyGapChanges(tx: Transaction, changes: readonly GapChange[]): Promise<void> {
  const counts = new Map<string, EntryCounts>();
  await applyServiceUses(tx, changes.filter(isServiceUse));
  for (const change of changes) {
    if (isServiceUse(change)) continue;
    if (change.kind === 'unanswered') await countGap(tx, change);
    else if (change.kind === 'proposed') await insertProposals(tx, [change.proposal]);
    else counts.set(change.entryId, counted(counts.get(change.entryId) ?? nothingCounted, change));
  }
  for (const [id, { hits, useful, useless, lastUsedAt }] of counts)
    // The entry may be gone meanwhile: then there is nothing to count.
    await tx.knowledgeEntry.updateMany({
      where: { id },
      data: {
        hits: { increment: hits },
        useful: { increment: useful },
        useless: { increment: useless },
        ...(lastUsedAt === undefined ? {} : { lastUsedAt }),
      },
    });
}

function counted(
  before: EntryCounts,
  change: Exclude<GapChange, ServiceUse | { kind: 'unanswered' | 'proposed' }>,
): EntryCounts {
  if (change.kind === 'answered') return { ...before, hits: before.hits + 1, lastUsedAt: change.at };
  return change.useful
    ? { ...before, useful: before.useful + 1 }
    : { ...before, useless: before.useless + 1 };
}

async function countGap(tx: Transaction, change: Extract<GapChange, { kind: 'unanswered' }>) {
  const text = redact(change.text).slice(0, keptLength);
  const wording = normaliseQuestion(text);
  if (wording === '') return;
  const id = derivedId('gap', wording, change.areaPath ?? '');
  await tx.knowledgeGap.upsert({
    where: { id },
    // Asked again after it was resolved: it is open again.
    update: { times: { increment: 1 }, lastAt: change.at, resolvedBy: null },
    create: {
      id,
      text,
      textHash: createHash('sha256').update(wording).digest('hex'),
      areaPath: change.areaPath ?? null,
      times: 1,
      firstAt: change.at,
      lastAt: change.at,
    },
  });
}

export type GapStore = ReturnType<typeof createGapStore>;

export function createGapStore(deps: {
  readonly database: Database;
  readonly writeAudit: WriteAudit;
  readonly live: LiveEvents;
}) {
  const { database } = deps;
  return {
    async find(id: string): Promise<Gap | undefined> {
      const row = await database.knowledgeGap.findUnique({ where: { id } });
      return row === null ? undefined : gapOf(row);
    },

    /** The latest first. */
    async list({ resolved, concerns }: GapFilter, after: GapCursor | undefined, limit: number) {
      const rows = await database.knowledgeGap.findMany({
        where: {
          resolvedBy: resolved ? { not: null } : null,
          AND: [concerning(concerns), afterCursor(after)],
        },
        orderBy: [{ lastAt: 'desc' }, { id: 'desc' }],
        take: limit + 1,
      });
      const items = rows.slice(0, limit).map(gapOf);
      const last = items.at(-1);
      const more = rows.length > limit && last !== undefined;
      return { items, next: more ? { lastAt: last.lastAt, id: last.id } : undefined };
    },

    /** A member of staff dealt with them: with an entry, or (none given) by leaving it. */
    async resolve(ids: readonly string[], entryId: string | undefined, by: Editor): Promise<void> {
      await database.$transaction(async (tx) => {
        await tx.knowledgeGap.updateMany({
          where: { id: { in: [...ids] } },
          data: { resolvedBy: entryId ?? left },
        });
        await deps.writeAudit(
          tx,
          ids.map((id) => resolvedAudit(id, by)),
        );
      });
      deps.live.publish({ topic: 'questions' });
    },
  };
}

function resolvedAudit(subjectId: string, { staffId, now }: Editor): AuditEntry {
  return { id: newId(now), actorId: staffId, action: 'gap.resolve', subjectId, details: {}, at: now };
}

type GapRow = Awaited<ReturnType<Database['knowledgeGap']['findMany']>>[number];

function gapOf(row: GapRow): Gap {
  return {
    id: row.id,
    text: row.text,
    areaPath: row.areaPath ?? undefined,
    times: row.times,
    firstAt: row.firstAt,
    lastAt: row.lastAt,
    resolvedBy: row.resolvedBy === left ? undefined : (row.resolvedBy ?? undefined),
  };
}

function afterCursor(after: GapCursor | undefined) {
  if (after === undefined) return {};
  return { OR: [{ lastAt: { lt: after.lastAt } }, { lastAt: after.lastAt, id: { lt: after.id } }] };
}
