/** Texts, plans and runs of reminders as the pages read and change them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, put } from '../api.ts';
import type {
  DecisionBody,
  DeliveryQuery,
  EditPlanBody,
  EditReminderTextBody,
  HandTasks,
  HandTaskView,
  MissedGroup,
  PlanBody,
  PreviewGroups,
  PreviewGroupsBody,
  PreviewGroupView,
  ReminderCalendar,
  ReminderDeliveryView,
  ReminderPlanView,
  ReminderPlans,
  ReminderPreview,
  ReminderPreviewBody,
  ReminderReach,
  ReminderRunDetail,
  ReminderTextBody,
  ReminderTextView,
  ReminderTexts,
  SendBody,
  TrialBody,
} from '../contract.ts';
import { useKeyset, usePages } from '../page/use-keyset.ts';
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

/** @param from first day, `2026-11-01` */
export function useReminderCalendar(from: string, to: string) {
  return useQuery({
    queryKey: keys.reminderCalendar(from, to),
    queryFn: () => get<ReminderCalendar>('/reminders/calendar', { from, to }),
  });
}

export function useHandTasks() {
  return usePages<HandTaskView, HandTasks>(keys.reminderByHand, (cursor) =>
    get<HandTasks>('/reminders/by-hand', { cursor }),
  );
}

/** The groups of a run: those that stand so, or all; with this in their name, or any. */
export function useDeliveries(runId: string, filter: Omit<DeliveryQuery, 'cursor' | 'limit'>) {
  const path = `/reminders/runs/${runId}/deliveries`;
  return useKeyset<ReminderDeliveryView>(keys.reminderDeliveries(runId, filter), path, filter);
}

export function useReminderReach(days: number) {
  return usePages<MissedGroup, ReminderReach>(keys.reminderReach(days), (cursor) =>
    get<ReminderReach>('/reminders/reach', { days, cursor }),
  );
}

/** The groups of a preview that stands: once others would be sent something else, the preview is read again. */
export function usePreviewGroups(asked: Omit<PreviewGroupsBody, 'cursor' | 'limit'>) {
  return usePages<PreviewGroupView, PreviewGroups>(keys.reminderPreviewGroups(asked), (cursor) =>
    post<PreviewGroups>('/reminders/preview-groups', { ...asked, cursor }),
  );
}

/** Exactly what would be sent now, and to whom. */
export function useReminderPreview(body: ReminderPreviewBody | undefined) {
  return useQuery({
    queryKey: keys.reminderPreview(body ?? {}),
    queryFn: () => post<ReminderPreview>('/reminders/preview', body),
    enabled: body !== undefined,
    staleTime: 0,
  });
}

export function useReminderChange<Input, Output>(change: (input: Input) => Promise<Output>) {
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

/** A second person's word on an urgent notice. */
export function useDecidePlan(id: string) {
  return useReminderChange(
    ({ step, version }: { readonly step: 'approve' | 'refuse'; readonly version: number }) =>
      post<ReminderPlanView>(`/reminders/plans/${id}/${step}`, { version }),
  );
}

export function useTrial() {
  return useMutation({
    mutationFn: (body: TrialBody) => post<{ readonly to: string }>('/reminders/trial', body),
  });
}

export function useSendReminder() {
  return useReminderChange((body: SendBody) => post<ReminderRunDetail>('/reminders/send', body));
}

export function useStepRun(id: string) {
  return useReminderChange((step: 'pause' | 'resume' | 'stop' | 'retry') =>
    post<ReminderRunDetail>(`/reminders/runs/${id}/${step}`),
  );
}

export function useDecide(runId: string) {
  return useReminderChange(({ groupId, decision }: { readonly groupId: string } & DecisionBody) =>
    post<ReminderRunDetail>(`/reminders/runs/${runId}/groups/${groupId}/decision`, { decision }),
  );
}

export function useSentByHand(runId: string) {
  return useReminderChange((groupId: string) =>
    post<ReminderRunDetail>(`/reminders/runs/${runId}/groups/${groupId}/sent-by-hand`),
  );
}
