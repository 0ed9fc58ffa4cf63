/** Carries out what a step of the talk asks for, as plain data: changes of tickets and one reply. */
import type { OutgoingMessage } from '../core/outgoing.ts';
import type { TicketChange } from '../tickets/ticket.ts';
import type { Effect, Say, Stepped } from './dialogue/effects.ts';
import type { TalkEvent } from './dialogue/events.ts';
import { silence, talkOf, toDialogue } from './dialogue/talk.ts';
import { keep } from './dialogue/unplaced.ts';
import type { Outcome, Reply, Turn } from './handler.ts';
import { doEffect, type ReportMeans } from './report-effects.ts';
import * as messages from './report.messages.zh.ts';
import { type Done, wordsOf } from './report-words.ts';

export async function carryOut(
  deps: ReportMeans,
  turn: Turn,
  event: TalkEvent,
  { state, effects }: Stepped,
): Promise<Outcome> {
  const done: Done[] = [];
  for (const effect of effects) {
    const one = await doEffect(deps, turn, effect);
    // Nothing tells whose community it is: nothing can be opened before they say so.
    if (one === 'no_community') return waitsForPlace(deps, turn, effect);
    if (one !== undefined) done.push(one);
  }
  const said = effects.filter((effect): effect is Say => effect.kind === 'say');
  return {
    replies: replyOf(deps, turn, said, done),
    tickets: done.flatMap((one): readonly TicketChange[] => one.changes),
    // The reporter reads it here already.
    outgoing: done.flatMap((one): readonly OutgoingMessage[] => one.outgoing).filter(isForStaff),
    residents: done.flatMap((one) => one.residents ?? []),
    dialogue: state === undefined ? nothingLeft(turn) : toDialogue(state, turn.now),
    did: `report.${codeOf(event, effects)}`,
    ...aboutOf(effects),
  };
}

/** What the bot is in the middle of elsewhere than in a report is not ours to end. */
function nothingLeft(turn: Turn): Outcome['dialogue'] {
  return talkOf(turn) === undefined ? 'keep' : 'end';
}

function waitsForPlace({ sealer }: ReportMeans, turn: Turn, effect: Effect): Outcome {
  const asks = {
    replies: [{ purpose: 'ask', text: messages.whichCompound }],
    did: 'report.unplaced',
  } as const;
  if (effect.kind !== 'open' || !turn.message.isPrivate) return { ...asks, dialogue: 'keep' };
  const unplaced = keep(effect.matter, turn.message, sealer);
  return { ...asks, dialogue: toDialogue({ ...(talkOf(turn) ?? silence), unplaced }, turn.now) };
}

function isForStaff({ purpose }: OutgoingMessage): boolean {
  return purpose === 'staff';
}

/** All that is said in one turn is one reply, behind what to do in danger. */
function replyOf(
  deps: ReportMeans,
  turn: Turn,
  said: readonly Say[],
  done: readonly Done[],
): Outcome['replies'] {
  const dangers = said
    .filter(({ what }) => what === 'danger')
    .map((one): Reply => {
      const { text, evidence } = wordsOf(one, { turn, done, timeZone: deps.timeZone });
      return { purpose: 'emergency', text, evidence };
    });
  const rest = said.filter(({ what }) => what !== 'danger');
  const spoken = rest.map((one) => wordsOf(one, { turn, done, timeZone: deps.timeZone }));
  const text = spoken
    .map((words) => words.text)
    .filter((line) => line !== '')
    .join('\n');
  if (text === '') return dangers;
  const ticketId = spoken.find((words) => words.ticketId !== undefined)?.ticketId;
  const whispered = spoken.flatMap((words) => words.inPrivate ?? []);
  return [
    ...dangers,
    {
      purpose: 'acknowledge',
      text,
      ...(ticketId === undefined ? {} : { ticketId }),
      evidence: spoken.flatMap((words) => words.evidence),
    },
    ...whispered.map((privately) => toThemAlone(turn, privately, ticketId)),
  ];
}

function toThemAlone({ message }: Turn, text: string, ticketId: string | undefined): Reply {
  const { place, sender } = message;
  return {
    to: { ...place, kind: 'person', key: sender.key },
    purpose: 'acknowledge',
    text,
    ...(ticketId === undefined ? {} : { ticketId }),
    evidence: [text],
  };
}

const codes: Readonly<Record<TalkEvent['kind'], string>> = {
  reported: 'opened',
  added: 'supplemented',
  pictured: 'supplemented',
  cancelled: 'not_withdrawn',
  chosen: 'withdrawn',
  resumed: 'resumed',
  joined: 'joined',
  objected: 'opened',
  settled: 'kept_apart',
  recalled: 'taken_back',
};

const codesOfWords: Readonly<Partial<Record<Say['what'], string>>> = {
  known: 'known',
  urged: 'known',
  withdrawn: 'withdrawn',
  withdrawn_by_recall: 'withdrawn_by_recall',
  passed_on: 'withdrawal_passed_on',
  merged: 'merged',
  which: 'asked_which',
  picture_refused: 'picture_refused',
};

function codeOf(event: TalkEvent, effects: readonly Effect[]): string {
  const [first] = effects.flatMap((effect) => (effect.kind === 'say' ? [codesOfWords[effect.what]] : []));
  return first ?? codes[event.kind];
}

function aboutOf(effects: readonly Effect[]): Pick<Outcome, 'about'> {
  for (const effect of effects) {
    if ('ticketId' in effect) return { about: { ticketId: effect.ticketId } };
    if ('ticket' in effect) return { about: { ticketId: effect.ticket.id } };
    if ('matter' in effect && 'ticketId' in effect.matter)
      return { about: { ticketId: effect.matter.ticketId } };
  }
  return {};
}
