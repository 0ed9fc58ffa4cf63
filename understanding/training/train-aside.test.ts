import { expect, it } from 'vitest';

import { createMessageClassifier } from '../classifier/message-classifier.ts';
import { deserialiseMessages } from '../classifier/message-file.ts';
import type { HeldMessage } from './held.ts';
import { type Lessons, retrain } from './retrain.ts';
import { trainAside } from './train-aside.ts';

const report = (category: 'repair.elevator' | 'repair.water', ...texts: readonly string[]) =>
  texts.map((text) => ({ text, intent: 'report', category }) as const);
const held: HeldMessage = {
  text: '电梯不动了',
  mentioned: false,
  intent: 'report',
  category: 'repair.elevator',
  urgency: 'normal',
};
/** A thread loads the language and TypeScript anew, which takes a busy machine its time. */
const patience = { timeout: 60_000 };

const lessons: Lessons = {
  shipped: [
    ...report('repair.elevator', '电梯坏了', '电梯停在三楼不动', '电梯门关不上'),
    ...report('repair.water', '家里没水了', '自来水发黄', '水压太小了'),
    ...['今天天气不错', '晚上吃什么', '谢谢大家'].map(
      (text) => ({ text, intent: 'chatter', category: undefined }) as const,
    ),
  ],
  accepted: [
    {
      text: '梯子又罢工了',
      after: { intent: 'report', category: 'repair.elevator', urgency: 'normal', place: {} },
    },
  ],
  held: [held],
  current: undefined,
  now: new Date('2026-11-22T02:00:00Z'),
};

it(
  'trains in a thread of its own to the same classifier, and says how it does beside the rules alone',
  patience,
  async () => {
    const trained = await trainAside(lessons, new AbortController().signal);
    expect(trained).toMatchObject({
      examples: 10,
      corrections: 1,
      before: { messages: 1 },
      after: { messages: 1 },
    });
    expect(Buffer.compare(trained.bytes, retrain(lessons).bytes)).toBe(0);
    const classifier = createMessageClassifier(deserialiseMessages(trained.bytes));
    expect(classifier.guess('梯子又罢工了').categories[0]?.label).toBe('repair.elevator');
  },
);

it('says why it could not train, and ends when it is told to', patience, async () => {
  await expect(
    trainAside({ ...lessons, shipped: [], accepted: [] }, new AbortController().signal),
  ).rejects.toMatchObject({ code: 'training.failed', details: { code: 'training.too_few_labels' } });
  await expect(trainAside(lessons, AbortSignal.abort())).rejects.toMatchObject({
    details: { code: 'training.ended' },
  });
});
