/** What is known of each scam, and deciding of many texts at once. */
import { useQuery } from '@tanstack/react-query';
import { get, post } from '../api.ts';
import type { ScamGuides, TextReview, TextReviewBody } from '../contract.ts';
import { keys } from '../query-keys.ts';
import { useReminderChange } from './reminders.ts';

export function useScamGuides() {
  return useQuery({
    queryKey: keys.scamGuides,
    queryFn: () => get<ScamGuides>('/reminders/scam-guides'),
    staleTime: Infinity,
  });
}

export function useReviewTexts() {
  return useReminderChange((body: TextReviewBody) => post<TextReview>('/reminders/text-review', body));
}
