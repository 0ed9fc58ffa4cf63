/** Answers remembered until something they depend on changes. */
import type { LiveEvent, LiveEvents } from './live.ts';

/**
 * Remembers what `load` says for each key until an event of one of `topics`. A question asked after an event is never
 * answered with what was read before it; a load that failed is not remembered.
 */
export function createLiveCache<T>(
  live: LiveEvents,
  topics: readonly LiveEvent['topic'][],
  load: (key: string) => Promise<T>,
): (key: string) => Promise<T> {
  let answers = new Map<string, Promise<T>>();
  live.subscribe(({ topic }) => {
    if (topics.includes(topic)) answers = new Map();
  });
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const current = answers;
    const answer = load(key);
    current.set(key, answer);
    answer.catch(() => current.delete(key));
    return answer;
  };
}
