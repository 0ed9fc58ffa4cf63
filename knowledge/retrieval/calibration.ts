/** Made by `npm run calibrate` from the shipped content asked its own questions; not to be changed by hand. */
import type { SignWeights } from './confidence.ts';

export const calibration: SignWeights = {
  always: -4.64,
  coverage: 3.22,
  wordingSaid: 0.85,
  saidInWording: -3.85,
  secondSimilarity: 2.12,
  shared: 3.37,
  sharedInWordings: -2.81,
  lacking: -1.06,
  keyword: 1.15,
  lacksAspect: -0.89,
  lead: 2.6,
  leadOfWording: 0.1,
  isFirst: 0.44,
  sameAspects: 1.57,
  matched: 0.27,
};
