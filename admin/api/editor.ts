/** Who acts and when, for the use cases and their line in the audit log. */
import type { FastifyRequest } from 'fastify';

import type { AuditEntry } from '../../core/audit.ts';
import type { Clock } from '../../core/clock.ts';
import { newId } from '../../core/ids.ts';
import { staffOf } from './gate.ts';

export interface Editor {
  readonly staffId: string;
  readonly now: Date;
}

export function editorOf(request: FastifyRequest, clock: Pick<Clock, 'now'>): Editor {
  return { staffId: staffOf(request).id, now: clock.now() };
}

/** A line of the audit log: codes and field names only, never values of people. */
export function auditOf(
  { staffId, now }: Editor,
  action: AuditEntry['action'],
  subjectId: string,
  details: AuditEntry['details'] = {},
): AuditEntry {
  return { id: newId(now), actorId: staffId, action, subjectId, details, at: now };
}
