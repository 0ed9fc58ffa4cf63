/**
 * The first half of `npm run calibrate`: learns how questions sound that no knowledge for everybody answers, from examples of
 * them beside the wordings of the shipped content and our own development questions; writes
 * `knowledge/particular/weights.ts`. Run it when content or examples have changed much.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import { shippedContent } from '../knowledge/content/shipped-content.ts';
import { generalExamples, particularExamples } from '../knowledge/particular/examples.ts';
import { type Example, fitParticular, packWeights } from '../knowledge/particular/fit-particular.ts';

const root = path.join(import.meta.dirname, '..');
const own = path.join(root, 'test', 'evaluation', 'own');
const querySchema = z.object({ text: z.string(), answerable: z.boolean() });

function developmentQuestions(): readonly Example[] {
  const files = readdirSync(own).filter((name) => name.startsWith('faq-development'));
  return files
    .flatMap((name) => readFileSync(path.join(own, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => querySchema.parse(JSON.parse(line)))
    .map(({ text, answerable }) => ({ text, isParticular: !answerable }));
}

const wordings = shippedContent.flatMap(({ question, alternates }) => [question, ...alternates]);
const examples: readonly Example[] = [
  ...particularExamples.map((text) => ({ text, isParticular: true })),
  ...[...wordings, ...generalExamples].map((text) => ({ text, isParticular: false })),
  ...developmentQuestions(),
];
const packed = packWeights(fitParticular(examples));
writeFileSync(
  path.join(root, 'knowledge', 'particular', 'weights.ts'),
  [
    '/** Made by `scripts/calibrate-particular.ts` from examples; not to be changed by hand. */',
    'export const packedWeights =',
    `  '${packed}';`,
    '',
  ].join('\n'),
);
console.log(
  `${examples.length} questions, ${examples.filter(({ isParticular }) => isParticular).length} of them particular`,
);
