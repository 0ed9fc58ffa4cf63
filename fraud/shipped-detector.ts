/** The detector as it is shipped: the lists beside the program, and what was learned when Gege was set up. */
import type { AssessFraud } from './assessment.ts';
import { createFraudDetector } from './detector.ts';
import { createLearnedFraud } from './learned/fraud-models.ts';
import { loadShippedFraud } from './learned/shipped-fraud.ts';
import { readLinkLists } from './links/shipped-lists.ts';

/**
 * Reads some MB; keep what it returns. Before `npm run train:fraud` rules decide alone.
 * @throws AppError `model.unreadable`
 */
export function loadFraudDetector(): AssessFraud {
  const models = loadShippedFraud();
  return createFraudDetector({
    lists: readLinkLists(),
    learned: models === undefined ? undefined : createLearnedFraud(models),
  });
}
