import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { deserialise, serialise } from './model-file.ts';
import type { Example } from './model.ts';
import { readLanguage, train, trainAndJudge } from './train.ts';

const texts: Readonly<Record<string, readonly string[]>> = {
  lift: ['电梯坏了', '电梯停在三楼不动', '电梯门关不上', '坐电梯抖得厉害', '电梯又不动了', '电梯按钮没反应'],
  water: ['家里没水了', '停水了吗', '自来水发黄', '水压太小了', '厨房水管爆了', '水龙头一滴水都没有'],
  dog: ['有狗没拴绳', '流浪狗追小孩', '狗叫了一晚上', '遛狗不牵绳', '狗屎没人捡', '大狗在楼道里'],
};
const examples: readonly Example[] = Object.entries(texts).flatMap(([label, lines]) =>
  lines.map((text) => ({ text, label })),
);
const language = readLanguage();
const { model, judged } = trainAndJudge(examples, {}, language);

const said = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.constantFrom('电', '梯', '水', '狗', '3', '栋', '!', ' ', '\ud800', '😀'), { maxLength: 60 })
    .map((signs) => signs.join('')),
);

describe('a trained model', () => {
  it('knows what it was shown, and what is said in other words', () => {
    expect(model.classify('2号电梯不动了')[0]?.label).toBe('lift');
    expect(model.classify('我家水管没水')[0]?.label).toBe('water');
  });

  it('reads wrong characters by their sound', () => {
    expect(model.classify('店题按扭梅返应')[0]?.label).toBe('lift');
  });

  it('is unsure of a text it knows nothing of', () => {
    expect(model.classify('ξψω')[0]?.probability).toBeLessThan(0.5);
    expect(model.classify('')[0]?.probability).toBeLessThan(0.5);
  });

  it('says which words speak for a label', () => {
    const pieces = model.explain('家里的电梯坏了', 'lift').map(({ piece }) => piece);
    expect(pieces).toContain('电梯');
    expect(model.explain('家里的电梯坏了', 'no such label')).toEqual([]);
  });

  it('answers any text with probabilities that sum to 1, the most probable first', () => {
    fc.assert(
      fc.property(said, (text) => {
        const guesses = model.classify(text);
        expect(guesses.map(({ label }) => label).toSorted()).toEqual(['dog', 'lift', 'water']);
        const probabilities = guesses.map(({ probability }) => probability);
        expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
        expect(probabilities).toEqual(probabilities.toSorted((left, right) => right - left));
        model.explain(text, 'dog');
      }),
    );
  });
});

describe('training', () => {
  it('gives the same model whatever the order of the examples', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...examples], { minLength: examples.length }), (other) => {
        expect(Buffer.compare(serialise(trainAndJudge(other, {}, language).model), serialise(model))).toBe(0);
      }),
      { numRuns: 10 },
    );
  });

  it('judges every example by a model that has not seen it', () => {
    expect(judged.map(({ text }) => text).toSorted()).toEqual(examples.map(({ text }) => text).toSorted());
  });

  it('refuses examples of a single label', () => {
    expect(() => train([{ text: '电梯坏了', label: 'lift' }])).toThrow('at least two labels');
  });
});

describe('a model file', () => {
  it('decides as the model it was written from', () => {
    const read = deserialise(serialise(model));
    fc.assert(
      fc.property(said, (text) => {
        expect(read.classify(text)).toEqual(model.classify(text));
      }),
    );
  });

  it('is refused when it is damaged, cut off, or no model at all', () => {
    const bytes = serialise(model);
    expect(() => deserialise(bytes.subarray(0, bytes.length - 5))).toThrow('ends too early');
    expect(() => deserialise(bytes.subarray(0, 6))).toThrow('not a model file');
    expect(() => deserialise(Buffer.from('not a model, but some text'))).toThrow('not a model file');
    const otherVersion = Buffer.from(bytes);
    otherVersion.write('"version":9', 9);
    expect(() => deserialise(otherVersion)).toThrow('npm run train');
  });
});
