/** The regression set and the history of its runs in the database. */
import { z } from 'zod';

import type { AuditEntry } from '../../core/audit.ts';
import { derivedId, newId } from '../../core/ids.ts';
import { redact } from '../../core/redaction.ts';
import { refuse, type Result, succeed } from '../../core/result.ts';
import type { Database, Transaction } from '../../prisma/database.prisma.ts';
import type { Editor, WriteAudit } from '../entry-store.prisma.ts';
import { normaliseQuestion } from '../retrieval/normalise.ts';
import { expectations, type Expected, type RegressionQuestion } from './question.ts';
import { changesOf, type RegressionRun, storedChanges } from './run.ts';

/** What somebody adds: the same words at the same place are one question. */
export interface NewQuestion extends Expected {
  readonly text: string;
  readonly areaPath: string | undefined;
}

export const mostQuestions = 5000;

export interface RunCursor {
  readonly at: Date;
  readonly id: string;
}

export type RegressionStore = ReturnType<typeof createRegressionStore>;

export function createRegressionStore(deps: {
  readonly database: Database;
  readonly writeAudit: WriteAudit;
}) {
  const { database } = deps;
  return {
    /** All, those added last in front. */
    async questions(): Promise<readonly RegressionQuestion[]> {
      const rows = await database.regressionQuestion.findMany({
        orderBy: [{ addedAt: 'desc' }, { id: 'asc' }],
      });
      return rows.map(questionOf);
    },

    /** Adds those that are new and changes what is expected of the others; refused when the set would be too large. */
    add: (questions: readonly NewQuestion[], by: Editor) => addQuestions(deps, questions, by),

    async remove(ids: readonly string[], by: Editor): Promise<void> {
      await database.$transaction(async (tx) => {
        const { count } = await tx.regressionQuestion.deleteMany({ where: { id: { in: [...ids] } } });
        await deps.writeAudit(tx, [auditOf('regression.remove', { count }, by)]);
      });
    },

    /** A run that nothing was changed after. */
    record: (run: RegressionRun) => insertRun(database, run),

    /** The latest first. */
    async runs(after: RunCursor | undefined, limit: number) {
      const rows = await database.regressionRun.findMany({
        where: afterCursor(after),
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: limit + 1,
      });
      const items = rows.slice(0, limit).map(runOf);
      const last = items.at(-1);
      const more = rows.length > limit && last !== undefined;
      return { items, next: more ? { at: last.at, id: last.id } : undefined };
    },
  };
}

async function addQuestions(
  { database, writeAudit }: { readonly database: Database; readonly writeAudit: WriteAudit },
  questions: readonly NewQuestion[],
  by: Editor,
): Promise<Result<{ readonly added: number; readonly changed: number }, 'too_many'>> {
  const wanted = distinct(questions);
  return database.$transaction(async (tx) => {
    const known = await knownOf(tx, [...wanted.keys()]);
    const fresh = [...wanted].filter(([id]) => !known.has(id));
    if ((await tx.regressionQuestion.count()) + fresh.length > mostQuestions) return refuse('too_many');
    await insertQuestions(tx, fresh, by);
    const others = [...wanted].filter(([id]) => known.has(id));
    for (const [id, { expects, entryId }] of others)
      await tx.regressionQuestion.update({ where: { id }, data: { expects, entryId: entryId ?? null } });
    const counts = { added: fresh.length, changed: others.length };
    await writeAudit(tx, [auditOf('regression.add', counts, by)]);
    return succeed(counts);
  });
}

/** By id, redacted; of the same words the last stands. */
function distinct(questions: readonly NewQuestion[]): ReadonlyMap<string, NewQuestion> {
  return new Map(
    questions.map((question) => {
      const text = redact(question.text);
      return [
        derivedId('regression', normaliseQuestion(text), question.areaPath ?? ''),
        { ...question, text },
      ];
    }),
  );
}

/** More at once would be more than a statement may bind. */
const atOnce = 500;

async function knownOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (let from = 0; from < ids.length; from += atOnce) {
    const where = { id: { in: ids.slice(from, from + atOnce) } };
    for (const { id } of await tx.regressionQuestion.findMany({ where, select: { id: true } })) known.add(id);
  }
  return known;
}

async function insertQuestions(
  tx: Transaction,
  fresh: readonly [string, NewQuestion][],
  by: Editor,
): Promise<void> {
  const added = { addedBy: by.staffId, addedAt: by.now };
  for (let from = 0; from < fresh.length; from += atOnce) {
    const slice = fresh.slice(from, from + atOnce);
    await tx.regressionQuestion.createMany({
      data: slice.map(([id, question]) => ({ id, ...columnsOf(question), ...added })),
    });
  }
}

function columnsOf({ text, areaPath, expects, entryId }: NewQuestion) {
  return { text, areaPath: areaPath ?? null, expects, entryId: entryId ?? null };
}

/** For a run beside the change that it was made for. */
export async function insertRun(tx: Transaction, run: RegressionRun): Promise<void> {
  const { ranBy, entryId, reason, changes, ...counts } = run;
  await tx.regressionRun.create({
    data: {
      ...counts,
      ranBy: ranBy ?? null,
      entryId: entryId ?? null,
      reason: reason ?? null,
      changes: storedChanges(changes),
    },
  });
}

function auditOf(
  action: AuditEntry['action'],
  details: AuditEntry['details'],
  { staffId, now }: Editor,
): AuditEntry {
  return { id: newId(now), actorId: staffId, action, subjectId: 'regression', details, at: now };
}

type QuestionRow = Awaited<ReturnType<Database['regressionQuestion']['findMany']>>[number];
type RunRow = Awaited<ReturnType<Database['regressionRun']['findMany']>>[number];
const storedExpectation = z.enum(expectations);

function questionOf(row: QuestionRow): RegressionQuestion {
  return {
    id: row.id,
    text: row.text,
    areaPath: row.areaPath ?? undefined,
    expects: storedExpectation.parse(row.expects),
    entryId: row.entryId ?? undefined,
    addedBy: row.addedBy ?? undefined,
    addedAt: row.addedAt,
  };
}

function runOf({ ranBy, entryId, reason, changes, ...counts }: RunRow): RegressionRun {
  return {
    ...counts,
    ranBy: ranBy ?? undefined,
    entryId: entryId ?? undefined,
    reason: reason ?? undefined,
    changes: changesOf(changes),
  };
}

function afterCursor(after: RunCursor | undefined) {
  if (after === undefined) return {};
  return { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] };
}
