import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { AppError } from '../../core/errors.ts';
import { createLiveEvents } from '../../core/live.ts';
import { silentLog } from '../../core/log.ts';
import { createTestClock } from '../../test/support/clock.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../test/support/sqlite.ts';
import { serialiseMessages } from '../classifier/message-file.ts';
import { trainMessages } from '../classifier/train-messages.ts';
import { createClassifierModelStore, keptModels } from './classifier-models.prisma.ts';
import { createCurrentClassifier } from './current-classifier.ts';
import type { Metrics } from './measure.ts';
import type { Trained } from './retrain.ts';
import { createTraining, type TrainingDeps } from './training.ts';

const figures: Metrics = {
  messages: 2,
  intentAccuracy: 0.5,
  intentMacroF1: 0.5,
  reportPrecision: 0.5,
  reportRecall: 0.5,
  categoryAccuracy: 0.5,
  emergencyRecall: 0.5,
  spokenInChatter: 0.5,
};
const bytes = Uint8Array.from(
  serialiseMessages(
    trainMessages([
      { text: '楼道灯不亮了', intent: 'report', category: 'repair.lighting' },
      { text: '路灯坏了好几天', intent: 'report', category: 'repair.lighting' },
      { text: '家里停水了', intent: 'report', category: 'repair.water' },
      { text: '水龙头没有水', intent: 'report', category: 'repair.water' },
      { text: '今天天气真好', intent: 'chatter', category: undefined },
      { text: '晚上一起吃饭', intent: 'chatter', category: undefined },
    ]).models,
  ),
);
const trained: Trained = { bytes, examples: 6, corrections: 0, before: figures, after: figures };

let files: TemporaryDatabase;
beforeEach(async () => {
  files = await temporaryDatabase();
});
afterEach(() => files.close());

function parts(train: TrainingDeps['train'] = () => Promise.resolve(trained)) {
  const live = createLiveEvents();
  const clock = createTestClock(new Date('2026-11-22T02:00:00Z'), () => Promise.resolve());
  const models = createClassifierModelStore({
    database: files.database,
    live,
    writeAudit: () => Promise.resolve(),
  });
  const current = createCurrentClassifier({ models, live, log: silentLog });
  const training = createTraining({
    corrections: { listAccepted: () => Promise.resolve([]) },
    readShipped: () => ({ shipped: [], held: [], current: undefined }),
    ...{ models, train, live, log: silentLog, clock },
  });
  const finished = () =>
    new Promise<void>((resolve) => {
      const end = live.subscribe(() => {
        if (training.state().kind === 'running') return;
        end();
        resolve();
      });
    });
  return { live, models, current, training, finished, clock };
}

async function trainOnce({ training, finished }: ReturnType<typeof parts>): Promise<string> {
  const over = finished();
  expect(training.start('admin')).toBe(true);
  await over;
  return (await training.list())[0]?.id ?? '';
}

describe('training a classifier', () => {
  it('stores the result for comparison, and nothing reads it before somebody activates it', async () => {
    const all = parts();
    await trainOnce(all);
    expect(await all.training.list()).toMatchObject([{ active: false, examples: 6, before: figures }]);
    await all.current.refresh();
    expect(all.current.guess('楼道灯不亮了')).toBeUndefined();
  });

  it('reads with the activated one at once, and with the shipped one after going back', async () => {
    const all = parts();
    const id = await trainOnce(all);
    await all.training.activate(id, 'admin');
    await all.current.refresh();
    expect(all.current.guess('楼道的灯不亮')?.intents[0]?.label).toBe('report');
    await all.training.activate(undefined, 'admin');
    await all.current.refresh();
    expect(all.current.guess('楼道的灯不亮')).toBeUndefined();
  });

  it('refuses a second training while one runs', async () => {
    const all = parts();
    const over = all.finished();
    expect(all.training.start('admin')).toBe(true);
    expect(all.training.start('supervisor')).toBe(false);
    await over;
    expect(all.training.start('supervisor')).toBe(true);
  });

  it('says why a training failed and lets one try again', async () => {
    const all = parts(() => Promise.reject(new AppError('training.too_few_labels', 'too few')));
    await trainOnce(all);
    expect(all.training.state()).toMatchObject({ kind: 'failed', code: 'training.too_few_labels' });
    expect(await all.training.list()).toEqual([]);
    expect(all.training.start('admin')).toBe(true);
  });

  it('ends what runs when the process stops, and starts nothing more', async () => {
    const all = parts(
      (_aside, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new AppError('training.failed', 'ended')));
        }),
    );
    all.training.start('admin');
    await all.training.stop();
    expect(all.training.start('admin')).toBe(false);
  });

  it('goes on with what it has when the stored bytes cannot be read', async () => {
    const all = parts(() => Promise.resolve({ ...trained, bytes: Uint8Array.of(1, 2, 3) }));
    const id = await trainOnce(all);
    await all.training.activate(id, 'admin');
    await all.current.refresh();
    expect(all.current.guess('楼道的灯不亮')).toBeUndefined();
  });

  it('knows no training that is not there', async () => {
    const all = parts();
    expect(await all.training.activate('nobody', 'admin')).toBe(false);
  });

  it('keeps the active one and the newest, and lets the oldest go', async () => {
    const all = parts();
    const first = await trainOnce(all);
    await all.training.activate(first, 'admin');
    for (let more = 0; more < keptModels + 2; more += 1) {
      await all.clock.advance(1_000);
      await trainOnce(all);
    }
    const kept = await all.training.list();
    expect(kept).toHaveLength(keptModels + 1);
    expect(kept.at(-1)).toMatchObject({ id: first, active: true });
  });
});
