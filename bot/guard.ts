/**
 * Stage ⑤, on every outgoing text of the whole app: nothing invented, nothing private, no promise without a ticket.
 * Pure. A sentence that fails is left out; when none is left, or a part would mislead, the message is held for staff.
 */
import type { OutgoingMessage } from '../core/outgoing.ts';
import { type Forbidden, forbiddenIn, foreignLinks, trustedHosts } from '../core/facts/forbidden.ts';
import {
  type FactKind,
  type HardFact,
  hardFacts,
  isProven,
  type ProvenFacts,
  provenBy,
  provenByAny,
  provenLater,
} from '../core/facts/hard-facts.ts';
import { isPromise } from '../core/facts/promises.ts';
import { findPersonalNumbers } from '../core/personal-numbers.ts';
import { formatPlace } from '../core/place.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Changes } from './changes.ts';

export type Violation =
  `invented_${FactKind}` | Forbidden | 'private_number' | 'private_flat' | 'promise_without_ticket';

export interface Guarded {
  readonly message: OutgoingMessage;
  readonly status: 'pending' | 'held';
  readonly violations: readonly Violation[];
  /** The sentences at fault. */
  readonly stopped: readonly Judged[];
}

interface Judged {
  readonly sentence: string;
  readonly violations: readonly Violation[];
}

/** What one text may say: the facts it may state and the words it may promise with. */
interface Allowance {
  readonly facts: ProvenFacts;
  /** Published content and directory lines, where a number or a flat belongs to an office and not to a neighbour. */
  readonly cited: string;
  readonly mayPromise: boolean;
  /** It tells how tickets stand, in words of the program. */
  readonly tellsStanding: boolean;
  readonly isRoom: boolean;
  /** It informs: weekdays, floors and small counts have to be proven, too. */
  readonly informs: boolean;
  readonly hosts: readonly string[];
}

/** What is known of the act a message belongs to. */
export interface Act {
  readonly facts: ProvenFacts;
  readonly hasTicket: boolean;
  /** Whose links may be said. */
  readonly hosts?: readonly string[];
}

/** National numbers of the law itself, which need no entry: police, fire, ambulance, traffic, SMS to the police. */
const national = provenBy(['110 119 120 122 12110']);

/** A notice or a status with a hole in it misleads; others stand with what is left. */
const indivisible: ReadonlySet<OutgoingMessage['purpose']> = new Set(['notice', 'status', 'staff']);

/** Several tickets in one text carry none of their own, and yet each line is about one: 「261122-7 … 已派单」. */
const tellingStanding: ReadonlySet<OutgoingMessage['purpose']> = new Set(['status', 'staff']);
const namesTicket = /(?<!\d)\d{6}-\d{1,7}(?!\d)/u;

/** In a room these cite published content; everything else there speaks about people. */
const publishes: ReadonlySet<OutgoingMessage['purpose']> = new Set(['answer', 'emergency', 'notice']);

/** What was found of words that rest on nothing but their own sources: for the next act that says them. */
export type Judgements = Map<string, Guarded>;
const mostJudgements = 300;

/**
 * Every outgoing message of one act, checked against that act. @param hosts whose links may be said
 * @param before what earlier acts said and found
 */
export function guardAct(
  changes: Changes,
  hosts: readonly string[] = trustedHosts,
  before: Judgements = new Map(),
): readonly Guarded[] {
  const tickets = (changes.tickets ?? []).flatMap((change) => ('ticket' in change ? [change.ticket] : []));
  // Read once for all that is said in this act, and only as far as something asks for proof.
  const facts = provenLater(() => provenBy([...tickets.flatMap(ticketFacts), changes.heard ?? '']));
  if (before.size > mostJudgements) before.clear();
  const restsOnItself = tickets.length === 0 && changes.heard === undefined;
  const judged = restsOnItself ? before : new Map<string, Guarded>();
  const outgoing = changes.outgoing ?? [];
  const mayRepeat = restsOnItself || new Set(outgoing.map(({ text }) => text)).size < outgoing.length;
  return outgoing.map((message) => {
    const act = { facts, hasTicket: tickets.length > 0 || message.ticketId !== undefined, hosts };
    return mayRepeat ? guardOnce(judged, message, act) : guardMessage(message, act);
  });
}

