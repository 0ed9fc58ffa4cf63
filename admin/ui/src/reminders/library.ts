/** Which texts of the library a list shows, and which of them wait for somebody to read them. Pure. */
import type { ReminderTextView } from '../contract.ts';
import { type ListFilter, readListFilter } from '../page/list-filter.ts';

const textFilterFields = ['q', 'topic', 'scamType', 'style', 'status', 'due'] as const;
export type TextFilter = ListFilter<(typeof textFilterFields)[number]>;

export function readTextFilter(address: URLSearchParams): TextFilter {
  return readListFilter(address, textFilterFields);
}

export function filterTexts(
  texts: readonly ReminderTextView[],
  { q, due, ...same }: TextFilter,
  now: Date,
): readonly ReminderTextView[] {
  return texts.filter(
    (text) =>
      (q === undefined || `${text.title}${text.body}`.includes(q)) &&
      (due === undefined || isDue(text, now)) &&
      (same.topic === undefined || text.topic === same.topic) &&
      (same.scamType === undefined || text.scamType === same.scamType) &&
      (same.style === undefined || text.style === same.style) &&
      (same.status === undefined || text.status === same.status),
  );
}

export const textsOnPage = 20;

/** @param asked as the address has it; what is no page of this list is the first or the last one */
export function pageOfTexts(texts: readonly ReminderTextView[], asked: string | null) {
  const last = Math.max(1, Math.ceil(texts.length / textsOnPage));
  const wanted = Number.parseInt(asked ?? '1', 10);
  const number = Number.isNaN(wanted) ? 1 : Math.min(Math.max(wanted, 1), last);
  return { number, texts: texts.slice((number - 1) * textsOnPage, number * textsOnPage) };
}

/** Published, and its day to be read again has come. */
export function isDue({ status, reviewAt }: ReminderTextView, now: Date): boolean {
  return status === 'published' && new Date(reviewAt) <= now;
}

/** Drafts first, then what is due again; what belongs together stays together. */
export function waitingTexts(texts: readonly ReminderTextView[], now: Date): readonly ReminderTextView[] {
  const drafts = texts.filter(({ status }) => status === 'draft');
  return [...drafts, ...texts.filter((text) => isDue(text, now))];
}

/** Half a year on, as `<input type="date">` holds it. */
export function usualReviewDay(now: Date): string {
  const halfYearMs = 182 * 24 * 3_600_000;
  return new Date(now.getTime() + halfYearMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
