/** Made by `npm run calibrate` from the shipped content asked its own questions; not to be changed by hand. */
import type { SignWeights } from './confidence.ts';

export const calibration: SignWeights = {
  always: -4.11,
  coverage: 4.0,
  wordingSaid: 0.37,
  saidInWording: -4.49,
  secondSimilarity: 2.44,
  shared: 1.16,
  sharedInWordings: -0.68,
  lacking: -0.17,
  keyword: 1.39,
  lacksAspect: -1.16,
  lead: 2.59,
  leadOfWording: -0.05,
  isFirst: 0.69,
};
