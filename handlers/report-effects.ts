/** Each effect of the talk as changes of tickets. */
import type { Place } from '../core/place.ts';
import type { Sealer } from '../core/sealing.ts';
import type { Category } from '../core/taxonomy.ts';
import type { Intake, TakenReport } from '../tickets/intake.ts';
import { anonymousCategories, isOfNobody } from '../tickets/policy.ts';
import { residentOf } from '../tickets/intake.ts';
import { notTheSame, wordsTakenBack } from '../tickets/messages.zh.ts';
import { type CurrentTimes, deadlinesOf } from '../tickets/clock/time-rules.ts';
import { limitFields } from '../tickets/effects.ts';
import { dispatchThere, mayChangeHands } from '../tickets/dispatch-there.ts';
import { wholeCompound } from '../tickets/duplicates/whole-compound.ts';
import { pictureNotices } from '../tickets/picture-notice.ts';
import type { ResolvePlace } from '../tickets/place-resolver.ts';
import { replay } from '../tickets/replay.ts';
import type { FindRoster } from '../tickets/routing/roster.ts';
import type { Ticket, TicketChange } from '../tickets/ticket.ts';
import type { FindStepContext } from '../tickets/step-context.ts';
import { takeSteps } from '../tickets/take-steps.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import { type Acting, type Amendment, type Step, type StepTaken, transition } from '../tickets/transition.ts';
import type { Addition } from './dialogue/addition.ts';
import { wantsAnonymity } from './dialogue/anonymity-reading.ts';
import type { Effect } from './dialogue/effects.ts';
import { talkOf } from './dialogue/talk.ts';
import type { Unplaced } from './dialogue/unplaced.ts';
import { duplicateCarriers, type DuplicateMeans } from './duplicate-effects.ts';
import type { Turn } from './handler.ts';
import type { Done } from './report-words.ts';

export interface ReportMeans extends DuplicateMeans {
  readonly intake: Intake;
  readonly tickets: Pick<TicketStore, 'find' | 'findAssignee' | 'history'> & DuplicateMeans['tickets'];
  readonly resolvePlace: ResolvePlace;
  readonly findRoster: FindRoster;
  readonly sealer: Sealer;
  readonly stepContext: FindStepContext;
  readonly times: CurrentTimes;
  readonly timeZone: string;
}

export type EffectOf<K extends Effect['kind']> = Extract<Effect, { kind: K }>;
export type Carry<K extends Effect['kind']> = (
  deps: ReportMeans,
  turn: Turn,
  effect: EffectOf<K>,
) => Promise<Done | 'no_community' | undefined> | Done | undefined;

const carriers: { readonly [K in Effect['kind']]: Carry<K> } = {
  open: (deps, turn, { ticketId, matter }) => {
    const { category, urgency, place, compound, plate, phone, waited } = matter;
    const what = { ticketId, category, urgency, place, compound, plate, phone };
    return waited === undefined ? open(deps, turn, what) : openWaited(deps, turn, what, waited);
  },
  open_again: (deps, turn, { ticketId, earlier }) => {
    const { category, urgency, place } = earlier;
    const { plate, phone } = turn.understanding;
    return open(deps, turn, { ticketId, category, urgency, place, plate, phone, earlier });
  },
  amend,
  attach,
  withdraw: (deps, turn, { ticket }) =>
    takeStep(deps, turn, ticket, { event: 'withdraw', actor: actorOn(ticket, turn) }),
  ...duplicateCarriers,
  pass_on: (deps, turn, { ticket, words }) =>
    takeStep(deps, turn, ticket, { event: 'amend', actor: actorOf(turn), note: words }),
  // Who has it keeps it: they are told how far it reaches.
  widen: (deps, turn, { ticket, words }) =>
    takeStep(deps, turn, ticket, {
      event: 'amend',
      actor: { kind: 'system' },
      note: words,
      amendment: { place: wholeCompound },
    }),
  undo: (deps, turn, { ticketId, seq }) => revert(deps, turn, { ticketId, seq, note: notTheSame }),
  take_back: takeBack,
  forget_words: (_deps, _turn, { ticketId, seq }) =>
    changed([
      { kind: 'forget_words', ticketId, words: wordsTakenBack, ...(seq === undefined ? {} : { seq }) },
    ]),
  say: () => undefined,
};

