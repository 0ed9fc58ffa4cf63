import { expect, it } from 'vitest';

import { fitWeighing, weigh } from './weighing.ts';

/** One figure that tells, one that does not. */
const examples = Array.from({ length: 200 }, (_, at) => ({
  figures: [1, (at % 20) / 10 - 1, at % 2],
  isFraud: at % 20 > 9 ? at % 7 !== 0 : at % 9 === 0,
}));

it('finds what tells and leaves what does not near nothing', () => {
  const [, telling = 0, idle = 0] = fitWeighing(examples);
  expect(telling).toBeGreaterThan(1);
  expect(Math.abs(idle)).toBeLessThan(telling / 3);
});

it('says on the average what is true', () => {
  const weighing = fitWeighing(examples);
  const said = examples.reduce((sum, { figures }) => sum + weigh(figures, weighing), 0);
  expect(said).toBeCloseTo(examples.filter(({ isFraud }) => isFraud).length, 0);
});

it('knows nothing of no examples', () => {
  expect(weigh([1, 2], fitWeighing([]))).toBe(0.5);
});
