/** One message, several wishes: each is dealt with in the order it was said, and all are answered in one reply. */
import type { Act } from '../understanding/understanding.ts';
import { firstThatTakes } from './chain.ts';
import type { Dialogue, Handler, Outcome, Reply, Turn } from './handler.ts';

export function createSeveralActsHandler(handlers: readonly Handler[]): Handler {
  return {
    name: 'several_acts',
    accepts: ({ understanding }) => understanding.further.length > 0,
    handle: async (turn) => {
      const outcomes: Outcome[] = [];
      let dialogue = turn.dialogue;
      for (const [index, act] of actsOf(turn).entries()) {
        const taken = await firstThatTakes(handlers, partOf({ ...turn, dialogue }, act, index, outcomes));
        if (taken === undefined || changesAgain(taken.outcome, outcomes)) continue;
        outcomes.push(taken.outcome);
        dialogue = after(dialogue, taken.outcome);
      }
      return outcomes.length === 0 ? 'pass' : merge(outcomes);
    },
  };
}

/** 「1,谢谢!对了4栋…」: the mark answers what was asked before, so it goes before what is reported anew. */
function actsOf({ understanding: { further, sensitive: _sensitive, ...first } }: Turn): readonly Act[] {
  const acts = [first, ...further];
  const marks = acts.filter(({ intent }) => intent === 'feedback');
  if (first.danger !== undefined || marks.length === 0) return acts;
  return [...marks, ...acts.filter((act) => !marks.includes(act))];
}

/**
 * Two wishes that both add to one ticket: the first added the message as it stands. The second was decided without
 * knowing that, and could not be written beside it.
 */
function changesAgain(outcome: Outcome, earlier: readonly Outcome[]): boolean {
  const changed = new Set(earlier.flatMap(changedTickets));
  return changedTickets(outcome).some((id) => changed.has(id));
}

function changedTickets({ tickets = [] }: Outcome): readonly string[] {
  return tickets.flatMap((change) => (change.kind === 'change' ? [change.seen.id] : []));
}

/** The message as if it said only this. A picture belongs to the first thing it can belong to. */
function partOf(turn: Turn, act: Act, index: number, earlier: readonly Outcome[]): Turn {
  const { message, understanding, pictureBefore } = turn;
  const isUsed = earlier.some(({ tickets = [] }) => tickets.some(({ kind }) => kind === 'attach'));
  return {
    ...turn,
    message: index === 0 ? message : { ...message, key: `${message.key}#${index + 1}` },
    understanding: { ...act, further: [], sensitive: understanding.sensitive },
    ...(isUsed || pictureBefore === undefined ? { pictureBefore: undefined } : { pictureBefore }),
  };
}

function after(before: Dialogue | undefined, { dialogue }: Outcome): Dialogue | undefined {
  if (dialogue === 'keep') return before;
  return dialogue === 'end' ? undefined : dialogue;
}

/** Pure: what several turns would have done, as one. */
export function merge(outcomes: readonly Outcome[]): Outcome {
  const [first, ...others] = outcomes;
  if (first === undefined) throw new RangeError('merge needs an outcome');
  if (others.length === 0) return first;
  return {
    replies: mergeReplies(outcomes.flatMap(({ replies }) => replies)),
    tickets: outcomes.flatMap(({ tickets = [] }) => tickets),
    outgoing: outcomes.flatMap(({ outgoing = [] }) => outgoing),
    residents: outcomes.flatMap(({ residents = [] }) => residents),
    gaps: outcomes.flatMap(({ gaps = [] }) => gaps),
    bindings: outcomes.flatMap(({ bindings = [] }) => bindings),
    duty: outcomes.flatMap(({ duty = [] }) => duty),
    fraud: outcomes.flatMap(({ fraud = [] }) => fraud),
    dialogue: outcomes.findLast(({ dialogue }) => dialogue !== 'keep')?.dialogue ?? 'keep',
    did: outcomes.map(({ did }) => did).join('+'),
    ...(first.about === undefined ? {} : { about: first.about }),
  };
}

/** First words in danger stand alone and come first; what else is said in the same place is one message, pictures last. */
function mergeReplies(replies: readonly Reply[]): readonly Reply[] {
  const apart = replies.filter((reply) => !canJoin(reply));
  const joined = replies.filter(canJoin);
  const [first] = joined;
  if (first === undefined) return apart;
  const { verbatim: _verbatim, ...plain } = first;
  const ticketId = joined.find((reply) => reply.ticketId !== undefined)?.ticketId;
  const purpose = joined.find((reply) => reply.purpose === 'answer')?.purpose ?? first.purpose;
  return [
    ...apart.filter(({ attachmentId }) => attachmentId === undefined),
    {
      ...plain,
      purpose,
      text: joined.map(({ text }) => text).join('\n'),
      evidence: joined.flatMap(({ evidence = [] }) => evidence),
      ...(ticketId === undefined ? {} : { ticketId }),
      ...verbatimOf(joined),
    },
    ...apart.filter(({ attachmentId }) => attachmentId !== undefined),
  ];
}

/** As soon as one of them has another wording, all are said word for word when that one does not hold. */
function verbatimOf(joined: readonly Reply[]): Pick<Reply, 'verbatim'> {
  if (joined.every(({ verbatim }) => verbatim === undefined)) return {};
  const sources = joined.map(({ verbatim, text, evidence = [] }) => verbatim ?? { text, evidence });
  return {
    verbatim: {
      text: sources.map(({ text }) => text).join('\n'),
      evidence: sources.flatMap(({ evidence }) => evidence),
    },
  };
}

function canJoin({ to, purpose, attachmentId }: Reply): boolean {
  return to === undefined && purpose !== 'emergency' && attachmentId === undefined;
}
