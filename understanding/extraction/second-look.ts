/** The model's look at a message that rules and classifier were unsure about. It may add and settle, by `rights.ts`. */
import type { Log } from '../../core/log.ts';
import { formatPlace, publicPlace } from '../../core/place.ts';
import { parseAlias } from '../place.ts';
import type { MessageInContext, Understand, Understanding } from '../understanding.ts';
import { answerShape, type SaidActs } from './act-shape.ts';
import { cacheKey, createAnswerCache } from '../../core/answer-cache.ts';
import type { CarefulModel } from './careful-model.ts';
import { fence } from './fence.ts';
import { merge } from './merge.ts';
import { examples, exampleTag, fenceNames, rolesInAlias, systemPrompt } from './messages.zh.ts';
import { namesInAlias } from './person-names.ts';
import { createPlaceholders, type Placeholders } from './placeholders.ts';
import { readActs } from './said-acts.ts';
import { isWorthAsking } from './when-to-ask.ts';

export interface HeardMessage extends MessageInContext {
  /** The room's topic; absent in private. */
  readonly topic: string | undefined;
  /** Whose budget pays: the room, or the person in private. */
  readonly placeKey: string;
}

export interface SecondLook {
  /** Cheap and pure: most messages are sure, or none of a model's business. */
  wants(message: HeardMessage, understanding: Understanding): boolean;
  /** The understanding as it was when the model has nothing to say, in whatever way. Never throws. */
  look(message: HeardMessage, understanding: Understanding, signal: AbortSignal): Promise<Understanding>;
}

export interface SecondLookDeps {
  readonly model: CarefulModel;
  /** The first reader: it has the last word on what the model splits off. */
  readonly understand: Understand;
  readonly log: Log;
  /** Letters and digits that nobody can guess, new for each call. */
  readonly newTag: () => string;
}

const maxOutputTokens = 700;
const rememberedAnswers = 1000;

export function createSecondLook({ model, understand, log, newTag }: SecondLookDeps): SecondLook {
  const cache = createAnswerCache<SaidActs>(rememberedAnswers);

  async function ask(shown: Shown, placeKey: string, signal: AbortSignal): Promise<SaidActs | undefined> {
    const key = cacheKey([model.name, systemPrompt, shown]);
    const known = cache.find(key);
    if (known !== undefined) return known;
    const request = { ...fixed, user: fence(newTag(), fenceNames, shown) };
    const answer = await model.ask(request, placeKey, signal);
    if (!answer.ok) {
      log.warn('model.unanswered', { code: answer.error });
      return undefined;
    }
    cache.keep(key, answer.value);
    return answer.value;
  }

  return {
    wants: (message, understanding) => isWorthAsking({ message, understanding }),
    look: async (message, understanding, signal) => {
      const placeholders = createPlaceholders(namesInAlias(message.alias ?? ''));
      const said = await ask(shownOf(message, placeholders), message.placeKey, signal);
      if (said === undefined) return understanding;
      const acts = readActs(said, message.text, placeholders, message.roomPlace);
      const merged = merge(understanding, acts, (words) => understand({ ...message, text: words }));
      log.info('model.answered', { was: understanding.intent, is: merged.intent, acts: said.acts.length });
      return merged;
    },
  };
}

/** What leaves this machine of one message. */
interface Shown {
  readonly topic?: string;
  readonly alias?: string;
  readonly message: string;
}

function shownOf({ text, topic, alias }: HeardMessage, placeholders: Placeholders): Shown {
  const who = alias === undefined ? '' : whoSpeaks(alias);
  return {
    ...(topic === undefined ? {} : { topic: placeholders.hide(topic) }),
    ...(who === '' ? {} : { alias: who }),
    message: placeholders.hide(text),
  };
}

/** Of an alias only building and part played; nobody's name and nobody's door. */
function whoSpeaks(alias: string): string {
  return formatPlace(publicPlace(parseAlias(alias))) + (alias.match(rolesInAlias)?.join('') ?? '');
}

const fixed = {
  task: 'read_message',
  system: systemPrompt,
  examples: examples.map(({ answer, ...parts }) => ({
    asked: fence(exampleTag, fenceNames, inOrder(parts)),
    answered: answer,
  })),
  shape: answerShape,
  maxOutputTokens,
};

function inOrder({ topic, alias, message }: Shown): Shown {
  return {
    ...(topic === undefined ? {} : { topic }),
    ...(alias === undefined ? {} : { alias }),
    message,
  };
}
