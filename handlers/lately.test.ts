import { describe, expect, it } from 'vitest';
import { feedbackDialogue } from './feedback-dialogue.ts';
import { silence, speakOf, toDialogue } from './dialogue/talk.ts';
import { createFindLately } from './lately.ts';
import type { Turn } from './handler.ts';

const now = new Date('2026-03-02T09:00:00+08:00');
const reported = speakOf(silence, 't1', 'm1');

function lately(known: {
  readonly dialogue?: Turn['dialogue'];
  readonly isAwaited?: boolean;
  readonly hasReported?: boolean;
  readonly addressed?: boolean;
}) {
  const find = createFindLately({
    verdicts: { isAwaitedOf: () => known.isAwaited === true },
    reporters: { mayHaveReported: () => known.hasReported === true },
  });
  const message = {
    ...{
      channel: 'c',
      account: 'a',
      sender: { key: 'wang', name: '王' },
      addressed: known.addressed === true,
    },
    place: { kind: 'room', channel: 'c', account: 'a', key: 'r' },
  };
  // Only who it is from, and whether it is said to the bot, is looked at.
  return find({ message: message as Turn['message'], dialogue: known.dialogue, now });
}

describe('what there is between the bot and the sender', () => {
  it('is nothing with a stranger', () => {
    expect(lately({})).toEqual([]);
  });

  it('is the report that is talked about, before a verdict on an older one', () => {
    expect(lately({ dialogue: toDialogue(reported, now), isAwaited: true })).toEqual(['reported']);
    const asked = toDialogue({ ...reported, open: { ticketId: 't1', ask: 'place' } }, now);
    expect(lately({ dialogue: asked })).toEqual(['reported', 'asked']);
  });

  it('is a verdict where work was done, or where it was asked whether it was', () => {
    expect(lately({ isAwaited: true })).toEqual(['verdict_awaited']);
    expect(lately({ dialogue: feedbackDialogue('t1', now) })).toEqual(['verdict_awaited']);
  });

  it('is a report of hours ago only for what is said to the bot itself', () => {
    expect(lately({ hasReported: true })).toEqual([]);
    expect(lately({ hasReported: true, addressed: true })).toEqual(['reported']);
  });
});
