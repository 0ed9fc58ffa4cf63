/** What staff gave as an example of a scam is one, whatever else its words may be taken for; danger alone goes before. */
import { isWholeCopy } from '../fraud/own/assess-with-own-types.ts';
import type { JudgeOwnTypes } from '../fraud/own/judge-own-types.ts';
import type { Understand } from '../understanding/understanding.ts';

/** The same reader, for a deployment with types of its own. */
export function heedingOwnTypes(understand: Understand, judge: JudgeOwnTypes): Understand {
  return (message) => {
    const understanding = understand(message);
    const acts = [understanding, ...understanding.further];
    if (acts.some(({ danger }) => danger !== undefined) || !isWholeCopy(judge(message.text)))
      return understanding;
    return {
      ...understanding,
      ...{ intent: 'fraud_bait', confidence: 1, unclear: undefined },
      ...{ category: undefined, urgency: undefined, further: [], reasons: ['own_scam_type'] },
    };
  };
}
