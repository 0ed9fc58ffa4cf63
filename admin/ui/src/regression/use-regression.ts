import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, upload } from '../api.ts';
import type {
  AddedQuestions,
  AddQuestionsBody,
  RegressionRunView,
  RegressionSet,
  RemoveQuestionsBody,
} from '../contract.ts';
import { keys } from '../query-keys.ts';

interface Shown {
  readonly wrong: boolean;
  readonly offset: number;
}

export function useRegressionSet({ wrong, offset }: Shown) {
  const filter = { offset, ...(wrong ? { wrong: 'true' } : {}) };
  return useQuery({
    queryKey: keys.regressionSet(filter),
    queryFn: () => get<RegressionSet>('/regression', filter),
    placeholderData: (shown) => shown,
  });
}

function useRegressionChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.regression }),
  });
}

export function useAddQuestions() {
  return useRegressionChange((body: AddQuestionsBody) => post<AddedQuestions>('/regression', body));
}

export function useRemoveQuestions() {
  return useRegressionChange((body: RemoveQuestionsBody) => post<undefined>('/regression/remove', body));
}

export function useImportQuestions() {
  return useRegressionChange((file: File) => upload<AddedQuestions>('/regression/import', file, {}));
}

export function useRunNow() {
  return useRegressionChange(() => post<RegressionRunView>('/regression/runs'));
}
