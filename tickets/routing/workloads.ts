/** How many open tickets workers have, and when they were given one last. */
import type { TicketChange } from '../ticket.ts';
import type { Workload } from './roster.ts';

export interface Workloads {
  /** As stored, with what is about to be; for every worker asked about. */
  readonly of: (staffIds: readonly string[], now: Date) => Promise<ReadonlyMap<string, Workload>>;
  /** A ticket is about to be committed for this worker: who asks before that counts it already. */
  readonly reserve: (ticketId: string, staffId: string, at: Date) => void;
  /** What was committed. */
  readonly apply: (changes: readonly TicketChange[]) => void;
}

export interface WorkloadFigures {
  /** Open tickets by worker: one query over an index. */
  readonly countOpen: (staffIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  /** From before this process. */
  readonly lastGiven: ReadonlyMap<string, Date>;
}

/** An act that takes longer was given up: its ticket is not there. */
const reservedForMs = 60_000;

interface Reserved {
  readonly staffId: string;
  readonly at: Date;
}

export function createWorkloads({ countOpen, lastGiven }: WorkloadFigures): Workloads {
  const given = new Map(lastGiven);
  const reserved = new Map<string, Reserved>();
  return {
    of: async (staffIds, now) => {
      const open = await countOpen(staffIds);
      forgetOld(reserved, now);
      const pending = [...reserved.values()].map(({ staffId }) => staffId);
      const loadOf = (id: string): Workload => ({
        open: (open.get(id) ?? 0) + pending.filter((staffId) => staffId === id).length,
        lastGivenAt: given.get(id),
      });
      return new Map(staffIds.map((id) => [id, loadOf(id)]));
    },
    reserve: (ticketId, staffId, at) => {
      reserved.set(ticketId, { staffId, at });
      given.set(staffId, at);
    },
    apply: (changes) => {
      for (const change of changes) {
        if (change.kind !== 'open' && change.kind !== 'change') continue;
        const { id, assigneeId } = change.ticket;
        reserved.delete(id);
        const events = change.kind === 'open' ? change.events : [change.event];
        const at = events.findLast((event) => event.changes['assigneeId'] === assigneeId)?.at;
        if (assigneeId !== undefined && at !== undefined) given.set(assigneeId, at);
      }
    },
  };
}

function forgetOld(reserved: Map<string, Reserved>, now: Date): void {
  for (const [ticketId, { at }] of reserved)
    if (now.getTime() - at.getTime() > reservedForMs) reserved.delete(ticketId);
}
