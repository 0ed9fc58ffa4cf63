/** Limits, the office's week and the years of its calendar in the database: versions are added, never changed. */
import type { AuditEntry } from '../../core/audit.ts';
import { ConflictError } from '../../core/errors.ts';
import { newId } from '../../core/ids.ts';
import type { LiveEvents } from '../../core/live.ts';
import type { Database, Transaction } from '../../prisma/database.prisma.ts';
import { isUniqueViolation } from '../../prisma/unique-violation.ts';
import { type SpecialDay, type Week, weekdays } from './calendar.ts';
import type { LimitRow } from './limits.ts';
import { type RulesDraft, rulesDraftSchema, specialDaysSchema } from './rules-draft.ts';
import { type RulesSettings, shippedSettings, type StoredYear } from './rules-settings.ts';

export interface RulesStoreDeps {
  readonly database: Database;
  readonly live: LiveEvents;
  readonly writeAudit: (tx: Transaction, entries: readonly AuditEntry[]) => Promise<void>;
}

export interface RulesEditor {
  readonly staffId: string;
  readonly now: Date;
}

export interface YearDraft {
  readonly year: number;
  readonly source: string;
  readonly days: readonly SpecialDay[];
}

export type TimeRulesStore = ReturnType<typeof createTimeRulesStore>;

/** Whoever changes something names the version they saw; `ConflictError` when somebody was faster. */
export function createTimeRulesStore(deps: RulesStoreDeps) {
  const { database } = deps;
  return {
    async load(): Promise<RulesSettings> {
      const newest = await database.timeRulesVersion.findFirst({ orderBy: { version: 'desc' } });
      const years = await listYears(database);
      if (newest === null) return { ...shippedSettings, years };
      const { version, updatedBy, updatedAt, week, limits } = newest;
      return { ...rulesDraftSchema.parse({ week, limits }), version, updatedBy, updatedAt, years };
    },

    change: (seenVersion: number, { week, limits }: RulesDraft, by: RulesEditor): Promise<void> =>
      add(deps, audited('change', seenVersion + 1, by), async (tx) => {
        await assertNewest(tx.timeRulesVersion.aggregate({ _max: { version: true } }), seenVersion);
        const written = { week: weekRow(week), limits: limits.map(limitRow) };
        await tx.timeRulesVersion.create({
          data: { ...written, version: seenVersion + 1, updatedBy: by.staffId, updatedAt: by.now },
        });
      }),

    /** Without days: back to what was shipped. */
    putYear: (seenVersion: number, { year, source, days }: YearDraft, by: RulesEditor): Promise<void> =>
      add(deps, audited('year', year, by), async (tx) => {
        const ofYear = tx.workYear.aggregate({ where: { year }, _max: { version: true } });
        await assertNewest(ofYear, seenVersion);
        await tx.workYear.create({
          data: {
            ...{ year, source, days: days.map((day) => ({ ...day })), version: seenVersion + 1 },
            ...{ updatedBy: by.staffId, updatedAt: by.now },
          },
        });
      }),
  };
}

/** Plain objects without anything read-only: what a JSON column takes. */
function weekRow(week: Week) {
  return Object.fromEntries(weekdays.map((day) => [day, week[day].map((window) => ({ ...window }))]));
}

function limitRow({ response, resolution, ...row }: LimitRow) {
  return { ...row, response: { ...response }, resolution: { ...resolution } };
}

async function listYears(database: Database): Promise<readonly StoredYear[]> {
  const rows = await database.workYear.findMany({ orderBy: [{ year: 'asc' }, { version: 'asc' }] });
  const newest = new Map(rows.map((row) => [row.year, row]));
  return [...newest.values()].map((row) => ({ ...row, days: specialDaysSchema.parse(row.days) }));
}

async function assertNewest(
  newest: PromiseLike<{ readonly _max: { readonly version: number | null } }>,
  seen: number,
): Promise<void> {
  if (((await newest)._max.version ?? 0) !== seen) throw conflict();
}

function conflict(): ConflictError {
  return new ConflictError('the time rules');
}

/** One transaction with its line of the audit log; two at once write the same version, and one of them breaks. */
async function add(
  { database, live, writeAudit }: RulesStoreDeps,
  audit: AuditEntry,
  write: (tx: Transaction) => Promise<void>,
): Promise<void> {
  try {
    await database.$transaction(async (tx) => {
      await write(tx);
      await writeAudit(tx, [audit]);
    });
  } catch (error) {
    throw isUniqueViolation(error) ? conflict() : error;
  }
  live.publish({ topic: 'time_rules' });
}

function audited(verb: 'change' | 'year', subject: number, { staffId, now }: RulesEditor): AuditEntry {
  return {
    ...{ id: newId(now), actorId: staffId, action: `time_rules.${verb}` },
    ...{ subjectId: String(subject), details: {}, at: now },
  };
}
