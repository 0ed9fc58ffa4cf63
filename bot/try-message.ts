/** Reads a message as if somebody had just said it, and tells every decision with its reason. Nothing is kept or sent. */
import type { Group } from '../community/group.ts';
import type { IsBait } from '../handlers/bait-reading.ts';
import type { MessageClassifier, MessageGuess } from '../understanding/classifier/message-classifier.ts';
import type { Evidence } from '../understanding/classifier/model.ts';
import type { Understand, Understanding } from '../understanding/understanding.ts';
import { gate, type GateDecision, type GateInput } from './gate.ts';
import { normalise } from './normalise.ts';

export interface TriedMessage {
  readonly text: string;
  /** Absent: in private. */
  readonly group: Group | undefined;
  /** @ the bot; in private always. */
  readonly addressed: boolean;
  /** The alias in the room, such as 「3-2-501 王女士」. */
  readonly alias: string | undefined;
  readonly now: Date;
}

export interface TryResult {
  /** What the bot would take it for. */
  readonly understanding: Understanding;
  /** What rules and lexicons alone make of it. */
  readonly rules: Understanding;
  /** What the classifier alone guesses, with the pieces of text that speak for it; absent without one. */
  readonly classifier: { readonly guess: MessageGuess; readonly evidence: readonly Evidence[] } | undefined;
  readonly gate: GateDecision;
}

export type TryMessage = (tried: TriedMessage) => TryResult;

export interface TryMessageDeps {
  readonly understand: Understand;
  readonly rules: Understand;
  readonly classifier: () => MessageClassifier | undefined;
  readonly isBindingPhrase: (text: string) => boolean;
  readonly isBait: IsBait;
}

const bot = { channel: 'try', account: 'bot', name: '格格' };

export function createTryMessage(deps: TryMessageDeps): TryMessage {
  return (tried) => {
    const message = asMessage(tried);
    const context = {
      text: message.text,
      addressed: message.addressed,
      mentionsOthers: message.mentionsOthers,
      hasImage: false,
      alias: tried.alias,
      roomPlace: tried.group?.place ?? {},
      now: tried.now,
    };
    const understanding = deps.understand(context);
    return {
      understanding,
      rules: deps.rules(context),
      classifier: guessOf(deps.classifier(), message.text),
      gate: gate({
        ...{ ...firstMessage, message, understanding, group: tried.group, ...phraseOf(deps, message) },
        isBait: () => deps.isBait({ message, understanding }),
      }),
    };
  };
}

/** Somebody who is no member of staff, says it once and is in the middle of nothing. */
const firstMessage = {
  staff: undefined,
  dialogue: undefined,
  isStaffWork: () => false,
  isVerdict: false,
  concernsReport: () => false,
  recentTurns: 0,
  floodTurns: Infinity,
  sameWords: 0,
  isAttended: false,
  isQuietTime: false,
} as const satisfies Partial<GateInput>;

function phraseOf({ isBindingPhrase }: TryMessageDeps, { text }: { readonly text: string }) {
  return { isBindingPhrase: isBindingPhrase(text) };
}

function asMessage({ text, group, addressed, alias, now }: TriedMessage): GateInput['message'] {
  const normalised = normalise({
    ...{ channel: bot.channel, account: bot.account, messageId: 'tried', kind: 'text', text, sentAt: now },
    sender: {
      key: 'resident',
      name: alias ?? '居民',
      ...(alias === undefined ? {} : { alias }),
      isSelf: false,
    },
    ...(group === undefined ? {} : { room: { key: group.roomKey, topic: group.topic } }),
    mentionKeys: addressed ? [bot.account] : [],
    botNames: [bot.name],
  });
  // Only the bot's own echo and unreadable kinds are ignored, and this is neither.
  if (normalised.kind === 'ignored') throw new Error(`a tried text was ignored: ${normalised.reason}`);
  return normalised.message;
}

function guessOf(classifier: MessageClassifier | undefined, text: string): TryResult['classifier'] {
  if (classifier === undefined) return undefined;
  const guess = classifier.guess(text);
  const [first] = guess.intents;
  return { guess, evidence: first === undefined ? [] : classifier.explain(text, first.label) };
}
