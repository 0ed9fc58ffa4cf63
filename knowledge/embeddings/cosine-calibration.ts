/**
 * What a cosine of this model says about an answer. Each model has its own scale, so it is found from the entries
 * themselves: a wording is taken away and asked; once its entry is there with the other wordings, once it is gone.
 * A logistic regression over the cosine and its lead. Pure.
 */
import { z } from 'zod';

import type { NearEntry, VectorIndex } from './vector-index.ts';

export const cosineCalibration = z.object({ always: z.number(), cosine: z.number(), lead: z.number() });
export type CosineCalibration = z.infer<typeof cosineCalibration>;

export interface MeantEntry extends NearEntry {
  /** 0 to 1: how likely it answers. */
  readonly confidence: number;
}

/** So many of the nearest are judged. */
export const judged = 10;

/** @param near best first */
export function judgeCosines(near: readonly NearEntry[], weights: CosineCalibration): readonly MeantEntry[] {
  return near.map((one) => {
    const lead = leadOf(one, near);
    return {
      ...one,
      confidence: logistic(weights.always + weights.cosine * one.cosine + weights.lead * lead),
    };
  });
}

export interface CosineCase {
  readonly cosine: number;
  readonly lead: number;
  readonly isRight: boolean;
}

/** Fewer tell nothing about a model. */
const leastSamples = 20;
const mostSamples = 300;

/** One wording of each of up to `mostSamples` entries, spread over all; each costs a look through the index. */
export function samplesIn(index: VectorIndex): readonly string[] {
  const several = index.ids().filter((id) => index.vectorsOf(id).length > 1);
  if (several.length < leastSamples) return [];
  const step = Math.max(1, several.length / mostSamples);
  return Array.from(
    { length: Math.min(several.length, mostSamples) },
    (_, at) => several[Math.floor(at * step)] ?? '',
  );
}

/** What happens when a wording of this entry is asked. */
export function casesOf(index: VectorIndex, entryId: string, turn: number): readonly CosineCase[] {
  const vectors = index.vectorsOf(entryId);
  const at = turn % Math.max(vectors.length, 1);
  const asked = vectors[at];
  if (asked === undefined) return [];
  const others = index.nearest(asked, judged + 1).filter((near) => near.entryId !== entryId);
  const own = Math.max(...vectors.flatMap((vector, place) => (place === at ? [] : [dot(asked, vector)])));
  const known = [...others, { entryId, cosine: own }].sort((one, other) => other.cosine - one.cosine);
  return [known, others].flatMap((near) =>
    near.slice(0, judged).map((one) => ({
      cosine: one.cosine,
      lead: leadOf(one, near),
      isRight: one.entryId === entryId,
    })),
  );
}

const rounds = 500;
const pace = 0.5;
/** Weights are drawn to 0, so that what separates perfectly is not taken for certain. */
const pull = 0.001;

/** Gradient descent on values brought to the same scale. */
export function fitCosines(cases: readonly CosineCase[]): CosineCalibration {
  const cosine = scaleOf(cases.map((one) => one.cosine));
  const lead = scaleOf(cases.map((one) => one.lead));
  const rows = cases.map((one) => ({
    of: [1, (one.cosine - cosine.mean) / cosine.spread, (one.lead - lead.mean) / lead.spread] as const,
    isRight: Number(one.isRight),
  }));
  let weights: readonly [number, number, number] = [0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const slope: [number, number, number] = [0, 0, 0];
    for (const { of, isRight } of rows) {
      const miss = logistic(of[0] * weights[0] + of[1] * weights[1] + of[2] * weights[2]) - isRight;
      slope[0] += miss * of[0];
      slope[1] += miss * of[1];
      slope[2] += miss * of[2];
    }
    const step = (at: 0 | 1 | 2) => weights[at] - pace * (slope[at] / rows.length + pull * weights[at]);
    weights = [step(0), step(1), step(2)];
  }
  const perCosine = weights[1] / cosine.spread;
  const perLead = weights[2] / lead.spread;
  const always = weights[0] - perCosine * cosine.mean - perLead * lead.mean;
  return { always, cosine: perCosine, lead: perLead };
}

function scaleOf(values: readonly number[]): { readonly mean: number; readonly spread: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(values.length, 1);
  return { mean, spread: Math.sqrt(square) || 1 };
}

/** How far before the best of the others, or behind it. */
function leadOf(one: NearEntry, near: readonly NearEntry[]): number {
  const rival = near.find(({ entryId }) => entryId !== one.entryId);
  return one.cosine - (rival?.cosine ?? 0);
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function dot(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}