/** A broadcast says the same to many: the same words from the same sources are judged once. */
function guardOnce(judged: Judgements, message: OutgoingMessage, act: Act): Guarded {
  if (message.verbatim !== undefined) return guardMessage(message, act);
  const { purpose, to, text, evidence } = message;
  const key = JSON.stringify([purpose, to.kind, act.hasTicket, text, evidence, act.hosts]);
  const known = judged.get(key) ?? guardMessage(message, act);
  judged.set(key, known);
  return { ...known, message: { ...message, text: known.message.text } };
}

/** In other words than its source's a text that fails is not mended: its source is said instead, word for word. */
export function guardMessage(message: OutgoingMessage, act: Act): Guarded {
  const { verbatim, ...plain } = message;
  const guarded = guardText(plain, act);
  if (verbatim === undefined || guarded.violations.length === 0) return guarded;
  const instead = guardText({ ...plain, ...verbatim }, act);
  return {
    ...instead,
    violations: [...new Set([...guarded.violations, ...instead.violations])],
    stopped: [...guarded.stopped, ...instead.stopped],
  };
}

function guardText(message: OutgoingMessage, act: Act): Guarded {
  const allowance = allowanceOf(message, act);
  const judged = splitSentences(message.text).map((sentence): Judged => ({
    sentence,
    violations: violationsIn(sentence, allowance),
  }));
  const atFault = judged.filter(({ violations }) => violations.length > 0);
  const left = judged
    .filter(({ violations }) => violations.length === 0)
    .map(({ sentence }) => sentence)
    .join('');
  const broken = judged.length < 2 ? [] : inPieces(left, allowance);
  const stopped = broken.length === 0 ? atFault : [...atFault, { sentence: left, violations: broken }];
  const violations = [...new Set(stopped.flatMap((one) => one.violations))];
  if (violations.length === 0) return { message, status: 'pending', violations, stopped };
  if (broken.length > 0 || left.trim() === '' || indivisible.has(message.purpose))
    return { message, status: 'held', violations, stopped };
  return { message: { ...message, text: left.trim() }, status: 'pending', violations, stopped };
}

function allowanceOf({ evidence, purpose, to }: OutgoingMessage, act: Act): Allowance {
  return {
    facts: provenByAny([national, provenBy(evidence), act.facts]),
    cited: publishes.has(purpose) ? evidence.join('\n') : '',
    mayPromise: act.hasTicket,
    tellsStanding: tellingStanding.has(purpose),
    isRoom: to.kind === 'room',
    informs: purpose === 'answer' || purpose === 'notice',
    hosts: act.hosts ?? trustedHosts,
  };
}

/** An address has its own question marks and semicolons: `?area=3` ends no sentence. */
const inAddress = '(?=[\\w=&%#/~.+-])';
const within = `(?:[^。！!？?；;\\n]|[!?;]${inAddress})`;
const end = `(?:[。！？；\\n]|[!?;](?!${inAddress}))`;
const sentences = new RegExp(`${within}*${end}+|${within}+$`, 'gu');

function splitSentences(text: string): readonly string[] {
  return text.match(sentences) ?? [];
}

function violationsIn(sentence: string, allowance: Allowance): readonly Violation[] {
  const isCited = allowance.cited.includes(sentence.trim());
  const mayPromise = allowance.mayPromise || (allowance.tellsStanding && namesTicket.test(sentence));
  return [
    ...inventedIn(sentence, allowance),
    ...forbiddenIn(sentence, { hosts: allowance.hosts, isCited }),
    ...(allowance.isRoom ? privateIn(sentence, allowance.cited) : []),
    ...(isPromise(sentence) && !mayPromise && !isCited ? (['promise_without_ticket'] as const) : []),
  ];
}

/** A number or a link in pieces, a piece to a sentence, shows only in the whole. */
function inPieces(text: string, allowance: Allowance): readonly Violation[] {
  return [...inventedIn(text, allowance), ...foreignLinks(text, allowance.hosts)];
}

function inventedIn(text: string, { facts, informs }: Allowance): readonly Violation[] {
  return hardFacts(text)
    .filter((fact: HardFact) => (informs || !fact.minor) && !isProven(fact, facts))
    .map((fact): Violation => `invented_${fact.kind}`);
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
