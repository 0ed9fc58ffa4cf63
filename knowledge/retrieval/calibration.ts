/** Made by `npm run calibrate` from the shipped content asked its own questions; not to be changed by hand. */
import type { SignWeights } from './confidence.ts';

export const calibration: SignWeights = {
  always: -4.45,
  coverage: 3.6,
  wordingSaid: 0.64,
  saidInWording: -3.7,
  secondSimilarity: 2.29,
  shared: 2.38,
  sharedInWordings: -2.19,
  lacking: -0.9,
  keyword: 2.08,
  lacksAspect: -0.45,
  lead: 3.03,
  leadOfWording: -1.23,
  isFirst: 0.63,
};
