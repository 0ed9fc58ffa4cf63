/** Who looked at whose ticket it is and where they live, in the audit log: once an hour for each person and ticket. */
import type { Ticket } from '../../tickets/ticket.ts';
import type { CommitChanges } from './dependencies.ts';
import { auditOf, type Editor } from './editor.ts';

/** A page that is open reads its ticket again with every change. */
const onceInMs = 3_600_000;
/** Old ones are thrown out when this many are known. */
const mostKept = 10_000;

export type LookAt = (by: Editor, ticket: Ticket) => Promise<void>;

/** Written down first: nothing is shown that the log does not know of. */
export function createLookAt(commit: CommitChanges): LookAt {
  const lastAt = new Map<string, number>();
  return async (by, ticket) => {
    if (!holdsPerson(ticket)) return;
    const [key, at] = [`${by.staffId}|${ticket.id}`, by.now.getTime()];
    if (at - (lastAt.get(key) ?? Number.NEGATIVE_INFINITY) < onceInMs) return;
    await commit({ audit: [auditOf(by, 'ticket.look', ticket.id)] });
    if (lastAt.size >= mostKept) forgetBefore(lastAt, at - onceInMs);
    lastAt.set(key, at);
  };
}

function forgetBefore(lastAt: Map<string, number>, at: number): void {
  for (const [key, last] of lastAt) if (last < at || lastAt.size >= mostKept) lastAt.delete(key);
}

function holdsPerson({ reporterId, place, phone, plate }: Ticket): boolean {
  return [reporterId, place.room, phone, plate].some((one) => one !== undefined);
}
