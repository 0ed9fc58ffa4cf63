/** Which groups people send to themselves, as its form reads and changes it. */
import { useQuery } from '@tanstack/react-query';
import { get, put } from '../api.ts';
import type { ByHandRuleBody, ByHandRuleView } from '../contract.ts';
import { keys } from '../query-keys.ts';
import { useReminderChange } from './reminders.ts';

export function useByHandRule() {
  return useQuery({
    queryKey: keys.reminderByHandRule,
    queryFn: () => get<ByHandRuleView>('/reminders/by-hand-rule'),
  });
}

export function useChangeByHandRule() {
  return useReminderChange((body: ByHandRuleBody) => put<ByHandRuleView>('/reminders/by-hand-rule', body));
}
