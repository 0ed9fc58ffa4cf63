/** What the bot would do with a question, with every score taken apart: its parts add up to it. */
import type { LookByMeaning } from '../../../knowledge/embeddings/meanings.ts';
import { itemGates } from '../../../knowledge/service-directory/service-directory.ts';
import type { TriedServices } from '../../../knowledge/service-directory/try-services.ts';
import { allSounds } from '../../../knowledge/retrieval/explain.ts';
import type { TriedCandidate, TriedQuestion } from '../../../knowledge/try-question.ts';
import {
  foundBy,
  itemDecision,
  itemPasses,
  meaningProblem,
  scorePartNames,
  termFieldNames,
  tryDecision,
  wantedAll,
} from '../tried.zh.ts';
import { partNames } from '../services.zh.ts';
import type { TryResult } from '../schemas/knowledge.ts';

type Part = TryResult['candidates'][number]['parts'][number];

/** What each part of the live path makes of the question. */
export interface Tried {
  readonly entries: TriedQuestion;
  readonly services: TriedServices | undefined;
  readonly meanings: Awaited<ReturnType<LookByMeaning>>;
}

const mostShown = 5;

export function showTried({ entries, services, meanings }: Tried, addressed: boolean): TryResult {
  const item = services === undefined ? undefined : saidOfItem(services);
  return {
    ...(item ?? saidOfEntry(entries, addressed)),
    thresholds: { unasked: entries.gates.certain, addressed: entries.gates.answer },
    candidates: entries.candidates.map((candidate) => ({
      entryId: candidate.entryId,
      question: candidate.question,
      score: candidate.score,
      parts: partsOf(candidate),
    })),
    services: services && showServices(services),
    meanings: meanings && showMeanings(meanings),
  };
}

function saidOfEntry(entries: TriedQuestion, addressed: boolean) {
  const answer = addressed || entries.certain ? entries.answer : undefined;
  return {
    answers: answer !== undefined,
    decision: tryDecision(entries, addressed),
    answer: answer?.text,
    entryId: answer?.entryId,
  };
}

/** Absent when the turn passes on to the entries. */
function saidOfItem({ choice, reply }: TriedServices) {
  if (choice.kind === 'entry') return undefined;
  const answer = reply?.kind === 'answer' ? reply.text : undefined;
  const areas = reply?.kind === 'which_area' ? reply.areas.map(({ name }) => name) : [];
  return { answers: answer !== undefined, decision: itemDecision(choice, areas), answer };
}

function showServices({ choice, matter, wanted, near }: TriedServices): TryResult['services'] {
  return {
    decision: choice.kind === 'entry' ? itemPasses[choice.why] : itemDecision(choice, []),
    matter,
    wanted: wanted.map((part) => (part === 'how' ? wantedAll : partNames[part])),
    items: near.slice(0, mostShown).map(({ item: { id, name }, similarity, by }) => ({
      ...{ itemId: id, name, score: similarity, why: foundBy[by] },
    })),
    thresholds: { ...itemGates },
  };
}

function showMeanings(meanings: NonNullable<Tried['meanings']>): TryResult['meanings'] {
  if (!meanings.ok) return { problem: meaningProblem(meanings.error), near: [] };
  return {
    near: meanings.value.slice(0, mostShown).map(({ entry, cosine, confidence }) => ({
      ...{ entryId: entry.id, question: entry.question, cosine, confidence },
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
