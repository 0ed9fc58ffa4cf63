/** What the bot would do with a question, with every score taken apart: its parts add up to it. */
import { allSounds } from '../../../knowledge/retrieval/explain.ts';
import type { TriedCandidate, TriedQuestion } from '../../../knowledge/try-question.ts';
import { scorePartNames, termFieldNames, tryDecision } from '../messages.zh.ts';
import type { TryResult } from '../schemas/knowledge.ts';

type Part = TryResult['candidates'][number]['parts'][number];

export function showTried(tried: TriedQuestion, addressed: boolean): TryResult {
  const answer = addressed || tried.certain ? tried.answer : undefined;
  return {
    answers: answer !== undefined,
    decision: tryDecision(tried, addressed),
    answer: answer?.text,
    entryId: answer?.entryId,
    thresholds: { unasked: tried.gates.certain, addressed: tried.gates.answer },
    candidates: tried.candidates.map((candidate) => ({
      entryId: candidate.entryId,
      question: candidate.question,
      score: candidate.score,
      parts: partsOf(candidate),
    })),
  };
}

/** The largest first; last what the calibration makes of them. */
export function partsOf(candidate: TriedCandidate): Part[] {
  const { score, exact, wording } = candidate;
  if (exact) return [{ name: scorePartNames.exact, value: score, detail: wording }];
  const parts = [...termParts(candidate), ...wordingPart(candidate)];
  const calibrated = score - parts.reduce((sum, { value }) => sum + value, 0);
  return [
    ...parts.sort((one, other) => other.value - one.value),
    { name: scorePartNames.calibrated, value: calibrated, detail: scorePartNames.whatCalibrates },
  ];
}

function termParts({ terms }: TriedCandidate): Part[] {
  return terms
    .map(({ term, share, strength, fields }) => ({
      name: term === allSounds ? scorePartNames.sounds : `「${term}」`,
      value: (share * strength) / 2,
      detail: fields.map((field) => termFieldNames[field]).join('、'),
    }))
    .filter(({ value }) => value > 0);
}

function wordingPart({ wording, similarity }: TriedCandidate): Part[] {
  if (similarity === 0) return [];
  return [{ name: scorePartNames.wording, value: similarity / 2, detail: wording }];
}
