/** What a category asks of those who work on it, and how long is waited for whom. Defaults, with their reasons. */
import type { Category } from '../core/taxonomy.ts';
import type { Ticket } from './ticket.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * Nothing is called done without a picture where one shows it. A moved car shows nothing but its empty place, and its
 * picture the plates of others.
 */
export const evidenceCategories: ReadonlySet<Category> = new Set<Category>([
  'blocked_exit.clutter',
  'anomaly.fire_hazard',
  'anomaly.sanitation',
  'anomaly.illegal_building',
]);

/** Where residents may report without leaving who they are (research civic B6, H1). */
export const anonymousCategories: ReadonlySet<Category> = new Set<Category>([
  'blocked_exit.vehicle',
  'blocked_exit.clutter',
  'anomaly.security',
  'anomaly.fire_hazard',
  'anomaly.falling_object',
  'anomaly.noise',
  'anomaly.illegal_building',
  'suggestion',
]);

/** Reported without a name: nobody knows whose it is, not even the bot. */
export function isOfNobody({ anonymous, reporterId }: Pick<Ticket, 'anonymous' | 'reporterId'>): boolean {
  return anonymous && reporterId === undefined;
}

/** Quarrels are nobody's business in a group: told and answered in private (research domain 3). */
export function isPrivateMatter(category: Category): boolean {
  return category.startsWith('dispute.');
}

/** What happens in a family is seen by those alone who have to act on it (research domain 3; 反家庭暴力法 art. 13). */
export const familyMatter: Category = 'dispute.family';

export function isFamilyMatter({ category }: Pick<Ticket, 'category'>): boolean {
  return category === familyMatter;
}

export const waits = {
  /** For the resident's answer to a question; then work goes on without (Signalen: 5 days). */
  infoMs: 5 * dayMs,
  /** For somebody of the office to look at work that needs it; then the resident is asked anyway. */
  verificationMs: dayMs,
  /** For a verdict on something of one's own, and on something of everybody's (research B6: 3 and 7 days). */
  verdictMs: { own: 3 * dayMs, shared: 7 * dayMs },
  /** Between two 催办. */
  urgeMs: 4 * hourMs,
} as const;

export const bounds = {
  /** 退单 on one ticket; the next is decided by a supervisor (首接负责). */
  returns: 2,
  /** Rounds a resident may begin again; then it goes on as a linked ticket under supervision. */
  residentRounds: 2,
  extensions: 2,
  suspensionMs: 30 * dayMs,
  forwardingMs: 14 * dayMs,
  urgesADay: 3,
  /** So many 催办 make it the community's matter. */
  urgesToEscalate: 3,
  reworksToEscalate: 2,
  escalations: 3,
} as const;

/** A flat's own fault is its resident's alone to judge. */
export function verdictWindowMs({ place }: Pick<Ticket, 'place'>): number {
  return place.room === undefined ? waits.verdictMs.shared : waits.verdictMs.own;
}

/** Work that somebody of the office looks at before the resident is asked. */
export function needsCheck(
  ticket: Pick<Ticket, 'urgency' | 'category' | 'reworks' | 'round' | 'result'>,
): boolean {
  return (
    ticket.urgency === 'emergency' ||
    ticket.result !== 'fixed' ||
    ticket.reworks > 0 ||
    ticket.round > 1 ||
    evidenceCategories.has(ticket.category)
  );
}
