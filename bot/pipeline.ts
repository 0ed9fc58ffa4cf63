/**
 * The path of one message: normalise → understand → gate → dispatch → handler → guard → commit → outbox.
 * Until `commit` nothing is written, so a message that is not acted on leaves no trace.
 */
import { createHash } from 'node:crypto';

import type { Group } from '../community/group.ts';
import type { StaffMember } from '../community/staff.ts';
import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import { type Message, personInPlaceKey, type RawMessage } from '../core/message.ts';
import type { ReadCode } from '../fraud/read-code.ts';
import type { IsBait } from '../handlers/bait-reading.ts';
import { firstThatTakes } from '../handlers/chain.ts';
import type { Handler, Turn } from '../handlers/handler.ts';
import type { FindLately } from '../handlers/lately.ts';
import { isStaffWork } from '../handlers/staff-work.ts';
import { readVerdict } from '../handlers/verdict-reading.ts';
import type { SecondLook } from '../understanding/extraction/second-look.ts';
import type { Lately, MessageInContext, Understand, Understanding } from '../understanding/understanding.ts';
import { admits, type QueueLimits } from './admission.ts';
import { type Attention, createAttention } from './attention.ts';
import type { Commit } from './changes.ts';
import type { DialogueStore } from './dialogue-store.ts';
import { createDropCount } from './drop-count.ts';
import { createLanes, type Lanes } from './lanes.ts';
import { createLastPictures, type LastPictures } from './last-pictures.ts';
import { createLastPieces, type LastPieces } from './last-pieces.ts';
import { createLastPlaces, type LastPlaces, type PlaceBefore } from './last-places.ts';
import { createLastTalk, type LastTalk } from './last-talk.ts';
import { decide, type Read } from './look-again.ts';
import { normalise } from './normalise.ts';
import { createRecentKeys } from './recent.ts';
import { apologise, createRepeatOnConflict, type RepeatOnConflict } from './repair.ts';
import { changesOf } from './turn-changes.ts';
import { createTurnRate, type TurnRate } from './turn-rate.ts';
import type { TurnResult } from './turn-result.ts';
import { inVoice } from './voice.ts';

/** Who and where, as the pipeline asks for it with every message: answers should come from memory. */
export interface Directory {
  findGroup(place: Message['place']): Promise<Group | undefined>;
  findStaff(sender: Pick<Message, 'channel' | 'account' | 'sender'>): Promise<StaffMember | undefined>;
}

export interface PipelineLimits {
  /** Turns at the same time, of different people. */
  readonly concurrency: number;
  readonly queue: QueueLimits;
  /** Turns of one person in one place within a minute, after which only emergencies are heard. */
  readonly floodTurns: number;
  /** What one turn may wait for pictures and models in all. */
  readonly turnBudgetMs: number;
}

export const usualLimits: PipelineLimits = {
  concurrency: 128,
  queue: { chatterUntil: 1000, questionsUntil: 2000 },
  floodTurns: 12,
  turnBudgetMs: 10_000,
};

export type ConcernsReport = (heard: Omit<Turn, 'licence' | 'signal'>) => boolean;

export interface PipelineDeps {
  readonly understand: Understand;
  /** A slower reader for what the first was unsure about; absent without a model. */
  readonly secondLook?: SecondLook | undefined;
  readonly isBindingPhrase: (text: string) => boolean;
  readonly findLately: FindLately;
  /** What the code in a picture says; absent: pictures among neighbours are not looked at. */
  readonly readCode?: ReadCode | undefined;
  /** Whether the detector is sure of a scam in what is not said to the bot. */
  readonly isBait: IsBait;
  /** Whether it goes on with something reported, whatever it looks like on its own: 我家也是, 又堵了. From memory. */
  readonly concernsReport: ConcernsReport;
  /** What else may be told at this moment of the same matter takes its turn after it; absent: nothing. */
  readonly matterLane?: (turn: Turn) => string | undefined;
  /** Whether a group sleeps; nobody does in private. */
  readonly isQuietTime: (group: Group | undefined, now: Date) => boolean;
  /** In order of precedence. */
  readonly handlers: readonly Handler[];
  readonly directory: Directory;
  readonly dialogues: Pick<DialogueStore, 'find'>;
  readonly commit: Commit;
  readonly clock: Clock;
  readonly log: Log;
  readonly limits: PipelineLimits;
}

export interface Pipeline {
  /** Resolves when the message is dealt with and its effects are on disk. Never throws. */
  receive(raw: RawMessage): Promise<TurnResult>;
  /** Turns that wait or run. */
  size(): number;
  /** Messages dropped since the start because the queue was full. */
  dropped(): number;
  idle(): Promise<void>;
}

const floodWindowMs = 60_000;
const sameWordsMs = 10 * 60_000;
/** So long after a word of the staff a resident is still being talked to. */
const attentionMs = 5 * 60_000;
const rememberedKeys = 10_000;
/** A picture sent so long before the words may belong to them; staff finish what they photographed a while ago. */
const pictureBeforeMs = { resident: 2 * 60_000, staff: 10 * 60_000 } as const;
/** A place named so long before what is wrong there; in private the bot itself asks what that is. */
const placeBeforeMs = { group: 2 * 60_000, private: 10 * 60_000 } as const;
/** So soon one word follows another of the same sentence. */
const nextPieceMs = 90_000;
/** So long neighbours wait for each other's answers. */
const talkMs = 3 * 60_000;

