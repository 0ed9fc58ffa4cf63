import { expect, it } from 'vitest';

import type { ReminderPreview } from '../../reminders/sending.ts';
import { createPreviewMemory } from './preview-memory.ts';

const now = new Date('2026-11-22T02:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

function preview(fingerprint: string): ReminderPreview {
  return {
    ...{ fingerprint, addressed: [], skipped: [], without: [], cardsLeftOut: 0 },
    ...{ texts: new Map(), missing: new Map(), cards: new Map(), byHand: new Set<string>() },
  };
}

it('finds what its reader saw, for a while, and nobody else’s', () => {
  const memory = createPreviewMemory();
  const shown = preview('a');
  memory.keep('reader', shown, now);
  expect(memory.find('reader', 'a', later(9))).toBe(shown);
  expect(memory.find('another', 'a', now)).toBeUndefined();
  expect(memory.find('reader', 'b', now)).toBeUndefined();
  expect(memory.find('reader', 'a', later(10))).toBeUndefined();
});

it('forgets the oldest when there are many', () => {
  const memory = createPreviewMemory();
  for (const name of ['a', 'b', 'c', 'd', 'e']) memory.keep('reader', preview(name), now);
  expect(memory.find('reader', 'a', now)).toBeUndefined();
  expect(memory.find('reader', 'b', now)).toBeDefined();
});
