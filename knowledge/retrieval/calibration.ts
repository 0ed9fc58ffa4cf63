/** Made by `npm run calibrate` from the shipped content asked its own questions; not to be changed by hand. */
import type { SignWeights } from './confidence.ts';

export const calibration: SignWeights = {
  always: -4.14,
  coverage: 2.61,
  wordingSaid: -0.12,
  saidInWording: -4.16,
  secondSimilarity: 3.32,
  shared: 3.5,
  sharedInWordings: -3.3,
  lacking: -1.18,
  keyword: 1.45,
  lacksAspect: -0.57,
  lead: 2.31,
  leadOfWording: -0.01,
  isFirst: 0.48,
  sameAspects: 1.42,
  matched: 0.62,
};
