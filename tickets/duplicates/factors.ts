/** The parts of the score and their weights. Pure. */
import { likenessOfWords, sameWords } from './alike-words.ts';
import { categoryLikeness } from './compatible.ts';
import { matterKinds } from './matter-kinds.ts';
import { isGeneral, nameDifferentOnes, objectsOf } from './objects.ts';
import type { Candidate, Telling } from './telling.ts';

export type Factor =
  | 'same_category'
  | 'kindred_category'
  | 'same_object'
  | 'other_object'
  | 'same_vehicle'
  | 'same_words'
  | 'just_now'
  | 'long_ago'
  | 'names_another';

const weights = { category: 0.25, place: 0.3, object: 0.2, words: 0.15, time: 0.1 } as const;
/** Once both name a thing and it is not the same, or say which of several. */
const otherObject = 0.2;
const namesAnother = 0.25;

interface Part {
  readonly share: number;
  readonly reason: Factor | undefined;
}

export interface Alikeness {
  readonly score: number;
  readonly reasons: readonly Factor[];
}

export function alikeness(report: Telling, candidate: Candidate, placeGrade: number): Alikeness {
  const category = categoryPart(report, candidate);
  const object = objectPart(report, candidate);
  const words = wordsPart(report, candidate);
  const time = timePart(report, candidate);
  const another = nameDifferentOnes(report.words, candidate.words);
  const sum =
    weights.category * category.share +
    weights.place * placeGrade +
    weights.object * object.share +
    weights.words * words.share +
    weights.time * time.share -
    (object.reason === 'other_object' ? otherObject : 0) -
    (another ? namesAnother : 0);
  const reasons = [category, object, words, time].flatMap(({ reason }) =>
    reason === undefined ? [] : [reason],
  );
  return {
    score: Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100,
    reasons: another ? [...reasons, 'names_another'] : reasons,
  };
}

function categoryPart(report: Telling, candidate: Candidate): Part {
  const share = categoryLikeness(report.category, candidate.category);
  return { share, reason: share === 1 ? 'same_category' : 'kindred_category' };
}

function objectPart(report: Telling, candidate: Candidate): Part {
  if (report.plate !== undefined && report.plate === candidate.plate)
    return { share: 1, reason: 'same_vehicle' };
  const here = objectsOf(report.words, report.subject);
  const there = objectsOf(candidate.words, candidate.subject);
  if (here.length === 0 || there.length === 0) return { share: 0.5, reason: undefined };
  if (here.some((object) => there.includes(object))) return { share: 1, reason: 'same_object' };
  // 车都过不去 tells what comes of it, not what it is.
  const saysLittle = here.every(isGeneral) || there.every(isGeneral);
  return saysLittle ? { share: 0.5, reason: undefined } : { share: 0, reason: 'other_object' };
}

function wordsPart(report: Telling, candidate: Candidate): Part {
  const likeness = likenessOfWords(report.words, candidate.words);
  return { share: Math.min(1, likeness * 1.5), reason: likeness >= sameWords ? 'same_words' : undefined };
}

const hourMs = 3_600_000;

/** What lasts is still there a day later; what passes is gone in an hour or two. */
function timePart(report: Telling, { at, category }: Candidate): Part {
  const hours = Math.max(0, report.at.getTime() - at.getTime()) / hourMs;
  const halfLife = matterKinds[category].neighboursMs / hourMs;
  const share = 2 ** (-hours / Math.max(1, halfLife));
  const reason = hours <= 1 ? 'just_now' : share < 0.35 ? 'long_ago' : undefined;
  return { share, reason };
}
