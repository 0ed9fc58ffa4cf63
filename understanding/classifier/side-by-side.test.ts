import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { legible } from './legible.ts';
import { createModel } from './model.ts';
import { createCutter } from './n-grams.ts';
import { standSideBySide } from './side-by-side.ts';
import { train } from './train.ts';

const told = (label: string, ...texts: readonly string[]) => texts.map((text) => ({ text, label }));
const lifts = [...told('lift', '电梯坏了', '电梯停在三楼不动', '电梯门关不上')];
const water = [...told('water', '家里没水了', '自来水发黄', '水压太小了水压太小了')];
const talk = [...told('talk', '今天天气不错', '晚上吃什么', '谢谢大家')];

const one = train([...lifts, ...water, ...talk]);
const other = train([...told('in', '水漫到电梯里了', '楼道全是水'), ...told('out', '天气不错', '门关好了')]);
const { createReader, models } = standSideBySide([one.data, other.data]);
const cut = createCutter(one.data.tables);
const texts = fc
  .array(
    fc.constantFrom(...Array.from('电梯坏了水压太小家里没天气不错晚上吃什么楼道门关好!3a'), '电梯', '自来水'),
    {
      maxLength: 120,
    },
  )
  .map((parts) => legible(parts.join('')));

describe('models side by side', () => {
  it('tell to the last bit what each of them tells alone, whatever was read before', () => {
    const read = createReader();
    fc.assert(
      fc.property(texts, texts, (text, before) => {
        read(cut(before));
        const pieces = read(cut(text));
        for (const [at, { data }] of [one, other].entries()) {
          const alone = new Map(
            createModel(data)
              .classify(text)
              .map((guess) => [guess.label, guess.probability]),
          );
          const beside = models[at]?.probabilities(pieces);
          expect(Array.from(beside ?? [])).toEqual(data.labels.map((label) => alone.get(label)));
        }
      }),
      { numRuns: 50 },
    );
  });
});
