/** What every language model keeps to, the fake of the tests and the one behind an endpoint alike. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import {
  type LanguageModel,
  ModelError,
  type ModelFailure,
  type ModelRequest,
} from '../../core/language-model.ts';
import type { Reply } from '../../test/support/openai-server.ts';

export interface ModelUnderTest {
  readonly model: LanguageModel;
  /** Answers so from now on. */
  readonly always: (reply: Reply) => void;
  /** Attempts that reached it. */
  readonly attempts: () => number;
}

const shape = z.strictObject({ fruit: z.enum(['橘子', '梨']), count: z.number() });
type Fruit = z.infer<typeof shape>;

export const exampleRequest: ModelRequest<Fruit> = {
  task: 'count_fruit',
  system: 'Answer as JSON: {"fruit": "橘子" or "梨", "count": number}.',
  examples: [{ asked: '一个梨', answered: { fruit: '梨', count: 1 } }],
  user: '两个橘子',
  shape,
  maxOutputTokens: 50,
};

const right: Fruit = { fruit: '橘子', count: 2 };
/** Long enough for anything on this machine; nothing waits for it but what is meant to hang. */
const enoughMs = 5000;
const shortMs = 60;

const failures: readonly (readonly [what: string, reply: Reply, failure: ModelFailure])[] = [
  ['another shape', { kind: 'data', value: { fruit: '苹果', count: 2 } }, 'malformed'],
  ['a field too many', { kind: 'data', value: { ...right, why: '' } }, 'malformed'],
  ['no object', { kind: 'data', value: ['橘子'] }, 'malformed'],
  ['words instead of JSON', { kind: 'text', text: '好的，一共两个橘子。' }, 'malformed'],
  ['a truncated answer', { kind: 'cut_off', value: right }, 'truncated'],
  ['a refusal', { kind: 'refusal', text: '我不能回答。' }, 'refused'],
  ['a filtered answer', { kind: 'filtered' }, 'refused'],
  ['no choice', { kind: 'no_choices' }, 'empty'],
  ['no content', { kind: 'no_content' }, 'empty'],
  ['429', { kind: 'status', status: 429 }, 'rate_limited'],
  ['500', { kind: 'status', status: 500 }, 'unavailable'],
  ['503', { kind: 'status', status: 503 }, 'unavailable'],
  ['400', { kind: 'status', status: 400 }, 'rejected'],
  ['401', { kind: 'status', status: 401 }, 'rejected'],
  ['404', { kind: 'status', status: 404 }, 'rejected'],
  ['a connection reset', { kind: 'reset' }, 'unavailable'],
];

export function languageModelContract(name: string, start: () => Promise<ModelUnderTest>): void {
  async function failureOf(reply: Reply, signal = AbortSignal.timeout(enoughMs)): Promise<ModelError> {
    const { model, always, attempts } = await start();
    always(reply);
    const before = attempts();
    const error: unknown = await model.answer(exampleRequest, signal).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof ModelError)) throw new Error(`expected a ModelError, got ${String(error)}`);
    expect(attempts() - before).toBe(1);
    return error;
  }

  describe(`${name} keeps the contract of a language model`, () => {
    it('answers in the shape it was asked for, and counts what it cost', async () => {
      const { model, always } = await start();
      always({ kind: 'data', value: right });
      const answer = await model.answer(exampleRequest, AbortSignal.timeout(enoughMs));
      expect(answer.value).toEqual(right);
      expect(answer.usage.inputTokens).toBeGreaterThan(10);
      expect(answer.usage.outputTokens).toBeGreaterThan(3);
    });

    it.each(failures)('%s fails in one attempt', async (_what, reply, failure) => {
      expect((await failureOf(reply)).failure).toBe(failure);
    });

    it('a proxy’s web page is no answer', async () => {
      expect(['empty', 'malformed']).toContain((await failureOf({ kind: 'web_page' })).failure);
    });

    it('says how long to wait when it was told', async () => {
      expect((await failureOf({ kind: 'status', status: 429, retryAfter: '2' })).retryAfterMs).toBe(2000);
    });

    it('counts what a useless answer cost', async () => {
      const { usage } = await failureOf({ kind: 'data', value: { fruit: '苹果', count: 2 } });
      expect(usage.inputTokens).toBeGreaterThan(10);
    });

    it.each<[string, Reply]>([
      ['never comes', { kind: 'hang' }],
      ['comes too slowly', { kind: 'trickle', value: right }],
    ])('gives up an answer that %s when the signal says so', async (_what, reply) => {
      expect((await failureOf(reply, AbortSignal.timeout(shortMs))).failure).toBe('timeout');
    });

    it('never quotes what was said', async () => {
      const error = await failureOf({ kind: 'text', text: '好的，一共两个橘子。' });
      expect(`${error.message}${JSON.stringify(error.details)}`).not.toContain('橘子');
    });
  });
}
