/** Which texts of the library a list shows, and which of them wait for somebody to read them. Pure. */
import type { ReminderTextView } from '../contract.ts';

export const textFilterFields = ['q', 'topic', 'scamType', 'style', 'status', 'due'] as const;
export type TextFilter = Partial<Record<(typeof textFilterFields)[number], string>>;

export function readTextFilter(address: URLSearchParams): TextFilter {
  return Object.fromEntries(
    textFilterFields.flatMap((field) => {
      const value = address.get(field);
      return value === null ? [] : [[field, value]];
    }),
  );
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
