import { expect, it } from 'vitest';

import { createLiveEvents } from './live.ts';
import { createLiveCache } from './live-cache.ts';

function counting() {
  const live = createLiveEvents();
  let loads = 0;
  const ask = createLiveCache(live, ['groups'], (key) => Promise.resolve(`${key}${(loads += 1)}`));
  return { live, ask };
}

it('asks once for each key until its topic changes', async () => {
  const { live, ask } = counting();
  expect([await ask('a'), await ask('a'), await ask('b')]).toEqual(['a1', 'a1', 'b2']);
  live.publish({ topic: 'tickets' });
  expect(await ask('a')).toBe('a1');
  live.publish({ topic: 'groups', id: 'g' });
  expect(await ask('a')).toBe('a3');
});

it('does not remember what was being read when the change came', async () => {
  const live = createLiveEvents();
  let finish: ((value: string) => void) | undefined;
  const reads = [new Promise<string>((resolve) => (finish = resolve)), Promise.resolve('new')];
  const ask = createLiveCache(live, ['groups'], () => reads.shift() ?? Promise.resolve('more'));
  const early = ask('a');
  live.publish({ topic: 'groups' });
  finish?.('old');
  expect(await early).toBe('old');
  expect(await ask('a')).toBe('new');
});

it('asks again after a failure', async () => {
  const live = createLiveEvents();
  const answers = [Promise.reject(new Error('gone')), Promise.resolve('back')];
  const ask = createLiveCache(live, [], () => answers.shift() ?? Promise.resolve('more'));
  await expect(ask('a')).rejects.toThrow('gone');
  expect(await ask('a')).toBe('back');
});
