/** Texts, plans and runs of reminders as the pages read and change them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, put } from '../api.ts';
import type {
  DecisionBody,
  EditPlanBody,
  EditReminderTextBody,
  PlanBody,
  ReminderPlanView,
  ReminderPlans,
  ReminderPreview,
  ReminderRunDetail,
  ReminderTextBody,
  ReminderTextView,
  ReminderTexts,
  SendBody,
} from '../contract.ts';
import { keys } from '../query-keys.ts';

export function useReminderTexts() {
  return useQuery({ queryKey: keys.reminderTexts, queryFn: () => get<ReminderTexts>('/reminders/texts') });
}

export function useReminderPlans() {
  return useQuery({ queryKey: keys.reminderPlans, queryFn: () => get<ReminderPlans>('/reminders/plans') });
}

export function useReminderRun(id: string) {
  return useQuery({
    queryKey: keys.reminderRun(id),
    queryFn: () => get<ReminderRunDetail>(`/reminders/runs/${id}`),
  });
}

/** Exactly what would be sent now, and to whom. */
export function useReminderPreview(send: SendBody | undefined) {
  return useQuery({
    queryKey: keys.reminderPreview(send ?? {}),
    queryFn: () => post<ReminderPreview>('/reminders/preview', send),
    enabled: send !== undefined,
    staleTime: 0,
  });
}

function useReminderChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.reminders }),
  });
}

export function useSaveText(id: string | undefined) {
  return useReminderChange((body: ReminderTextBody | EditReminderTextBody) =>
    id === undefined
      ? post<ReminderTextView>('/reminders/texts', body)
      : put<ReminderTextView>(`/reminders/texts/${id}`, body),
  );
}

export function useMoveText(id: string, step: 'publish' | 'archive') {
  return useReminderChange((version: number) =>
    post<ReminderTextView>(`/reminders/texts/${id}/${step}`, { version }),
  );
}

export function useSavePlan(id: string | undefined) {
  return useReminderChange((body: PlanBody | EditPlanBody) =>
    id === undefined
      ? post<ReminderPlanView>('/reminders/plans', body)
      : put<ReminderPlanView>(`/reminders/plans/${id}`, body),
  );
}

export function useSendReminder() {
  return useReminderChange((body: SendBody) => post<ReminderRunDetail>('/reminders/send', body));
}

export function useDecide(runId: string) {
  return useReminderChange(({ groupId, decision }: { readonly groupId: string } & DecisionBody) =>
    post<ReminderRunDetail>(`/reminders/runs/${runId}/groups/${groupId}/decision`, { decision }),
  );
}
