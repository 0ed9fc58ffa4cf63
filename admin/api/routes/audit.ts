/** The audit log: who did what to what, in the names that people know. */
import type { AuditStore } from '../../../community/audit.prisma.ts';
import type { AuditEntry } from '../../../core/audit.ts';
import type { TicketStore } from '../../../tickets/ticket-store.prisma.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { type Route, route } from '../route.ts';
import { auditPage, auditQuery } from '../schemas/system.ts';
import { showAudit } from '../views/system.ts';

export interface AuditRouteDeps {
  readonly audit: AuditStore;
  readonly names: NameSources;
  readonly tickets: Pick<TicketStore, 'find' | 'findByNumber'>;
}

export function auditRoute(deps: AuditRouteDeps): Route {
  return route(
    {
      at: 'GET /audit',
      access: 'audit.read',
      tag: '系统',
      summary: '审计日志',
      query: auditQuery,
      gives: auditPage,
    },
    async ({ query: { actorId, subjectId, action, limit, cursor } }) => {
      const filter = {
        ...(actorId === undefined ? {} : { actorId }),
        ...(subjectId === undefined ? {} : { subjectId: await idOf(deps, subjectId) }),
        ...(action === undefined ? {} : { action }),
      };
      const found = await deps.audit.list(filter, limit + 1, fromCursor(cursor));
      const entries = found.slice(0, limit);
      const named = await lookUpNames(deps.names, { staffIds: entries.map((entry) => entry.actorId) });
      const subjects = await subjectsOf(deps, entries);
      return {
        items: entries.map((entry) => showAudit(entry, named, subjects.get(entry.subjectId))),
        nextCursor: toCursor(found.length > limit ? entries.at(-1) : undefined),
      };
    },
  );
}

/** People know the number of a ticket, not its id. */
async function idOf({ tickets }: AuditRouteDeps, said: string): Promise<string> {
  if (!/^\d{6}-\d+$/u.test(said)) return said;
  return (await tickets.findByNumber(said))?.id ?? said;
}

type Finder = (id: string) => Promise<string | undefined>;

/** By what stands before the dot of an action. A group's own line may be about the area it is bound to. */
function findersOf({ names, tickets }: AuditRouteDeps): Readonly<Partial<Record<string, Finder>>> {
  const staff: Finder = async (id) => (await names.staff.find(id))?.name;
  const area: Finder = async (id) => (await names.areas.find(id))?.name;
  return {
    ...{ staff, area, duty: staff, group: area },
    department: async (id) => (await names.departments.find(id))?.name,
    ticket: async (id) => (await tickets.find(id))?.number,
  };
}

/** Each once; what is not there any more keeps its id alone. */
async function subjectsOf(
  deps: AuditRouteDeps,
  entries: readonly AuditEntry[],
): Promise<ReadonlyMap<string, string>> {
  const finders = findersOf(deps);
  const kinds = new Map(entries.map(({ subjectId, action }) => [subjectId, action.split('.')[0] ?? '']));
  const found = await Promise.all(
    [...kinds].map(async ([id, kind]) => [id, await finders[kind]?.(id)] as const),
  );
  return new Map(found.filter((pair): pair is [string, string] => pair[1] !== undefined));
}
