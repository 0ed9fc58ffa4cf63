import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, put } from '../api.ts';
import type {
  EntryBody,
  EntryDetail,
  EntryVersions,
  Gap,
  JoinGapsBody,
  ResolveGapsBody,
  RollBackBody,
  VersionBody,
} from '../contract.ts';
import { keys } from '../query-keys.ts';

export function useEntry(id: string) {
  return useQuery({ queryKey: keys.entry(id), queryFn: () => get<EntryDetail>(`/knowledge/${id}`) });
}

export function useEntryVersions(id: string, enabled: boolean) {
  return useQuery({
    queryKey: keys.entryVersions(id),
    queryFn: () => get<EntryVersions>(`/knowledge/${id}/versions`),
    enabled,
  });
}

function useEntryChange<Input>(change: (input: Input) => Promise<EntryDetail>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (entry) => {
      client.setQueryData(keys.entry(entry.id), entry);
      return client.invalidateQueries({ queryKey: keys.knowledge });
    },
  });
}

export function useCreateEntry() {
  return useEntryChange((body: EntryBody) => post<EntryDetail>('/knowledge', body));
}

interface Save {
  readonly body: EntryBody;
  /** The version the form was filled from. */
  readonly version: number;
  readonly thenPublish: boolean;
  /** Why it is done although something right becomes wrong. */
  readonly reason: string | undefined;
}

export function useSaveEntry(id: string) {
  return useEntryChange(async ({ body, version, thenPublish, reason }: Save) => {
    const saved = await put<EntryDetail>(`/knowledge/${id}`, { ...body, version, reason });
    if (!thenPublish || saved.status === 'published') return saved;
    return post<EntryDetail>(`/knowledge/${id}/publish`, { version: saved.version, reason });
  });
}

export type EntryStep = 'submit' | 'take-back' | 'archive';

export function useMoveEntry(id: string) {
  return useEntryChange(({ step, ...body }: VersionBody & { readonly step: EntryStep }) =>
    post<EntryDetail>(`/knowledge/${id}/${step}`, body),
  );
}

export function useRollBack(id: string) {
  return useEntryChange((body: RollBackBody) => post<EntryDetail>(`/knowledge/${id}/roll-back`, body));
}

export function useResolveGaps() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ResolveGapsBody) => post<undefined>('/knowledge-gap-clusters/resolve', body),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.knowledge }),
  });
}

/** The first of them becomes a similar question of the entry. */
export function useJoinGaps() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: JoinGapsBody) => post<undefined>('/knowledge-gap-clusters/join', body),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.knowledge }),
  });
}

export function useResolveGap() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ gapId, entryId }: { readonly gapId: string; readonly entryId?: string }) =>
      post<Gap>(`/knowledge-gaps/${gapId}/resolve`, { entryId }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.knowledge }),
  });
}
