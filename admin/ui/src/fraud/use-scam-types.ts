/** The deployment's own types: shared with the alerts, which are filtered by them and may teach them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, put } from '../api.ts';
import type {
  AddExampleBody,
  EditScamTypeBody,
  ScamTypeBody,
  ScamTypeItem,
  ScamTypeList,
  ScamTypeStepBody,
  ScamTypeTrial,
  TryScamTypeBody,
} from '../contract.ts';
import { keys } from '../query-keys.ts';

export function useScamTypes() {
  return useQuery({
    queryKey: keys.scamTypes,
    queryFn: async () => (await get<ScamTypeList>('/scam-types')).items,
  });
}

function useTypeChange<Input>(change: (input: Input) => Promise<ScamTypeItem>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: keys.fraud }),
  });
}

export function useAddType() {
  return useTypeChange((body: ScamTypeBody) => post<ScamTypeItem>('/scam-types', body));
}

export function useEditType(id: string) {
  return useTypeChange((body: EditScamTypeBody) => put<ScamTypeItem>(`/scam-types/${id}`, body));
}

export function useTypeStep(id: string) {
  return useTypeChange((body: ScamTypeStepBody) => post<ScamTypeItem>(`/scam-types/${id}/steps`, body));
}

export function useAddExample() {
  return useTypeChange(({ id, ...body }: AddExampleBody & { readonly id: string }) =>
    post<ScamTypeItem>(`/scam-types/${id}/examples`, body),
  );
}

export function useTryType() {
  return useMutation({
    mutationFn: (body: TryScamTypeBody) => post<ScamTypeTrial>('/scam-types/try', body),
  });
}
