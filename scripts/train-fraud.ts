/** `npm run train:fraud`: trains the fraud detector on our own examples, and says how good it is by cross-validation. */
import { figuresOf } from '../understanding/classifier/figures.ts';
import { writeFraud } from '../fraud/learned/shipped-fraud.ts';
import { trainFraud } from '../fraud/learned/train-fraud.ts';
import { readTrainingTexts } from '../fraud/learned/training-texts.ts';
import { readLinkLists } from '../fraud/links/shipped-lists.ts';

const started = performance.now();
const texts = readTrainingTexts();
const { models, outside } = trainFraud(texts, readLinkLists());
writeFraud(models);

const judged = outside.map(({ isFraud, score, text }) => ({
  label: isFraud ? 'fraud' : 'fine',
  text,
  guesses: [{ label: score >= 0.5 ? 'fraud' : 'fine', probability: Math.max(score, 1 - score) }],
}));
const { macroF1, labels, calibrationError } = figuresOf(judged);
const shown = labels
  .map(
    ({ label, precision, recall }) =>
      `${label}: precision ${precision.toFixed(3)} recall ${recall.toFixed(3)}`,
  )
  .join('  ');
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`trained on ${texts.length} texts in ${seconds} s; cross-validated:`);
console.log(`  macro-F1 ${macroF1.toFixed(3)}  ${shown}  calibration error ${calibrationError.toFixed(3)}`);
