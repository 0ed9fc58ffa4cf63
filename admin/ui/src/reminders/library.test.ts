import { describe, expect, it } from 'vitest';
import type { ReminderTextView } from '../contract.ts';
import { filterTexts, pageOfTexts, readTextFilter, usualReviewDay, waitingTexts } from './library.ts';

const now = new Date('2026-11-22T02:00:00Z');

function text(id: string, changes: Partial<ReminderTextView> = {}): ReminderTextView {
  return {
    id,
    topic: 'anti_fraud',
    topicName: '反诈提醒',
    scamType: 'romance',
    style: 'short',
    styleName: '简短',
    title: `标题${id}`,
    body: '没见面，不转钱。',
    source: '手册',
    status: 'published',
    statusName: '已发布',
    reviewAt: '2027-06-01T00:00:00.000Z',
    version: 1,
    updatedAt: '2026-11-01T00:00:00.000Z',
    ...changes,
  };
}

const idsOf = (texts: readonly ReminderTextView[]) => texts.map(({ id }) => id);

describe('the library', () => {
  const draft = text('draft', { status: 'draft', style: 'elder' });
  const old = text('old', { reviewAt: '2026-11-01T00:00:00.000Z' });
  const fire = text('fire', { topic: 'fire_safety', scamType: undefined, body: '火警打119。' });
  const all = [text('one'), draft, old, fire];

  it.each([
    ['?topic=fire_safety', ['fire']],
    ['?scamType=romance', ['one', 'draft', 'old']],
    ['?style=elder', ['draft']],
    ['?status=draft', ['draft']],
    ['?due=true', ['old']],
    ['?q=119', ['fire']],
    ['?other=1', ['one', 'draft', 'old', 'fire']],
  ])('shows under %s', (address, ids) => {
    expect(idsOf(filterTexts(all, readTextFilter(new URLSearchParams(address)), now))).toEqual(ids);
  });

  it('lets drafts, then what is due again, wait for a reader', () => {
    expect(idsOf(waitingTexts([old, ...all.slice(0, 2)], now))).toEqual(['draft', 'old']);
  });

  it('proposes to read again in half a year', () => {
    expect(usualReviewDay(now)).toBe('2027-05-23');
  });
});

describe('a page of the library', () => {
  const all = Array.from({ length: 45 }, (_, index) => text(String(index)));
  it.each([
    [null, 1, 20],
    ['3', 3, 5],
    ['9', 3, 5],
    ['-1', 1, 20],
    ['x', 1, 20],
  ])('asked for as %s is page %i', (asked, number, length) => {
    const page = pageOfTexts(all, asked);
    expect(page.number).toBe(number);
    expect(page.texts).toHaveLength(length);
  });
});
