/** What staff gave as an example of a scam is one, whatever else its words may be taken for; danger alone goes before. */
import type { Intent } from '../core/taxonomy.ts';
import { isWholeCopy } from '../fraud/own/assess-with-own-types.ts';
import type { JudgeOwnTypes } from '../fraud/own/judge-own-types.ts';
import type { MessageInContext, Understand } from '../understanding/understanding.ts';
import { shownText } from './shown-text.ts';

/** The same reader, for a deployment with types of its own. */
export function heedingOwnTypes(understand: Understand, judge: JudgeOwnTypes): Understand {
  return (message) => {
    const understanding = understand(message);
    const acts = [understanding, ...understanding.further];
    if (acts.some(({ danger }) => danger !== undefined)) return understanding;
    const intent = intentOf(message, understanding.intent, judge);
    if (intent === undefined) return understanding;
    return {
      ...understanding,
      ...{ intent, confidence: 1, unclear: undefined },
      ...{ category: undefined, urgency: undefined, further: [], reasons: ['own_scam_type'] },
    };
  };
}

/** Posted as it is, shown to the bot with a question before it, or passed on to neighbours with a warning. */
function intentOf(
  { text, addressed }: MessageInContext,
  heardAs: Intent,
  judge: JudgeOwnTypes,
): Intent | undefined {
  const match = judge(text);
  if (isWholeCopy(match) && match?.isTold === false) return 'fraud_bait';
  const shown = addressed ? shownText({ text, quote: undefined }) : undefined;
  if (shown !== undefined && isWholeCopy(judge(shown.text))) return 'fraud_check';
  return isWholeCopy(match) && heardAs === 'report' ? 'chatter' : undefined;
}
