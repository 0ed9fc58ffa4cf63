import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, put } from '../api.ts';
import type {
  CheckedYear,
  TimeRulesBody,
  TimeRulesView,
  TriedTimeRules,
  TryTimeRulesBody,
  WorkYearBody,
  WorkYearView,
} from '../contract.ts';
import { keys } from '../query-keys.ts';

export function useTimeRules() {
  return useQuery({ queryKey: keys.timeRules, queryFn: () => get<TimeRulesView>('/time-rules') });
}

export function useSaveTimeRules() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: TimeRulesBody) => put<TimeRulesView>('/time-rules', body),
    onSuccess: (saved) => client.setQueryData(keys.timeRules, saved),
  });
}

/** What would become of a ticket, by the rules as they stand in the form. */
export function useTryTimeRules() {
  return useMutation({
    mutationFn: (body: TryTimeRulesBody) => post<TriedTimeRules>('/time-rules/try', body),
  });
}

export function useWorkYear(year: number) {
  return useQuery({
    queryKey: keys.workYear(year),
    queryFn: () => get<WorkYearView>(`/work-years/${year}`),
  });
}

export function useCheckHolidays() {
  return useMutation({
    mutationFn: async (file: File) => post<CheckedYear>('/work-years/check', { text: await file.text() }),
  });
}

function useYearChange<Input>(change: (input: Input) => Promise<WorkYearView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.timeRules }),
  });
}

export function usePutYear(year: number) {
  return useYearChange((body: WorkYearBody) => put<WorkYearView>(`/work-years/${year}`, body));
}

export function useTakeBackYear(year: number) {
  return useYearChange((version: number) => post<WorkYearView>(`/work-years/${year}/take-back`, { version }));
}
