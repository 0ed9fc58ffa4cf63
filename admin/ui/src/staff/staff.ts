import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, patch, post } from '../api.ts';
import type {
  CreateStaffBody,
  Departments,
  EditStaffBody,
  Phrase,
  StaffList,
  StaffView,
  StaffWithPassword,
} from '../contract.ts';
import { keys } from '../query-keys.ts';

export function useStaff() {
  return useQuery({ queryKey: keys.staff, queryFn: () => get<StaffList>('/staff') });
}

export function useDepartments() {
  return useQuery({ queryKey: keys.departments, queryFn: () => get<Departments>('/departments') });
}

function useStaffChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.staff }),
    gcTime: 0,
  });
}

export function useCreateStaff() {
  return useStaffChange((body: CreateStaffBody) => post<StaffWithPassword>('/staff', body));
}

export function useEditStaff(id: string) {
  return useStaffChange((body: EditStaffBody) => patch<StaffView>(`/staff/${id}`, body));
}

export function useResetPassword(id: string) {
  return useStaffChange(() => post<StaffWithPassword>(`/staff/${id}/password`));
}

export function useChatPhraseFor(id: string) {
  return useStaffChange(() => post<Phrase>(`/staff/${id}/chat-phrase`));
}