/** What is remembered of people between their messages, never on disk. */
interface Memory {
  readonly repeatOnConflict: RepeatOnConflict;
  readonly rate: TurnRate;
  /** How often the same words of one person were acted on. */
  readonly words: TurnRate;
  readonly attention: Attention;
  readonly pictures: LastPictures;
  readonly places: LastPlaces;
  readonly pieces: LastPieces;
  readonly talk: LastTalk;
  /** Of two who report one thing in the same moment the second finds the ticket of the first. */
  readonly matters: Lanes;
}

export function createPipeline(deps: PipelineDeps): Pipeline {
  const { limits } = deps;
  const lanes = createLanes(limits.concurrency);
  const recent = createRecentKeys(rememberedKeys);
  const memory: Memory = {
    repeatOnConflict: createRepeatOnConflict(),
    rate: createTurnRate(floodWindowMs),
    words: createTurnRate(sameWordsMs),
    attention: createAttention(attentionMs),
    pictures: createLastPictures(pictureBeforeMs.staff),
    places: createLastPlaces(placeBeforeMs.private),
    pieces: createLastPieces(nextPieceMs),
    talk: createLastTalk(talkMs),
    matters: createLanes(Number.POSITIVE_INFINITY),
  };
  const drops = createDropCount(deps);

  return {
    receive: async (raw) => {
      const normalised = normalise(raw);
      if (normalised.kind === 'ignored') return normalised;
      const { message } = normalised;
      if (recent.has(message.key)) return { kind: 'duplicate' };
      if (
        !admits(lanes.size(), limits.queue, message, () =>
          deps.understand(contextOf(message, undefined, {}, deps.clock.now())),
        )
      ) {
        drops.add();
        return { kind: 'dropped' };
      }
      recent.add(message.key);
      const result = await lanes.run(personInPlaceKey(message), () => takeTurn(deps, memory, message));
      // Broken is not done: when the channel delivers it again, it is tried again.
      if (result.kind === 'failed') recent.forget(message.key);
      return result;
    },
    size: () => lanes.size(),
    dropped: () => drops.total(),
    idle: () => lanes.idle(),
  };
}

async function takeTurn(deps: PipelineDeps, memory: Memory, message: Message): Promise<TurnResult> {
  try {
    const whole = joinedWithPieces(deps, memory, message);
    return await memory.repeatOnConflict(() => walk(deps, memory, whole));
  } catch (error) {
    return apologise(deps, message, error);
  }
}

/** Whom the bot talks with answers in one word; anybody else may be saying a sentence word by word. */
function joinedWithPieces({ dialogues, clock }: PipelineDeps, { pieces }: Memory, message: Message): Message {
  const key = personInPlaceKey(message);
  const now = clock.now();
  return dialogues.find(key, now) === undefined ? pieces.join(key, message, now) : message;
}

/** The path itself, once a message has its turn. Throws what broke; then nothing was changed. */
async function walk(deps: PipelineDeps, memory: Memory, message: Message): Promise<TurnResult> {
  const signal = onceAsked(() => AbortSignal.timeout(deps.limits.turnBudgetMs));
  const situated = await situate(deps, memory, message, signal);
  const { heard, decision } = await decide(situated, deps.secondLook, signal);
  const { understanding, now } = heard;
  if (decision.kind === 'silent') return { kind: 'silent', reason: decision.reason, understanding };

  const turn = withSignal({ ...heard, licence: decision.licence }, signal);
  const lane = deps.matterLane?.(turn);
  const act = async () => {
    const taken = await firstThatTakes(deps.handlers, turn);
    if (taken === undefined) return undefined;
    const outcome = inVoice(decision.voice, taken.outcome, message);
    await deps.commit(changesOf(message, outcome, now));
    return { handler: taken.handler, outcome };
  };
  const acted = await (lane === undefined ? act() : memory.matters.run(lane, act));
  if (acted === undefined) return { kind: 'silent', reason: 'no_handler', understanding };

  const { handler, outcome } = acted;
  memory.rate.add(personInPlaceKey(message), now);
  memory.words.add(wordsKey(message), now);
  memory.pictures.forget(personInPlaceKey(message));
  // Told that their place was seen, they say next what is wrong there.
  if (handler !== 'not_understood') memory.places.forget(personInPlaceKey(message));
  deps.log.info('turn.acted', { handler, did: outcome.did, reason: decision.reason, ...outcome.about });
  return { kind: 'acted', handler, outcome, understanding };
}

/** The time runs from when somebody else is first waited for: most never are, and a timer each keeps turns alive. */
function onceAsked<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function withSignal(turn: Omit<Turn, 'signal'>, signal: () => AbortSignal): Turn {
  return {
    ...turn,
    get signal() {
      return signal();
    },
  };
}

