/**
 * Stage ⑤, on every outgoing text of the whole app: nothing invented, nothing private, no promise without a ticket.
 * Pure. A sentence that fails is left out; when none is left, or a part would mislead, the message is held for staff.
 */
import type { OutgoingMessage } from '../core/outgoing.ts';
import { findPersonalNumbers } from '../core/personal-numbers.ts';
import { formatPlace } from '../core/place.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Changes } from './changes.ts';
import { type FactKind, hardFacts, isProven, type ProvenFacts, provenBy, provenByAny } from './hard-facts.ts';

export type Violation = `invented_${FactKind}` | 'private_number' | 'private_flat' | 'promise_without_ticket';

export interface Guarded {
  readonly message: OutgoingMessage;
  readonly status: 'pending' | 'held';
  readonly violations: readonly Violation[];
}

/** What one text may say: the facts it may state and the words it may promise with. */
interface Allowance {
  readonly facts: ProvenFacts;
  /** Published content and directory lines, where a number or a flat belongs to an office and not to a neighbour. */
  readonly cited: string;
  readonly mayPromise: boolean;
  readonly isRoom: boolean;
}

/** National numbers of the law itself, which need no entry: police, fire, ambulance, traffic, SMS to the police. */
const national = provenBy(['110 119 120 122 12110']);

/** A notice or a status with a hole in it misleads; others stand with what is left. */
const indivisible: ReadonlySet<OutgoingMessage['purpose']> = new Set(['notice', 'status', 'staff']);

/** In a room these cite published content; everything else there speaks about people. */
const publishes: ReadonlySet<OutgoingMessage['purpose']> = new Set(['answer', 'emergency', 'notice']);

/** Every outgoing message of one act, checked against that act. */
export function guardAct(changes: Changes): readonly Guarded[] {
  const tickets = (changes.tickets ?? []).flatMap((change) => ('ticket' in change ? [change.ticket] : []));
  // Read once for all that is said in this act, and only as far as something asks for proof.
  const facts = provenBy([...tickets.flatMap(ticketFacts), changes.heard ?? '']);
  return (changes.outgoing ?? []).map((message) =>
    guardMessage(message, { facts, hasTicket: tickets.length > 0 || message.ticketId !== undefined }),
  );
}

export function guardMessage(
  message: OutgoingMessage,
  act: { readonly facts: ProvenFacts; readonly hasTicket: boolean },
): Guarded {
  const allowance: Allowance = {
    facts: provenByAny([national, provenBy(message.evidence), act.facts]),
    cited: publishes.has(message.purpose) ? message.evidence.join('\n') : '',
    mayPromise: act.hasTicket,
    isRoom: message.to.kind === 'room',
  };
  const sentences = splitSentences(message.text);
  const judged = sentences.map((sentence) => ({ sentence, violations: violationsIn(sentence, allowance) }));
  const violations = [...new Set(judged.flatMap((judgement) => judgement.violations))];
  if (violations.length === 0) return { message, status: 'pending', violations };
  const left = judged
    .filter((judgement) => judgement.violations.length === 0)
    .map(({ sentence }) => sentence)
    .join('')
    .trim();
  if (left === '' || indivisible.has(message.purpose)) return { message, status: 'held', violations };
  return { message: { ...message, text: left }, status: 'pending', violations };
}

function splitSentences(text: string): readonly string[] {
  return text.match(/[^。！!？?；;\n]*[。！!？?；;\n]+|[^。！!？?；;\n]+$/gu) ?? [];
}

function violationsIn(sentence: string, allowance: Allowance): readonly Violation[] {
  return [
    ...hardFacts(sentence)
      .filter((fact) => !isProven(fact, allowance.facts))
      .map((fact): Violation => `invented_${fact.kind}`),
    ...(allowance.isRoom ? privateIn(sentence, allowance.cited) : []),
    ...(promises.test(sentence) && !allowance.mayPromise && !allowance.cited.includes(sentence.trim())
      ? (['promise_without_ticket'] as const)
      : []),
  ];
}

function privateIn(sentence: string, cited: string): readonly Violation[] {
  const citedNumbers = new Set(findPersonalNumbers(cited).map((number) => number.value));
  const found: Violation[] = [];
  if (findPersonalNumbers(sentence).some((number) => !citedNumbers.has(number.value)))
    found.push('private_number');
  if (Array.from(sentence.matchAll(flats), ([flat]) => flat).some((flat) => !cited.includes(flat)))
    found.push('private_flat');
  return found;
}

/** 501室, 3-2-501, 2单元501, 3栋501: what tells neighbours whose door it is. */
const flats =
  /\d{3,4}\s*室|(?<![\d-])\d{1,3}[-–]\d{1,2}[-–]\d{3,4}(?![\d-])|(?:栋|幢|号楼|单元|#)\s*\d{3,4}(?![\d号])/gu;

/** Words that promise somebody will act; only a ticket makes them true. */
const promises =
  /(?:会|将|正在|马上|立即|立刻|尽快|已经?)[^。，,；;]{0,6}(?:派人|派单|上门|赶到|到场|安排|联系(?:您|物业|师傅|维修)|处理|解决|答复|回复您|跟进)/u;

/** What a ticket in the same act proves; deadlines as people write them in Shanghai. */
function ticketFacts(ticket: Ticket): readonly string[] {
  return [
    ticket.number,
    ticket.title,
    ticket.description,
    ticket.resolution ?? '',
    formatPlace(ticket.place, ticket.compound),
    ticket.plate?.masked ?? '',
    ticket.phone?.masked ?? '',
    ...[ticket.openedAt, ticket.responseDueAt, ticket.resolutionDueAt].map(shanghaiText),
  ];
}

/** China has one time zone without summer time; the facts of a text have no other. */
const shanghaiOffsetMs = 8 * 60 * 60 * 1000;

function shanghaiText(at: Date): string {
  return new Date(at.getTime() + shanghaiOffsetMs).toISOString().slice(0, 16).replace('T', ' ');
}
