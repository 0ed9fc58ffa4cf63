import type { MessageInContext } from '../../understanding/understanding.ts';

/** Posted in a group of a whole compound, to nobody in particular, by somebody without an alias. */
export function posted(text: string, over: Partial<MessageInContext> = {}): MessageInContext {
  return {
    text,
    addressed: false,
    mentionsOthers: false,
    hasImage: false,
    alias: undefined,
    roomPlace: {},
    now: new Date('2026-11-22T02:00:00Z'),
    ...over,
  };
}
