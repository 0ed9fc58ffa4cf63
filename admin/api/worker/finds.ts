/** The ticket that a find reported under a key became, or was joined to. */
import { DuplicateError } from '../../../core/errors.ts';
import type { PatrolReport, TakePatrolReport } from '../../../tickets/patrol-report.ts';
import type { TicketStore } from '../../../tickets/ticket-store.prisma.ts';
import type { Ticket } from '../../../tickets/ticket.ts';
import type { CommitChanges } from '../dependencies.ts';
import { auditOf, type Editor } from '../editor.ts';
import { invalidField } from '../failures.ts';
import type { DoneMarks } from './done-marks.prisma.ts';
import * as say from './messages.zh.ts';

export interface FindDeps {
  readonly tickets: Pick<TicketStore, 'find' | 'listBySources'>;
  readonly doneMarks: Pick<DoneMarks, 'did'>;
}

export interface TakeFindDeps extends FindDeps {
  readonly takeReport: TakePatrolReport;
  readonly commit: CommitChanges;
}

/** The source of a report from the page: the same key of the same person is the same report. */
export function sourceKeyOf({ staffId }: Editor, key: string): string {
  return `page:${staffId}/${key}`;
}

/** A joined find opened no ticket: its mark tells which one it was joined to. */
const joinedTo = 'page.report_joined:';

export async function findReported(deps: FindDeps, sourceKey: string): Promise<Ticket | undefined> {
  const [opened] = await deps.tickets.listBySources([sourceKey]);
  if (opened !== undefined) return opened;
  const did = await deps.doneMarks.did(sourceKey);
  return did?.startsWith(joinedTo) === true ? deps.tickets.find(did.slice(joinedTo.length)) : undefined;
}

/** Opens a ticket for it or adds it to the one it is about; sent before, nothing happens. */
export async function takeFind(deps: TakeFindDeps, by: Editor, report: PatrolReport): Promise<void> {
  const taken = await deps.takeReport(report);
  if (taken === undefined) throw invalidField('areaId', say.placeWithoutCommunity);
  const { did, ticket, changes, outgoing } = taken;
  const processed = {
    ...{ key: report.sourceKey, at: by.now },
    did: did === 'joined' ? `${joinedTo}${ticket.id}` : 'page.report',
  };
  const audit = auditOf(by, did === 'joined' ? 'ticket.amend' : 'ticket.open', ticket.id);
  await deps.commit({ processed, tickets: changes, outgoing, audit: [audit] }).catch(unlessDone);
}

/** Tapped twice: the other tap has done it. */
function unlessDone(error: unknown): void {
  if (!(error instanceof DuplicateError)) throw error;
}
