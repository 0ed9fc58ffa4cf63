import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, put } from '../api.ts';
import type { CallBody, DutyMember, DutyRosterView, LeaveBody, ShiftsBody } from '../contract.ts';
import { keys } from '../query-keys.ts';

/** Shifts begin and end without anybody changing a row. */
const lookAgainMs = 60_000;

export function useDuty() {
  return useQuery({
    queryKey: keys.duty,
    queryFn: () => get<DutyRosterView>('/duty'),
    refetchInterval: lookAgainMs,
  });
}

function useDutyChange<Input>(change: (input: Input) => Promise<DutyMember>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.duty }),
  });
}

export function useCall(id: string) {
  return useDutyChange((body: CallBody) => post<DutyMember>(`/duty/${id}/call`, body));
}

export function useSetShifts(id: string) {
  return useDutyChange((body: ShiftsBody) => put<DutyMember>(`/duty/${id}/shifts`, body));
}

export function useAddLeave(id: string) {
  return useDutyChange((body: LeaveBody) => post<DutyMember>(`/duty/${id}/leaves`, body));
}

export function useEndLeave(id: string) {
  return useDutyChange((leaveId: string) => post<DutyMember>(`/duty/${id}/leaves/${leaveId}/end`));
}
