import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, put } from '../api.ts';
import type {
  RollBackBody,
  ServiceBody,
  ServiceDetail,
  ServiceOverview,
  ServiceVersions,
} from '../contract.ts';
import { keys } from '../query-keys.ts';

export function useService(id: string) {
  return useQuery({ queryKey: keys.service(id), queryFn: () => get<ServiceDetail>(`/services/${id}`) });
}

export function useServiceOverview() {
  return useQuery({
    queryKey: keys.serviceOverview,
    queryFn: () => get<ServiceOverview>('/services-overview'),
  });
}

export function useServiceVersions(id: string) {
  return useQuery({
    queryKey: keys.serviceVersions(id),
    queryFn: () => get<ServiceVersions>(`/services/${id}/versions`),
  });
}

export function useRollBackService(id: string) {
  return useServiceChange((body: RollBackBody) => post<ServiceDetail>(`/services/${id}/roll-back`, body));
}

function useServiceChange<Input>(change: (input: Input) => Promise<ServiceDetail>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (item) => {
      client.setQueryData(keys.service(item.id), item);
      return client.invalidateQueries({ queryKey: keys.services });
    },
  });
}

export function useCreateService() {
  return useServiceChange((body: ServiceBody) => post<ServiceDetail>('/services', body));
}

interface Save {
  readonly body: ServiceBody;
  /** The version the form was filled from. */
  readonly version: number;
  readonly thenPublish: boolean;
}

export function useSaveService(id: string) {
  return useServiceChange(async ({ body, version, thenPublish }: Save) => {
    const saved = await put<ServiceDetail>(`/services/${id}`, { ...body, version });
    if (!thenPublish || saved.status === 'published') return saved;
    return post<ServiceDetail>(`/services/${id}/publish`, { version: saved.version });
  });
}

export type ServiceStep = 'archive' | 'take-back';

export function useMoveService(id: string) {
  return useServiceChange(({ step, version }: { readonly step: ServiceStep; readonly version: number }) =>
    post<ServiceDetail>(`/services/${id}/${step}`, { version }),
  );
}
