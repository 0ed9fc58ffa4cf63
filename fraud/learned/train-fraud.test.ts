import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { createFraudDetector } from '../detector.ts';
import { readLinkLists } from '../links/shipped-lists.ts';
import { createLearnedFraud } from './fraud-models.ts';
import { readFraudExamples } from './read-fraud-examples.ts';
import { loadShippedFraud, writeFraud } from './shipped-fraud.ts';
import { trainFraud } from './train-fraud.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'fraud-'));
  folders.push(made);
  return made;
}

const lists = readLinkLists();
const ownFolder = path.join(import.meta.dirname, '..', 'examples');

describe('our examples', () => {
  const examples = readFraudExamples(ownFolder);

  it('are many, of scams and of what looks like them', () => {
    expect(examples.length).toBeGreaterThanOrEqual(1500);
    expect(examples.filter(({ isFraud }) => isFraud).length).toBeGreaterThanOrEqual(600);
  });

  it('say nothing twice', () => {
    expect(new Set(examples.map(({ text }) => text)).size).toBe(examples.length);
  });

  it('hold nobody’s phone: only numbers of the prefix 154, which is not given out', () => {
    expect(examples.filter(({ text }) => /(?<![0-9])1(?!54)[3-9][0-9]{9}(?![0-9])/u.test(text))).toEqual([]);
  });
});

describe('learning', () => {
  /** Enough to tell two kinds of scams from talk, and quick. */
  const examples = readFraudExamples(ownFolder).filter(
    ({ source }, at) =>
      at % 2 === 0 && /gambling|loan_and_credit|everyday-money|group-buy|second-hand/u.test(source),
  );
  const { models, outside } = trainFraud(examples, lists);

  it('gives every example a score by a model that had not learned from it', () => {
    expect(outside).toHaveLength(examples.length);
    const mean = (isFraud: boolean) => {
      const scores = outside.filter((one) => one.isFraud === isFraud).map(({ score }) => score);
      return scores.reduce((sum, score) => sum + score, 0) / scores.length;
    };
    expect(mean(true)).toBeGreaterThan(mean(false) + 0.3);
  });

  it('tells the kind of a text that no rule knows, and the words that speak for it', () => {
    const assess = createFraudDetector({ lists, learned: createLearnedFraud(models) });
    const { type, score } = assess('平台放水，充值上分，捕鱼棋牌随便玩，彩金提款秒到');
    expect(type).toBe('gambling');
    expect(score).toBeGreaterThan(0.5);
  });

  it('is kept in files and read again; before that there is nothing', () => {
    const place = folder();
    expect(loadShippedFraud(place)).toBeUndefined();
    writeFraud(models, place);
    const again = loadShippedFraud(place);
    expect(again?.weighing).toEqual(models.weighing);
    expect(again?.fraud.classify('下注送彩金')).toEqual(models.fraud.classify('下注送彩金'));
  });
});

it('a folder that is no kind of scam is refused', () => {
  const place = folder();
  mkdirSync(path.join(place, 'fraud', 'sorcery'), { recursive: true });
  mkdirSync(path.join(place, 'fine'));
  writeFileSync(path.join(place, 'fraud', 'sorcery', 'a.txt'), '算命\n');
  expect(() => readFraudExamples(place)).toThrow('sorcery');
});
