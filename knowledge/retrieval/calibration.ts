/** Made by `npm run calibrate` from the shipped content asked its own questions; not to be changed by hand. */
import type { SignWeights } from './confidence.ts';

export const calibration: SignWeights = {
  always: -3.77,
  coverage: 3.04,
  wordingSaid: 0.05,
  saidInWording: -4.23,
  secondSimilarity: 3.34,
  shared: 3.64,
  sharedInWordings: -3.1,
  lacking: -0.95,
  keyword: 1.42,
  lacksAspect: -0.89,
  lead: 2.51,
  leadOfWording: -0.2,
  isFirst: 0.49,
};
