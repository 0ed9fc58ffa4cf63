/** The trainings, and the steps on them; a finished training announces itself. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../api.ts';
import type { Trainings } from '../contract.ts';
import { keys } from '../query-keys.ts';

/** A training of another process is not announced here until it is stored. */
const lookAgainMs = 3_000;

export function useTrainings() {
  return useQuery({
    queryKey: keys.trainings,
    queryFn: () => get<Trainings>('/trainings'),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? lookAgainMs : false),
  });
}

export function useTrainingChange() {
  const client = useQueryClient();
  const onSuccess = (shown: Trainings) => client.setQueryData(keys.trainings, shown);
  return {
    train: useMutation({ mutationFn: () => post<Trainings>('/trainings'), onSuccess }),
    activate: useMutation({
      mutationFn: (id: string) => post<Trainings>(`/trainings/${id}/activate`),
      onSuccess,
    }),
    rollBack: useMutation({ mutationFn: () => post<Trainings>('/trainings/roll-back'), onSuccess }),
  };
}
