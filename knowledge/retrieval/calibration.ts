/** Made by `npm run calibrate` from the shipped content asked its own questions; not to be changed by hand. */
import type { SignWeights } from './confidence.ts';

export const calibration: SignWeights = {
  always: -4.6,
  coverage: 3.29,
  wordingSaid: 0.79,
  saidInWording: -4.04,
  secondSimilarity: 2.26,
  shared: 3.45,
  sharedInWordings: -2.89,
  lacking: -0.97,
  keyword: 1.2,
  lacksAspect: -0.75,
  lead: 2.4,
  leadOfWording: 0.13,
  isFirst: 0.51,
  sameAspects: 1.49,
  matched: 0.22,
};
