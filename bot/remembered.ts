/** A look-up that is asked with every message, answered from memory until what it reads has changed. */
import type { LiveEvent, LiveEvents } from '../core/live.ts';

/** `undefined` answers are remembered too. All is forgotten when one of `topics` changes or `capacity` is reached. */
export function remembered<Key, Value>(
  find: (key: Key) => Promise<Value>,
  options: {
    readonly keyOf: (key: Key) => string;
    readonly live: LiveEvents;
    readonly topics: readonly LiveEvent['topic'][];
    readonly capacity: number;
  },
): (key: Key) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  options.live.subscribe((event) => {
    if (options.topics.includes(event.topic)) known.clear();
  });
  return (key) => {
    const name = options.keyOf(key);
    const found = known.get(name);
    if (found !== undefined) return found;
    if (known.size >= options.capacity) known.clear();
    const asked = find(key);
    known.set(name, asked);
    asked.catch(() => known.delete(name));
    return asked;
  };
}
