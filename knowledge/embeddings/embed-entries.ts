/**
 * Embeds published entries in the background: what is new or worded anew, and everything after a change of the model.
 * What one round did not reach the next one takes up; an entry that fails stops no other.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';

import type { Clock } from '../../core/clock.ts';
import type { Embeddings } from '../../core/embeddings.ts';
import { ModelError, type ModelFailure } from '../../core/language-model.ts';
import { limitedTo } from '../../core/limited-signal.ts';
import type { Log } from '../../core/log.ts';
import type { KnowledgeEntry } from '../entry.ts';
import { casesOf, type CosineCalibration, fitCosines, samplesIn } from './cosine-calibration.ts';
import type { HeldVectors } from './held-vectors.ts';
import type { VectorIndex } from './vector-index.ts';
import type { EmbeddedEntry, StoredModel, VectorStore } from './vector-store.prisma.ts';
import { digestOf, textsOf } from './wording-texts.ts';

export interface EmbedEntriesDeps {
  readonly embeddings: Embeddings;
  readonly store: VectorStore;
  readonly findEntry: (id: string) => Promise<KnowledgeEntry | undefined>;
  readonly held: Pick<HeldVectors, 'refresh' | 'index'>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface EmbedEntries {
  /** One round: until nothing is left, the endpoint fails or `stop` is called. */
  run(): Promise<void>;
  stop(): void;
}

const probeText = '居民问社区办事';
/** Two vectors of the probe that are less alike are of two models. */
const leastAlike = 0.95;
const perPage = 25;
const requestMs = 20_000;
/** So much more or less knowledge asks for another calibration. */
const grown = 0.1;

export function createEmbedEntries(deps: EmbedEntriesDeps): EmbedEntries {
  const stopping = new AbortController();
  let isFirst = true;
  return {
    stop: () => stopping.abort(),
    run: async () => {
      if (!isFirst && !(await isDue(deps))) return;
      const model = await probe(deps, stopping.signal);
      if (model === undefined) return;
      isFirst = false;
      if (!(await embedAll(deps, model, stopping.signal))) return;
      await deps.held.refresh();
      await calibrateIfDue(deps, model);
    },
  };
}

/** Without anything to do the endpoint is left alone. */
async function isDue({ embeddings, store }: EmbedEntriesDeps): Promise<boolean> {
  const model = await store.findModel(embeddings.model);
  if (model?.failure !== undefined || model === undefined) return true;
  return (await store.listPending(model, 1)).length > 0;
}

/** Is the endpoint there, and is it still the model whose vectors are stored? Absent: not this time. */
async function probe(deps: EmbedEntriesDeps, signal: AbortSignal): Promise<StoredModel | undefined> {
  const { embeddings, store, clock, log } = deps;
  const before = await store.findModel(embeddings.model);
  const at = clock.now();
  try {
    const [vector] = await embed(embeddings, [probeText], signal);
    if (vector === undefined) throw new ModelError('empty');
    const space = { model: embeddings.model, dimension: vector.length };
    const fresh = {
      ...space,
      probe: vector,
      calibration: undefined,
      calibratedOn: 0,
      failure: undefined,
      at,
    };
    if (before !== undefined && isAlike(before.probe, vector)) {
      const known = { ...before, failure: undefined, at };
      if (before.failure !== undefined) await store.saveModel(known);
      return known;
    }
    if (before !== undefined && before.dimension > 0) {
      log.warn('embeddings.model_changed', { dimension: vector.length });
      await store.forget('all', undefined);
    }
    await store.saveModel(fresh);
    return fresh;
  } catch (error) {
    if (!signal.aborted) await noteFailure(deps, error, before);
    return undefined;
  }
}

async function noteFailure(
  { embeddings, store, clock, log }: EmbedEntriesDeps,
  error: unknown,
  before: StoredModel | undefined,
): Promise<void> {
  if (!(error instanceof ModelError)) throw error;
  log.warn('embeddings.unanswered', { code: error.failure });
  const none = { dimension: 0, probe: new Float32Array(), calibration: undefined, calibratedOn: 0 };
  await store.saveModel({
    ...(before ?? none),
    model: embeddings.model,
    failure: error.failure,
    at: clock.now(),
  });
}

function isAlike(one: Float32Array, other: Float32Array): boolean {
  const cosine = one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
  return one.length === other.length && cosine >= leastAlike;
}

