/** The detector with the deployment's own types before it: what staff wrote down counts as sure. Pure. */
import type { AssessFraud } from '../assessment.ts';
import type { JudgeOwnTypes, OwnMatch } from './judge-own-types.ts';
import { ownKindOf } from './own-type.ts';

/** Above what any other reader of the text is asked to outvote. */
const sure = 0.98;

export function createAssessWithOwnTypes(assess: AssessFraud, judge: JudgeOwnTypes): AssessFraud {
  return (text) => {
    const assessment = assess(text);
    const match = judge(text);
    if (match === undefined || match.isTold) return assessment;
    const { type, reasons } = match;
    return {
      isFraud: true,
      score: Math.max(assessment.score, sure),
      isTold: false,
      type: ownKindOf(type),
      reasons: [...reasons, ...assessment.reasons],
    };
  };
}

/** So much of a whole text has to be an example's: then it is one, whatever else its words sound like. */
const wholeCopy = 0.75;

/** Little but a text that staff gave as an example, posted or passed on. */
export function isWholeCopy(match: OwnMatch | undefined): boolean {
  return (match?.copy?.whole ?? 0) >= wholeCopy;
}
