import { describe, expect, it } from 'vitest';

import type { Understanding } from '../understanding.ts';
import { isWorthAsking } from './when-to-ask.ts';

const lost: Pick<
  Understanding,
  'intent' | 'confidence' | 'danger' | 'sensitive' | 'ticketNumber' | 'alternative'
> = { intent: 'chatter', confidence: 0.9, danger: undefined, sensitive: [], ticketNumber: undefined };

function asks(
  understanding: Partial<Understanding>,
  message: { text?: string; addressed?: boolean; mentionsOthers?: boolean } = {},
): boolean {
  return isWorthAsking({
    message: {
      text: '那个东西又弄坏了',
      addressed: false,
      mentionsOthers: false,
      hasImage: false,
      ...message,
    },
    // The table reads only these fields.
    understanding: { ...lost, ...understanding } as Understanding,
  });
}

describe('a model is asked', () => {
  it.each<[string, Partial<Understanding>, Parameters<typeof asks>[1]]>([
    ['who speaks to the bot and is not understood', {}, { addressed: true }],
    ['an unsure question to the bot', { intent: 'question', confidence: 0.6 }, { addressed: true }],
    ['an unsure report', { intent: 'report', confidence: 0.6 }, {}],
    ['talk that may well be a report', { confidence: 0.5, alternative: 'report' }, {}],
  ])('about %s', (_what, understanding, message) => {
    expect(asks(understanding, message)).toBe(true);
  });
});

describe('a model is not asked', () => {
  it.each<[string, Partial<Understanding>, Parameters<typeof asks>[1]]>([
    ['an emergency', { intent: 'report', confidence: 0.5, danger: 'fire' }, { addressed: true }],
    ['a message with an identity number', { sensitive: ['identity_number'] }, { addressed: true }],
    ['a message with a ticket number', { ticketNumber: '261122-7' }, { addressed: true }],
    ['what rules are sure of', { intent: 'question', confidence: 0.8 }, { addressed: true }],
    ['a sure report', { intent: 'report', confidence: 0.8 }, {}],
    ['neighbours’ talk', { confidence: 0.5 }, {}],
    ['neighbours’ talk that sounds like a question', { intent: 'question', confidence: 0.5 }, {}],
    ['what is said to somebody else', { confidence: 0.5, alternative: 'report' }, { mentionsOthers: true }],
    ['an answer to the bot', { intent: 'supplement', confidence: 0.5 }, { addressed: true }],
    ['taking back', { intent: 'withdraw', confidence: 0.5 }, { addressed: true }],
    ['a nod', {}, { addressed: true, text: '好的！！！' }],
    ['a petition', {}, { addressed: true, text: '关于电梯的请求。'.repeat(60) }],
  ])('about %s', (_what, understanding, message) => {
    expect(asks(understanding, message)).toBe(false);
  });
});