/** False when it did not come to the end. */
async function embedAll(deps: EmbedEntriesDeps, model: StoredModel, signal: AbortSignal): Promise<boolean> {
  const { store, clock } = deps;
  for (;;) {
    const ids = await store.listPending(model, perPage);
    if (ids.length === 0) return true;
    const done: EmbeddedEntry[] = [];
    const failure = await embedPage(deps, { ids, model, signal, done });
    if (done.length > 0) await store.save(model, done, clock.now());
    if (signal.aborted) return false;
    if (failure !== undefined) {
      await noteFailure(deps, failure, model);
      return false;
    }
  }
}

interface Page {
  readonly ids: readonly string[];
  readonly model: StoredModel;
  readonly signal: AbortSignal;
  /** Filled as it goes: what is done stays done. */
  readonly done: EmbeddedEntry[];
}

/** Returns why the endpoint, and not an entry, failed. */
async function embedPage(deps: EmbedEntriesDeps, page: Page): Promise<ModelError | undefined> {
  for (const id of page.ids) {
    if (page.signal.aborted) return undefined;
    const entry = await deps.findEntry(id);
    if (entry === undefined) continue;
    try {
      const embedded = await embedEntry(deps, entry, page);
      if (embedded !== undefined) page.done.push(embedded);
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      const other = await blameOf(deps, error, page.signal);
      if (other !== undefined) return other;
      page.done.push({ ...markOf(entry), vectors: [], failure: error.failure });
    }
  }
  return undefined;
}

function markOf(entry: KnowledgeEntry) {
  return { entryId: entry.id, entryVersion: entry.version, digest: digestOf(textsOf(entry)) };
}

/** Absent when it is embedded already: only something else was edited. */
async function embedEntry(
  { embeddings, store }: EmbedEntriesDeps,
  entry: KnowledgeEntry,
  { model, signal }: Page,
): Promise<EmbeddedEntry | undefined> {
  const mark = markOf(entry);
  if ((await store.findDigest(entry.id, model)) === mark.digest) {
    await store.confirm(entry.id, entry.version);
    return undefined;
  }
  const vectors = await embed(embeddings, textsOf(entry), signal);
  if (vectors.some(({ length }) => length !== model.dimension)) throw new ModelError('malformed');
  return { ...mark, vectors };
}

const ofTheEndpoint: ReadonlySet<ModelFailure> = new Set<ModelFailure>([
  'timeout',
  'rate_limited',
  'unavailable',
]);

/** Whether the entry or the endpoint is at fault: one that refuses a text it has taken before is. */
async function blameOf(
  { embeddings }: EmbedEntriesDeps,
  error: ModelError,
  signal: AbortSignal,
): Promise<ModelError | undefined> {
  if (ofTheEndpoint.has(error.failure)) return error;
  return embed(embeddings, [probeText], signal).then(
    () => undefined,
    (again: unknown) => (again instanceof ModelError ? again : error),
  );
}

/** One request after the other, none with more texts than the endpoint takes. */
async function embed(
  embeddings: Embeddings,
  texts: readonly string[],
  outer: AbortSignal,
): Promise<readonly Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (let from = 0; from < texts.length; from += embeddings.mostTexts) {
    const limit = limitedTo(requestMs, outer);
    try {
      vectors.push(...(await embeddings.embed(texts.slice(from, from + embeddings.mostTexts), limit.signal)));
    } finally {
      limit.lift();
    }
  }
  return vectors;
}

async function calibrateIfDue(
  { store, held, clock, log }: EmbedEntriesDeps,
  model: StoredModel,
): Promise<void> {
  const index = held.index();
  if (index === undefined) return;
  const change = Math.abs(index.size() - model.calibratedOn);
  if (model.calibration !== undefined && change < grown * model.calibratedOn) return;
  const calibration = await calibrate(index);
  if (calibration === undefined) return;
  log.info('embeddings.calibrated', { entries: index.size() });
  await store.saveModel({ ...model, calibration, calibratedOn: index.size(), at: clock.now() });
}

/** Messages are worked on between two looks. */
export async function calibrate(index: VectorIndex): Promise<CosineCalibration | undefined> {
  const samples = samplesIn(index);
  if (samples.length === 0) return undefined;
  const cases = [];
  for (const [turn, entryId] of samples.entries()) {
    cases.push(...casesOf(index, entryId, turn));
    await nextTurn();
  }
  return fitCosines(cases);
}
