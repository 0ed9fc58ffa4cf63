/** An emergency that finds nobody on duty waits for no office hours: those in charge hear of it at once, else whoever works there. */
import type { StaffMember } from '../community/staff.ts';
import { supervisorsAt } from '../community/supervisors.ts';
import { newId } from '../core/ids.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import { isPrivateMatter } from './policy.ts';
import { nobodyThereAlert } from './supervisor-alerts.messages.zh.ts';
import type { Ticket } from './ticket.ts';
import { ticketEvidence } from './ticket-words.ts';

export interface Around {
  /** In charge of areas around the place, in no order. */
  readonly supervisors: readonly StaffMember[];
  /** Who works there, on duty or not. */
  readonly workers: readonly StaffMember[];
  readonly timeZone: string;
}

/** Pure. None where somebody has it, or who reads it would learn of a quarrel (violence in a family is told otherwise). */
export function nobodyThereAlerts(ticket: Ticket, around: Around, now: Date): readonly OutgoingMessage[] {
  if (ticket.urgency !== 'emergency' || ticket.assigneeId !== undefined) return [];
  if (isPrivateMatter(ticket.category)) return [];
  return toldOf(ticket, around).flatMap(({ id, role, contact }): readonly OutgoingMessage[] =>
    contact === undefined
      ? []
      : [
          {
            id: newId(now),
            dedupeKey: `nobody-there:${ticket.id}:${id}`,
            to: contact,
            purpose: 'emergency',
            text: nobodyThereAlert(ticket, role === 'worker'),
            mentionKeys: [],
            attachmentId: undefined,
            ticketId: ticket.id,
            notBefore: now,
            evidence: ticketEvidence(ticket, around.timeZone),
          },
        ],
  );
}

function toldOf({ areaPath }: Ticket, { supervisors, workers }: Around): readonly StaffMember[] {
  const canBeTold = (one: StaffMember) => one.active && one.contact !== undefined;
  const inCharge = supervisorsAt(1, supervisors.filter(canBeTold), areaPath);
  return inCharge.length > 0 ? inCharge : workers.filter(canBeTold);
}
