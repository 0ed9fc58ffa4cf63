import fc from 'fast-check';
import { expect, it } from 'vitest';

import { roundBoundaries, scoreRounded } from './rounded.ts';
import { score } from './support-vectors.ts';

const labels = 3;
const weight = fc.float({ min: -5, max: 5, noNaN: true });
const learned = fc
  .tuple(
    fc.array(fc.tuple(weight, weight, weight), { minLength: 1, maxLength: 8 }),
    fc.tuple(weight, weight, weight),
  )
  .map(([rows, bias]) => ({
    labels,
    weights: Float32Array.from(rows.flat()),
    bias: Float32Array.from(bias),
  }));

it('scores as what was learned, to within half a step of each column', () => {
  fc.assert(
    fc.property(learned, (boundaries) => {
      const rounded = roundBoundaries(boundaries);
      const size = rounded.steps.length;
      const columns = Int32Array.from({ length: size }, (_, column) => column);
      const vector = { columns, values: new Float32Array(size).fill(1), size, known: 1 };
      const [exact, near] = [new Float64Array(labels), new Float64Array(labels)];
      score(vector, boundaries, exact);
      scoreRounded(vector, rounded, near);
      const slack = rounded.steps.reduce((sum, step) => sum + step, 0) * 0.5001 + 1e-5;
      exact.forEach((one, label) => {
        expect(Math.abs(one - (near[label] ?? NaN))).toBeLessThanOrEqual(slack);
      });
    }),
  );
});
