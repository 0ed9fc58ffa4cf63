/** One training from beginning to end, as a value: what was learned, and how it does beside what reads now. Pure. */
import { createMessageClassifier } from '../classifier/message-classifier.ts';
import { deserialiseMessages, serialiseMessages } from '../classifier/message-file.ts';
import { trainMessages } from '../classifier/train-messages.ts';
import type { Example } from '../examples/read-examples.ts';
import { createUnderstand } from '../understand.ts';
import type { Understand } from '../understanding.ts';
import type { HeldMessage } from './held.ts';
import { measure, type Metrics } from './measure.ts';
import { type AcceptedCorrection, trainingSet } from './training-set.ts';

export interface Lessons {
  readonly shipped: readonly Example[];
  readonly accepted: readonly AcceptedCorrection[];
  readonly held: readonly HeldMessage[];
  /** The models that read now; absent: rules alone. */
  readonly current: Uint8Array | undefined;
  readonly now: Date;
}

export interface Trained {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many it learned from, corrections among them. */
  readonly examples: number;
  readonly corrections: number;
  readonly before: Metrics;
  readonly after: Metrics;
}

export function retrain({ shipped, accepted, held, current, now }: Lessons): Trained {
  const examples = trainingSet(shipped, accepted);
  // A copy of its own: what is stored must not be a view of something larger.
  const bytes = Uint8Array.from(serialiseMessages(trainMessages(examples).models));
  return {
    bytes,
    examples: examples.length,
    corrections: accepted.length,
    before: measure(readerOf(current), held, now),
    after: measure(readerOf(bytes), held, now),
  };
}

/** What is measured is what would read: rules and classifier together. */
function readerOf(bytes: Uint8Array | undefined): Understand {
  if (bytes === undefined) return createUnderstand();
  const classifier = createMessageClassifier(deserialiseMessages(bytes));
  return createUnderstand({ classify: (text) => classifier.guess(text) });
}
