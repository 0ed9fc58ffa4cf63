import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, patch, post } from '../api.ts';
import type { BindingPhraseBody, GroupSwitchesBody, GroupView, Groups, Phrase } from '../contract.ts';
import { keys } from '../query-keys.ts';

export function useGroups() {
  return useQuery({ queryKey: keys.groups, queryFn: () => get<Groups>('/groups') });
}

function useGroupChange<Input>(change: (input: Input) => Promise<GroupView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.groups }),
  });
}

export function useSwitchGroup(id: string) {
  return useGroupChange((switches: GroupSwitchesBody) => patch<GroupView>(`/groups/${id}`, switches));
}

export function useRebind(id: string) {
  return useGroupChange(() => post<GroupView>(`/groups/${id}/rebind`));
}

export function useBindingPhrase() {
  return useMutation({
    mutationFn: (body: BindingPhraseBody) => post<Phrase>('/groups/binding-phrases', body),
    gcTime: 0,
  });
}
