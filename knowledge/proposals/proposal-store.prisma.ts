/** Proposed drafts in the database: each is proposed once and decided once. */
import { z } from 'zod';

import type { AuditEntry } from '../../core/audit.ts';
import { ConflictError } from '../../core/errors.ts';
import { newId } from '../../core/ids.ts';
import type { LiveEvents } from '../../core/live.ts';
import type { Database, Transaction } from '../../prisma/database.prisma.ts';
import { concerning } from '../concerned-areas.prisma.ts';
import type { Editor, WriteAudit } from '../entry-store.prisma.ts';
import { type Proposal, proposalReasons, proposalStatuses } from './proposal.ts';

export interface Decision {
  readonly status: 'accepted' | 'joined' | 'discarded';
  readonly entryId: string | undefined;
}

interface ProposalStoreDeps {
  readonly database: Database;
  readonly writeAudit: WriteAudit;
  readonly live: LiveEvents;
}

export type ProposalStore = ReturnType<typeof createProposalStore>;

export function createProposalStore(deps: ProposalStoreDeps) {
  const { database } = deps;
  return {
    async find(id: string): Promise<Proposal | undefined> {
      const row = await database.proposedEntry.findUnique({ where: { id } });
      return row === null ? undefined : proposalOfRow(row);
    },

    /** Nobody has decided on them; the latest first. */
    async open(concerns: readonly string[], limit: number): Promise<readonly Proposal[]> {
      const rows = await database.proposedEntry.findMany({
        where: { status: 'open', AND: [concerning(concerns)] },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: limit,
      });
      return rows.map(proposalOfRow);
    },

    /** Those proposed before stay as they are, whatever was decided on them. Returns how many are new. */
    async add(proposals: readonly Proposal[]): Promise<number> {
      const added = await database.$transaction((tx) => insertProposals(tx, proposals));
      if (added > 0) deps.live.publish({ topic: 'questions' });
      return added;
    },

    /** Of these tickets, those that something was proposed from. */
    async proposedFrom(ticketIds: readonly string[]): Promise<ReadonlySet<string>> {
      const rows = await database.proposedEntry.findMany({
        where: { ticketId: { in: [...ticketIds] } },
        select: { ticketId: true },
      });
      return new Set(rows.flatMap(({ ticketId }) => ticketId ?? []));
    },

    async discard(id: string, by: Editor): Promise<void> {
      await database.$transaction((tx) =>
        decide(deps, tx, { id, status: 'discarded', entryId: undefined }, by),
      );
      deps.live.publish({ topic: 'questions' });
    },

    /** For a decision beside the entry it is about. Throws `ConflictError` when somebody was faster. */
    decide: (tx: Transaction, decision: Decision & Pick<Proposal, 'id'>, by: Editor) =>
      decide(deps, tx, decision, by),
  };
}

/** Returns how many were not there. */
export async function insertProposals(tx: Transaction, proposals: readonly Proposal[]): Promise<number> {
  const ids = proposals.map(({ id }) => id);
  const there = await tx.proposedEntry.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const known = new Set(there.map(({ id }) => id));
  const fresh = new Map(proposals.filter(({ id }) => !known.has(id)).map((one) => [one.id, one]));
  await tx.proposedEntry.createMany({ data: Array.from(fresh.values(), rowOf) });
  return fresh.size;
}

async function decide(
  { writeAudit }: Pick<ProposalStoreDeps, 'writeAudit'>,
  tx: Transaction,
  { id, status, entryId }: Decision & Pick<Proposal, 'id'>,
  by: Editor,
): Promise<void> {
  const { count } = await tx.proposedEntry.updateMany({
    where: { id, status: 'open' },
    data: { status, entryId: entryId ?? null, decidedBy: by.staffId },
  });
  if (count === 0) throw new ConflictError('this proposed entry', { id });
  await writeAudit(tx, [auditOf(id, status, by)]);
}

function auditOf(subjectId: string, status: Decision['status'], { staffId, now }: Editor): AuditEntry {
  return { id: newId(now), actorId: staffId, action: `proposal.${status}`, subjectId, details: {}, at: now };
}

type Row = Awaited<ReturnType<Database['proposedEntry']['findMany']>>[number];

function rowOf({ areaPath, ticketId, ownerId, entryId, ...proposal }: Proposal) {
  return {
    ...proposal,
    areaPath: areaPath ?? null,
    ticketId: ticketId ?? null,
    ownerId: ownerId ?? null,
    entryId: entryId ?? null,
  };
}

const storedReason = z.enum(proposalReasons);
const storedStatus = z.enum(proposalStatuses);

function proposalOfRow(row: Row): Proposal {
  return {
    ...{ id: row.id, question: row.question, answer: row.answer, sourceTitle: row.sourceTitle, at: row.at },
    areaPath: row.areaPath ?? undefined,
    ticketId: row.ticketId ?? undefined,
    ownerId: row.ownerId ?? undefined,
    reason: storedReason.parse(row.reason),
    status: storedStatus.parse(row.status),
    entryId: row.entryId ?? undefined,
  };
}
