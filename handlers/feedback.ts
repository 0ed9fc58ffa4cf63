/**
 * What a resident says of the result: 1 or 2 closes the ticket with the rating, 3 or 没修好 gives it to
 * somebody in charge, never silently to the same worker. Only an open question can be answered, and only by whom it concerns: the reporter and those who follow it.
 */
import { residentOf } from '../tickets/intake.ts';
import { ratedWithoutWords } from '../tickets/messages.zh.ts';
import { dissatisfied } from '../tickets/rating.ts';
import type { GoOn } from '../tickets/follow-up.ts';
import type { FindStepContext } from '../tickets/step-context.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { AwaitingVerdict, TicketStore } from '../tickets/ticket-store.prisma.ts';
import { ticketEvidence } from '../tickets/ticket-words.ts';
import { type Step, type StepTaken, transition } from '../tickets/transition.ts';
import { isOpenState } from '../tickets/workflow.ts';
import { numberSaid } from './dialogue/named-number.ts';
import { silence, speakOf, talkOf, toDialogue } from './dialogue/talk.ts';
import { askedBefore, feedbackDialogue } from './feedback-dialogue.ts';
import * as messages from './feedback.messages.zh.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import { whereItGoesOn } from './merged-tickets.ts';
import { rememberedOf } from './question-dialogue.ts';
import { isAbout, isAnswerTo } from './verdict-fit.ts';
import { againstReasonIn, goesOnToAnother, readVerdict, type Verdict } from './verdict-reading.ts';

export interface FeedbackDeps {
  readonly tickets: Pick<
    TicketStore,
    'listAwaitingVerdict' | 'listByReporter' | 'find' | 'findByNumber' | 'isFollower'
  >;
  readonly stepContext: FindStepContext;
  readonly goOn: GoOn;
  readonly timeZone: string;
}

export function createFeedbackHandler(deps: FeedbackDeps): Handler {
  return {
    name: 'feedback',
    accepts: (turn) => turn.message.kind === 'text' && !isOther(turn) && verdictIn(turn) !== undefined,
    handle: async (turn) => {
      const verdict = verdictIn(turn);
      if (verdict === undefined) return 'pass';
      const meant = await findMeant(deps, turn, verdict);
      const [first, another] = meant;
      if (first === undefined)
        return (await alreadyReopened(deps, turn, verdict)) ?? nothingMeant(turn, verdict);
      if (another !== undefined) return which(turn, verdict, meant);
      return judge(deps, turn, first, verdict);
    },
  };
}

/** 「1,谢谢!对了4栋…」: the mark is one of its wishes, and the report behind it another. */
function isOther({ understanding, message }: Turn): boolean {
  return understanding.intent === 'report' && goesOnToAnother(message.text);
}

/** A complaint after the bot asked whether it is unsolved means that it is. */
function verdictIn(turn: Turn): Verdict | undefined {
  const verdict = readVerdict(turn.message.text);
  const asked = askedBefore(turn) !== undefined;
  if (!asked) return verdict;
  if (verdict?.kind === 'complaint' || saysYes.test(turn.message.text.trim()))
    return { kind: 'undone', subject: '' };
  return verdict;
}

const saysYes = /^(?:是|是的|对|对的|对啊|嗯+|没有?|没呢|当然|就是|肯定)[啊呀呢吧嘛,，。!！~\s]*$/u;

/** By number, in the words or in what they quote of the bot; else what awaits their verdict and these words fit. */
async function findMeant(
  deps: FeedbackDeps,
  turn: Turn,
  verdict: Verdict,
): Promise<readonly AwaitingVerdict[]> {
  const { id } = residentOf(turn.message);
  const number = numberSaid(turn);
  if (number !== undefined) return findNamed(deps, number, id, verdict);
  const asked = askedBefore(turn);
  const awaiting = await deps.tickets.listAwaitingVerdict(id);
  const about = awaiting.filter(({ ticket }) => ticket.id === asked);
  if (about.length > 0) return about;
  const meant = awaiting.filter(({ ticket }) => isAnswerTo(ticket, verdict, turn));
  return meant.length > 0 || !turn.message.addressed || !isAgainst(verdict)
    ? meant
    : findHandled(deps, turn, verdict);
}

const recentTickets = 20;

/** Told that it is done, who sees that it is not need not wait until the office has checked it. */
async function findHandled(
  { tickets }: FeedbackDeps,
  turn: Turn,
  verdict: Verdict,
): Promise<readonly AwaitingVerdict[]> {
  const own = await tickets.listByReporter(residentOf(turn.message).id, recentTickets);
  return own
    .filter((ticket) => ticket.state === 'handled' && isAnswerTo(ticket, verdict, turn))
    .map((ticket) => ({ ticket, follows: false }));
}