/** The message with all that is known around it. */
async function situate(
  deps: PipelineDeps,
  memory: Memory,
  received: Message,
  signal: () => AbortSignal,
): Promise<Read & Pick<Turn, 'now' | 'pictureBefore' | 'placeWordsBefore' | 'afresh'>> {
  const group = received.isPrivate ? undefined : await deps.directory.findGroup(received.place);
  const staff = await deps.directory.findStaff(received);
  const message = staff === undefined ? await withCode(deps, received, group, signal) : received;
  const now = deps.clock.now();
  const key = personInPlaceKey(message);
  memory.pictures.see(key, message, now);
  memory.attention.hear(message, staff, now);
  const dialogue = deps.dialogues.find(key, now);
  const lately = staff === undefined ? deps.findLately({ message, dialogue, now }) : [];
  const before = { ...remembered(memory, message, staff, now), lately };
  const context = contextOf(message, group, before, now);
  const heard = {
    message,
    pictureBefore: before.pictureBefore,
    placeWordsBefore: before.placeBefore?.words,
    context,
    ...readIn(deps, context, message),
    ...{ group, staff, dialogue, now },
  };
  memory.places.see(key, heard, now);
  const isBindingPhrase = deps.isBindingPhrase(message.text);
  memory.talk.hear(message, !isBindingPhrase && isTalk(heard), now);
  return {
    ...heard,
    isBindingPhrase,
    isStaffWork: () => isStaffWork(heard),
    isVerdict: readVerdict(message.text) !== undefined,
    ...{ isBait: () => deps.isBait(heard), concernsReport: () => deps.concernsReport(heard) },
    ...{ recentTurns: memory.rate.count(key, now), floodTurns: deps.limits.floodTurns },
    sameWords: sayTheSame(message) ? memory.words.count(wordsKey(message), now) : 0,
    isAttended: memory.attention.isAttended(message, now),
    isQuietTime: deps.isQuietTime(group, now),
  };
}

/** What it says, and what it would say of somebody who reported nothing before. */
function readIn({ understand }: PipelineDeps, context: MessageInContext, message: Message) {
  return {
    understanding: withSecrets(understand(context), message),
    afresh: onceAsked(() => withSecrets(understand({ ...context, lately: [] }), message)),
  };
}

/** A picture that is posted among neighbours may lead them astray by the code in it. */
async function withCode(
  { readCode }: PipelineDeps,
  message: Message,
  group: Group | undefined,
  signal: () => AbortSignal,
): Promise<Message> {
  const { kind, attachment, addressed } = message;
  const isWatched = group?.state === 'bound' && group.kind === 'residents' && group.botEnabled;
  if (readCode === undefined || kind !== 'image' || attachment === undefined || addressed || !isWatched)
    return message;
  const codeText = await readCode(attachment, signal());
  return codeText === undefined ? message : { ...message, codeText };
}

/** A place or a detail that goes with nothing reported is said to a neighbour, too. */
function isTalk({ understanding, dialogue, staff }: Pick<Turn, 'understanding' | 'dialogue' | 'staff'>) {
  const { intent } = understanding;
  return staff === undefined && dialogue === undefined && (intent === 'chatter' || intent === 'supplement');
}

function remembered(
  { pictures, places, talk }: Memory,
  message: Message,
  staff: StaffMember | undefined,
  now: Date,
): Before {
  const key = personInPlaceKey(message);
  const withinMs = pictureBeforeMs[staff === undefined ? 'resident' : 'staff'];
  return {
    pictureBefore: message.kind === 'image' ? undefined : pictures.find(key, now, withinMs),
    placeBefore: places.find(key, now, placeBeforeMs[message.isPrivate ? 'private' : 'group']),
    amidTalk: talk.isAmid(message, now),
  };
}

/** What came a moment before the words. */
interface Before {
  readonly pictureBefore?: Message['attachment'];
  readonly placeBefore?: PlaceBefore | undefined;
  readonly amidTalk?: boolean;
  readonly lately?: readonly Lately[];
}

function contextOf(
  message: Message,
  group: Group | undefined,
  { pictureBefore, placeBefore, amidTalk = false, lately = [] }: Before,
  now: Date,
): MessageInContext {
  return {
    text: message.text,
    addressed: message.addressed,
    mentionsOthers: message.mentionsOthers,
    hasImage: message.kind === 'image' || pictureBefore !== undefined,
    alias: message.sender.alias,
    placeBefore: placeBefore?.place,
    amidTalk,
    lately,
    roomPlace: group?.place ?? {},
    now,
  };
}

/** What was hidden from the text before it was read. */
function withSecrets(understanding: Understanding, { secrets }: Message): Understanding {
  return secrets === undefined ? understanding : { ...understanding, sensitive: secrets };
}

/** Short answers and pictures are the same by nature. */
function sayTheSame({ text }: Message): boolean {
  return text.length >= 6;
}

/** Only a hash is kept: words that are not acted on leave no trace, and these are kept no longer than needed. */
function wordsKey(message: Message): string {
  return `${personInPlaceKey(message)}|${createHash('sha256').update(message.text).digest('base64')}`;
}
