/** What all embeddings keep to, those of the tests and those behind an endpoint alike. */
import { describe, expect, it } from 'vitest';

import type { Embeddings } from '../../core/embeddings.ts';
import { ModelError, type ModelFailure } from '../../core/language-model.ts';
import type { EmbeddingReply } from '../../test/support/openai-server.ts';

export interface EmbeddingsUnderTest {
  readonly embeddings: Embeddings;
  readonly embedAs: (reply: EmbeddingReply) => void;
  /** Attempts that reached it. */
  readonly attempts: () => number;
}

const texts = ['楼道灯坏了', '楼道的灯坏了', '几点收垃圾'];
/** Long enough for anything on this machine; nothing waits for it but what is meant to hang. */
const enoughMs = 5000;
const shortMs = 250;

const failures: readonly (readonly [what: string, reply: EmbeddingReply, failure: ModelFailure])[] = [
  ['fewer vectors than texts', { kind: 'one_less' }, 'malformed'],
  ['vectors of several lengths', { kind: 'uneven' }, 'malformed'],
  ['vectors of no numbers', { kind: 'no_numbers' }, 'malformed'],
  ['vectors of zeros', { kind: 'zeros' }, 'malformed'],
  ['no vectors', { kind: 'no_vectors' }, 'malformed'],
  ['a proxy’s web page', { kind: 'web_page' }, 'malformed'],
  ['429', { kind: 'status', status: 429 }, 'rate_limited'],
  ['500', { kind: 'status', status: 500 }, 'unavailable'],
  ['503', { kind: 'status', status: 503 }, 'unavailable'],
  ['400', { kind: 'status', status: 400 }, 'rejected'],
  ['401', { kind: 'status', status: 401 }, 'rejected'],
  ['404', { kind: 'status', status: 404 }, 'rejected'],
  ['a connection reset', { kind: 'reset' }, 'unavailable'],
];

export function embeddingsContract(name: string, start: () => Promise<EmbeddingsUnderTest>): void {
  async function failureOf(reply: EmbeddingReply, signal = AbortSignal.timeout(enoughMs)) {
    const { embeddings, embedAs, attempts } = await start();
    embedAs(reply);
    const before = attempts();
    const error: unknown = await embeddings.embed(texts, signal).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof ModelError)) throw new Error(`expected a ModelError, got ${String(error)}`);
    expect(attempts() - before).toBe(1);
    return error;
  }

  describe(`${name} keep the contract of embeddings`, () => {
    it('give each text a vector of length 1, and like texts like ones', async () => {
      const { embeddings, embedAs } = await start();
      embedAs({ kind: 'by_characters' });
      const [lamp, lamps, bins] = await embeddings.embed(texts, AbortSignal.timeout(enoughMs));
      if (!lamp || !lamps || !bins) throw new Error('three texts have three vectors');
      for (const vector of [lamp, lamps, bins]) expect(dot(vector, vector)).toBeCloseTo(1, 4);
      expect(dot(lamp, lamps)).toBeGreaterThan(dot(lamp, bins) + 0.3);
    });

    it('bring vectors of any length to length 1', async () => {
      const { embeddings, embedAs } = await start();
      embedAs({ kind: 'vectors', of: () => [3, 0, 4] });
      const [vector] = await embeddings.embed(['长'], AbortSignal.timeout(enoughMs));
      expect(Array.from(vector ?? [])).toEqual([Math.fround(0.6), 0, Math.fround(0.8)]);
    });

    it.each(failures)('%s: fail in one attempt', async (_what, reply, failure) => {
      expect((await failureOf(reply)).failure).toBe(failure);
    });

    it('say how long to wait when they were told', async () => {
      expect((await failureOf({ kind: 'status', status: 429, retryAfter: '2' })).retryAfterMs).toBe(2000);
    });

    it('give up what never comes when the signal says so', async () => {
      expect((await failureOf({ kind: 'hang' }, AbortSignal.timeout(shortMs))).failure).toBe('timeout');
    });
  });
}

function dot(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}