/** Named, a ticket may be closed already: it can be opened again for a while. Somebody else's is as unknown as none. */
async function findNamed(
  { tickets }: FeedbackDeps,
  number: string,
  residentId: string,
  verdict: Verdict,
): Promise<readonly AwaitingVerdict[]> {
  const named = await tickets.findByNumber(number);
  if (named === undefined) return [];
  const ticket = await whereItGoesOn(tickets, named);
  const against = isAgainst(verdict);
  const judged = ticket.state === 'confirming' || (against && ['handled', 'closed'].includes(ticket.state));
  if (!judged) return [];
  if (ticket.reporterId === residentId) return [{ ticket, follows: false }];
  return (await tickets.isFollower(ticket.id, residentId)) ? [{ ticket, follows: true }] : [];
}

function isAgainst(verdict: Verdict): boolean {
  return verdict.kind === 'undone' || (verdict.kind === 'rating' && verdict.rating === dissatisfied);
}

/** Said to the bot as a rating and nothing more, it deserves a word; the rest is somebody else's business, rates an answer or chooses one. */
function nothingMeant(turn: Turn, verdict: Verdict): Outcome | 'pass' {
  const { licence, understanding, message } = turn;
  if (rememberedOf(turn) !== undefined) return 'pass';
  const ratesOnly = verdict.kind === 'rating' && verdict.strength === 'plain';
  return ratesOnly && licence === 'act' && message.addressed && understanding.intent === 'feedback'
    ? told(messages.nothingToRate, [])
    : 'pass';
}

/**
 * Said once more of what is being done again: whoever does it over reads what is wrong, which 3 alone did not say. Among
 * neighbours it counts while the bot speaks with them of that ticket.
 */
async function alreadyReopened(
  deps: FeedbackDeps,
  turn: Turn,
  verdict: Verdict,
): Promise<Outcome | undefined> {
  if (!isAgainst(verdict) || rememberedOf(turn) !== undefined) return undefined;
  const { message } = turn;
  const spokenOf = talkOf(turn)?.tickets[0]?.id;
  const own = await deps.tickets.listByReporter(residentOf(message).id, recentTickets);
  const [ticket, another] = own.filter(
    (one) =>
      one.round > 1 &&
      isOpenState(one.state) &&
      (message.addressed || (one.id === spokenOf && !message.mentionsOthers)) &&
      isAbout(one, verdict, turn),
  );
  if (ticket === undefined || another !== undefined) return undefined;
  return verdict.kind === 'rating' && verdict.words === ''
    ? told(messages.beingDoneAgain(ticket, deps.timeZone), ticketEvidence(ticket, deps.timeZone))
    : passOn(deps, turn, ticket);
}

async function passOn(
  { stepContext, timeZone }: FeedbackDeps,
  turn: Turn,
  ticket: Ticket,
): Promise<Outcome | undefined> {
  const { message, now } = turn;
  const actor = { kind: 'resident', id: residentOf(message).id } as const;
  const step = { event: 'amend', actor, note: message.text } as const;
  const taken = transition(ticket, step, await stepContext(ticket, 'amend', now));
  if (!taken.ok) return undefined;
  return done(turn, taken.value, {
    text: messages.passedOn(ticket, timeZone),
    evidence: ticketEvidence(ticket, timeZone),
    dialogue: toDialogue(speakOf(talkOf(turn) ?? silence, ticket.id, message.key), now),
    did: 'feedback.passed_on',
  });
}

function which(turn: Turn, verdict: Verdict, meant: readonly AwaitingVerdict[]): Outcome | 'pass' {
  const plain = verdict.kind === 'rating' && verdict.strength === 'plain';
  if (!plain && !turn.message.addressed) return 'pass';
  return told(
    messages.whichRated(meant.map(({ ticket }) => ticket)),
    meant.map(({ ticket }) => ticket.number),
  );
}

async function judge(
  deps: FeedbackDeps,
  turn: Turn,
  { ticket, follows }: AwaitingVerdict,
  verdict: Verdict,
): Promise<Outcome | 'pass'> {
  if (verdict.kind === 'complaint') return askOnce(turn, ticket);
  const actor = { kind: 'resident', id: residentOf(turn.message).id, follows } as const;
  const step = { actor, ...stepOf(turn, ticket, verdict) };
  const taken = transition(ticket, step, await deps.stepContext(ticket, step.event, turn.now));
  if (taken.ok)
    return isAgainst(verdict) ? reopened(deps, turn, verdict, taken.value) : rated(turn, taken.value);
  if (taken.error.code !== 'rounds_used_up') return told(taken.error.text, [ticket.number]);
  return goesOn(deps, turn, ticket, actor);
}

