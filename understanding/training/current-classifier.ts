/** The classifier that reads now: the active training, else the shipped one. Exchanged while messages come in. */
import { errorCode } from '../../core/errors.ts';
import type { LiveEvents } from '../../core/live.ts';
import type { Log } from '../../core/log.ts';
import {
  createMessageClassifier,
  type MessageClassifier,
  type MessageGuess,
} from '../classifier/message-classifier.ts';
import { deserialiseMessages } from '../classifier/message-file.ts';
import type { ActiveModel } from './classifier-models.prisma.ts';

export interface CurrentClassifier {
  /** Undefined while there is none: rules decide alone. */
  readonly guess: (text: string) => MessageGuess | undefined;
  readonly classifier: () => MessageClassifier | undefined;
  /** Looks which training is active and takes it over; what cannot be read is logged, and the last one goes on. */
  readonly refresh: () => Promise<void>;
}

export interface CurrentClassifierDeps {
  /** The one that comes with the program, read again when it is wanted, not kept; absent: rules alone. */
  readonly readShipped?: (() => Uint8Array | undefined) | undefined;
  readonly models: {
    findActiveId(): Promise<string | undefined>;
    findActive(): Promise<ActiveModel | undefined>;
  };
  readonly live: LiveEvents;
  readonly log: Log;
}

export function createCurrentClassifier({
  readShipped,
  models,
  live,
  log,
}: CurrentClassifierDeps): CurrentClassifier {
  let current: { readonly id: string | undefined; readonly classifier: MessageClassifier | undefined } = {
    id: undefined,
    classifier: readerOf(readShipped?.()),
  };

  async function takeOver(): Promise<void> {
    if ((await models.findActiveId()) === current.id) return;
    const active = await models.findActive();
    current =
      active === undefined
        ? { id: undefined, classifier: readerOf(readShipped?.()) }
        : { id: active.id, classifier: readerOf(active.bytes) };
    log.info('classifier.taken_over', { version: current.id ?? 'shipped' });
  }

  async function refresh(): Promise<void> {
    try {
      await takeOver();
    } catch (error) {
      log.error('classifier.not_taken_over', { code: errorCode(error) });
    }
  }

  live.subscribe(({ topic }) => {
    if (topic === 'understanding') void refresh();
  });
  return {
    guess: (text) => current.classifier?.guess(text),
    classifier: () => current.classifier,
    refresh,
  };
}

function readerOf(bytes: Uint8Array | undefined): MessageClassifier | undefined {
  return bytes === undefined ? undefined : createMessageClassifier(deserialiseMessages(bytes));
}