/** Absent when there was nothing to do. */
export async function doEffect(
  deps: ReportMeans,
  turn: Turn,
  effect: Effect,
): Promise<Done | 'no_community' | undefined> {
  // The kind of the effect picks the carrier of that kind, which the compiler cannot follow.
  const carry = carriers[effect.kind] as Carry<Effect['kind']>;
  return carry(deps, turn, effect);
}

function changed(changes: readonly TicketChange[]): Done {
  return { changes, outgoing: [] };
}

function actorOf({ message }: Turn) {
  return { kind: 'resident', id: residentOf(message).id } as const;
}

/** Whoever reported it without a name stays without one in its history. */
function actorOn(ticket: Ticket, turn: Turn): Acting {
  const isTheirs = isOfNobody(ticket) && talkOf(turn)?.tickets.some(({ id }) => id === ticket.id) === true;
  return isTheirs ? { kind: 'system' } : actorOf(turn);
}

type What = Omit<Parameters<Intake>[0], 'message' | 'group' | 'now'>;

async function open({ intake }: ReportMeans, turn: Turn, what: What): Promise<Done | 'no_community'> {
  const { message, group, now } = turn;
  const anonymous = isAnonymous(what.category, message);
  const taken = await intake({
    message,
    group,
    now,
    ...what,
    ...(anonymous ? withoutTraces(what, turn) : {}),
  });
  return taken === 'no_community' ? taken : { ...takenAs(taken), taken };
}

export function isAnonymous(category: Category, { text }: Pick<Turn['message'], 'text'>): boolean {
  return wantsAnonymity(text) && anonymousCategories.has(category);
}

/** Neither their own number nor the flat of their alias. */
function withoutTraces({ place }: What, { understanding: { placeSources } }: Turn) {
  const said = Object.entries(place).filter(([part]) => placeSources[part as keyof Place] !== 'alias');
  return { anonymous: true, phone: undefined, place: Object.fromEntries(said) as Place };
}

/** In the words in which it was reported. */
function openWaited(
  deps: ReportMeans,
  turn: Turn,
  what: What,
  { messageKey: key, words: text, plate, phone }: Unplaced,
): Promise<Done | 'no_community'> {
  const message = { ...turn.message, key, text };
  return open(deps, { ...turn, message }, { ...what, earlier: { plate, phone } });
}

function takenAs({ changes, outgoing, residents, ticket }: TakenReport): Done {
  return { changes, outgoing, residents, ticket };
}

async function takeStep(
  deps: ReportMeans,
  turn: Turn,
  ticket: Ticket,
  step: Step,
): Promise<Done | undefined> {
  const taken = takeSteps(ticket, step, await deps.stepContext(ticket, step.event, turn.now));
  return taken.ok ? stepsDone(taken.value) : undefined;
}

function stepsDone(steps: readonly StepTaken[]): Done {
  const ticket = steps.at(-1)?.ticket;
  const dispatched = steps.find(({ event }) => event.name === 'dispatch');
  return {
    changes: steps.map((step) => step.change),
    outgoing: steps.flatMap((step) => step.outgoing),
    ...(ticket === undefined ? {} : { ticket }),
    ...(dispatched === undefined ? {} : { dispatchedTo: dispatched.assignee }),
  };
}

/** Whoever has the ticket sees it; one that this message opens has a card for that. */
async function attach(
  { tickets }: ReportMeans,
  { now }: Turn,
  { ticketId, attachment }: EffectOf<'attach'>,
): Promise<Done> {
  const changes = [{ kind: 'attach', ticketId, attachment }] as const;
  const ticket = await tickets.find(ticketId);
  if (ticket === undefined) return { changes, outgoing: [] };
  const assignee = await tickets.findAssignee(ticket);
  return { changes, outgoing: pictureNotices({ ticket, assignee, attachment, from: 'resident', now }) };
}

async function amend(
  deps: ReportMeans,
  turn: Turn,
  { ticket, addition }: EffectOf<'amend'>,
): Promise<Done | undefined> {
  const step: Step = {
    // What they were asked is answered by what they say next of it.
    event: isAskedOf(turn, ticket) ? 'answer' : 'amend',
    actor: actorOn(ticket, turn),
    note: addition.note,
    amendment: await amendmentOf(deps, turn, ticket, addition),
  };
  const taken = transition(ticket, step, await deps.stepContext(ticket, step.event, turn.now));
  if (!taken.ok) return undefined;
  return stepsDone([taken.value, ...(await dispatchNow(deps, turn, ticket, taken.value.ticket))]);
}