/** As a ticket of its own, under supervision. */
async function goesOn(
  deps: FeedbackDeps,
  turn: Turn,
  before: Ticket,
  actor: Parameters<GoOn>[1]['actor'],
): Promise<Outcome> {
  const complaint = { actor, words: turn.message.text, sourceKey: turn.message.key };
  const { ticket, changes, outgoing } = await deps.goOn(before, complaint, turn.now);
  return {
    replies: [
      {
        purpose: 'acknowledge',
        text: messages.goesOn(before, ticket),
        ticketId: ticket.id,
        evidence: [before.number, ...ticketEvidence(ticket, deps.timeZone)],
      },
    ],
    tickets: changes,
    outgoing: outgoing.filter(({ purpose }) => purpose === 'staff'),
    dialogue: toDialogue(speakOf(talkOf(turn) ?? silence, ticket.id, turn.message.key), turn.now),
    did: 'feedback.went_on',
    about: { ticketId: ticket.id },
  };
}

function stepOf(
  { message }: Turn,
  ticket: Ticket,
  verdict: Verdict & { readonly kind: 'rating' | 'undone' },
): Omit<Step, 'actor'> {
  const event = isOpenState(ticket.state) ? 'dispute' : 'reopen';
  const reason = againstReasonIn(message.text, event);
  if (verdict.kind === 'undone') return { event, reason, note: message.text };
  const { rating, words } = verdict;
  if (rating !== dissatisfied)
    return { event: 'rate', rating, ...(words === '' ? {} : { note: message.text }) };
  return { event, reason, rating, note: words === '' ? ratedWithoutWords : message.text };
}

/** Whether it is unsolved or only was slow decides what happens, so it is asked; not in the middle of another talk. */
function askOnce(turn: Turn, ticket: Ticket): Outcome | 'pass' {
  if (talkOf(turn)?.open !== undefined) return 'pass';
  return {
    replies: [
      {
        purpose: 'ask',
        text: messages.isItUnsolved(ticket),
        ticketId: ticket.id,
        evidence: [ticket.number],
      },
    ],
    dialogue: feedbackDialogue(ticket.id, turn.now),
    did: 'feedback.asked',
    about: { ticketId: ticket.id },
  };
}

function rated(turn: Turn, taken: StepTaken): Outcome {
  const { ticket } = taken;
  const text = ticket.rating === undefined ? '' : messages.rated(ticket, ticket.rating);
  return done(turn, taken, {
    text,
    evidence: [ticket.number],
    dialogue: askedBefore(turn) === undefined ? 'keep' : 'end',
    did: 'feedback.rated',
  });
}

/** What they say next about it belongs to it. */
function reopened(deps: FeedbackDeps, turn: Turn, verdict: Verdict, taken: StepTaken): Outcome {
  const { ticket } = taken;
  const wordless = verdict.kind === 'rating' && verdict.words === '';
  const talk = talkOf(turn);
  const next = toDialogue(speakOf(talk ?? silence, ticket.id, turn.message.key), turn.now);
  return done(turn, taken, {
    text: messages.reopened({ ticket, wordless, timeZone: deps.timeZone }),
    evidence: ticketEvidence(ticket, deps.timeZone),
    dialogue: next,
    did: 'feedback.reopened',
  });
}

interface Said extends Pick<Outcome, 'dialogue' | 'did'> {
  readonly text: string;
  readonly evidence: readonly string[];
}

function done({ message }: Turn, taken: StepTaken, { text, evidence, dialogue, did }: Said): Outcome {
  const { ticket, change, outgoing } = taken;
  return {
    replies: [{ purpose: 'acknowledge', text, ticketId: ticket.id, evidence }],
    tickets: [change],
    // In the same place everybody reads the answer already.
    outgoing: outgoing.filter(({ purpose, to }) => purpose === 'staff' || to.key !== message.place.key),
    dialogue,
    did,
    about: { ticketId: ticket.id },
  };
}

function told(text: string, evidence: readonly string[]): Outcome {
  return {
    replies: [{ purpose: 'answer', text, evidence }],
    dialogue: 'keep',
    did: 'feedback.told',
  };
}
