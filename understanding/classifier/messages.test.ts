import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { createMessageClassifier } from './message-classifier.ts';
import { deserialiseMessages, serialiseMessages } from './message-file.ts';
import { loadShippedClassifier, writeModels } from './shipped.ts';
import { type MessageExample, trainMessages } from './train-messages.ts';

const report = (category: MessageExample['category'], ...texts: readonly string[]) =>
  texts.map((text): MessageExample => ({ text, intent: 'report', category }));
const said = (intent: MessageExample['intent'], ...texts: readonly string[]) =>
  texts.map((text): MessageExample => ({ text, intent, category: undefined }));
const examples = [
  ...report('repair.elevator', '电梯坏了', '电梯停在三楼不动', '电梯门关不上', '坐电梯抖得厉害'),
  ...report('repair.water', '家里没水了', '自来水发黄', '水压太小了', '水龙头一滴水都没有'),
  ...said('question', '物业费怎么交', '居住证去哪里办', '社区几点下班', '医保怎么转'),
  ...said('chatter', '今天天气不错', '哈哈哈哈', '晚上吃什么', '谢谢大家'),
];
const { models } = trainMessages(examples);
const classifier = createMessageClassifier(models);

const folder = mkdtempSync(path.join(tmpdir(), 'models-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the classifier of messages', () => {
  it('tells what a message wants and what it is about', () => {
    const guess = classifier.guess('电梯又停在五楼不动了');
    expect(guess.intents[0]?.label).toBe('report');
    expect(guess.categories[0]?.label).toBe('repair.elevator');
    expect(classifier.guess('居住证怎么办').intents[0]?.label).toBe('question');
  });

  it('explains both', () => {
    expect(classifier.explain('电梯坏了', 'repair.elevator').length).toBeGreaterThan(0);
    expect(classifier.explain('电梯坏了', 'report').length).toBeGreaterThan(0);
  });

  it('refuses a model of other labels', () => {
    expect(() => createMessageClassifier({ intent: models.category, category: models.intent })).toThrow(
      'train it again',
    );
  });
});

describe('the classifier of danger', () => {
  const told = (danger: boolean, ...texts: readonly string[]) =>
    texts.map((text): MessageExample => ({ text, intent: 'report', category: 'anomaly.person', danger }));
  const withDanger = trainMessages([
    ...examples,
    ...told(true, '有人晕倒了快来', '老人摔倒起不来了', '孩子不见了快帮找', '有人在喊救命'),
    ...told(false, '老人在下棋', '孩子在写作业', '有人在唱歌', '老人想理发'),
  ]).models;

  it('tells how likely somebody is in danger', () => {
    const { guess } = createMessageClassifier(withDanger);
    expect(guess('有人摔倒了快来').danger).toBeGreaterThan(guess('老人在写作业').danger ?? 1);
  });

  it('says nothing when it learned nothing of danger', () => {
    expect(classifier.guess('有人晕倒了').danger).toBeUndefined();
    expect(createMessageClassifier(deserialiseMessages(serialiseMessages(models))).guess('晕倒').danger).toBe(
      undefined,
    );
  });

  it('is read as it was written', () => {
    const read = createMessageClassifier(deserialiseMessages(serialiseMessages(withDanger)));
    expect(read.guess('有人摔倒了').danger).toBe(
      createMessageClassifier(withDanger).guess('有人摔倒了').danger,
    );
  });
});

describe('the file of both models', () => {
  it('is read as it was written', () => {
    const file = path.join(folder, 'some', 'messages.model');
    writeModels(models, file);
    expect(loadShippedClassifier(file).guess('水龙头没水')).toEqual(classifier.guess('水龙头没水'));
  });

  it('tells the fix when it is missing or damaged', () => {
    expect(() => loadShippedClassifier(path.join(folder, 'none'))).toThrow('npm run train');
    expect(() => deserialiseMessages(Buffer.from('no model'))).toThrow('npm run train');
    expect(() => deserialiseMessages(serialiseMessages(models).subarray(0, 5000))).toThrow('npm run train');
  });
});