function isAskedOf({ message }: Turn, { state, reporterId }: Ticket): boolean {
  return state === 'need_info' && reporterId === residentOf(message).id;
}

async function amendmentOf(
  deps: ReportMeans,
  turn: Turn,
  ticket: Ticket,
  addition: Addition,
): Promise<Amendment> {
  const { place, plate, phone, compound, urgency } = addition;
  const isPlaced = place !== undefined || compound !== undefined;
  return {
    ...(isPlaced ? await placeAmendment(deps, turn, ticket, addition) : {}),
    ...(urgency === undefined
      ? {}
      : { urgency, ...limitFields(deadlinesOf(deps.times(), ticket.category, urgency, turn.now)) }),
    ...(plate === undefined ? {} : { plate: deps.sealer.seal('plate', plate) }),
    ...(phone === undefined ? {} : { phone: deps.sealer.seal('phone', phone) }),
  };
}

async function placeAmendment(
  deps: ReportMeans,
  turn: Turn,
  ticket: Ticket,
  addition: Addition,
): Promise<Amendment> {
  const residentId = residentOf(turn.message).id;
  const { place = ticket.place } = addition;
  const known = ticket.compound === undefined ? undefined : { name: ticket.compound, path: ticket.areaPath };
  const { compound: named = known } = addition;
  const resolved = await deps.resolvePlace({ group: turn.group, residentId, place, compound: named });
  if (resolved === undefined) return { place };
  const { areaId, areaPath, compound } = resolved;
  return { place, areaId, areaPath, ...(compound === undefined ? {} : { compound }) };
}

async function dispatchNow(
  deps: ReportMeans,
  { now }: Turn,
  before: Ticket,
  ticket: Ticket,
): Promise<readonly StepTaken[]> {
  if (!mayChangeHands(before, ticket)) return [];
  const roster = await deps.findRoster(ticket.communityId, ticket.areaPath);
  const { assignee } = await deps.stepContext(ticket, 'transfer', now);
  return dispatchThere(ticket, { roster, assignee, times: deps.times(), now });
}

async function takeBack(
  deps: ReportMeans,
  turn: Turn,
  { added: { ticketId, what } }: EffectOf<'take_back'>,
): Promise<Done | undefined> {
  if (what.kind === 'picture')
    return changed([{ kind: 'detach', ticketId, attachmentId: what.attachmentId }]);
  const residentId = residentOf(turn.message).id;
  if (what.kind === 'follow') return changed([{ kind: 'unfollow', ticketId, residentId }]);
  const reverted = await revert(deps, turn, { ticketId, seq: what.seq, note: wordsTakenBack });
  const forgotten = { kind: 'forget_words', ticketId, words: wordsTakenBack, seq: what.seq } as const;
  return { ...reverted, changes: [...reverted.changes, forgotten] };
}

interface Reverting {
  readonly ticketId: string;
  readonly seq: number;
  readonly note: string;
}

/** What that line of the history brought in is as it was before, unless it was changed again since. */
async function revert(deps: ReportMeans, turn: Turn, { ticketId, seq, note }: Reverting): Promise<Done> {
  const history = await deps.tickets.history(ticketId);
  const line = history.find((event) => event.seq === seq);
  const earlier = history.filter((event) => event.seq < seq);
  const ticket = await deps.tickets.find(ticketId);
  if (line === undefined || ticket === undefined || earlier.length === 0) return changed([]);
  const before = replay(earlier);
  const later = history.filter((event) => event.seq > seq).flatMap(({ changes }) => Object.keys(changes));
  const amendment = Object.fromEntries(
    revertible
      .filter((field) => field in line.changes && !later.includes(field))
      .map((field) => [field, before[field]]),
  );
  if (Object.keys(amendment).length === 0) return changed([]);
  // What a neighbour's words brought about was carried out by the system, and so is taking it away again.
  const actor = line.actor.kind === 'system' ? line.actor : actorOn(ticket, turn);
  const step: Step = { event: 'amend', actor, note, amendment };
  return (await takeStep(deps, turn, ticket, step)) ?? changed([]);
}

const revertible = ['place', 'compound', 'areaId', 'areaPath', 'plate', 'phone', 'urgency'] as const;
