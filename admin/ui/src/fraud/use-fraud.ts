import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../api.ts';
import type { FollowUpBody, FraudAlertItem, FraudChoices, FraudFiguresView } from '../contract.ts';
import { keys } from '../query-keys.ts';

export function useFraudChoices(id: string) {
  return useQuery({
    queryKey: keys.fraudChoices(id),
    queryFn: () => get<FraudChoices>(`/fraud-alerts/${id}/choices`),
  });
}

export function useFollowUp(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: FollowUpBody) => post<FraudAlertItem>(`/fraud-alerts/${id}/follow-ups`, body),
    onSettled: () => client.invalidateQueries({ queryKey: keys.fraud }),
  });
}

export function useFraudFigures(areaPath: string | undefined) {
  return useQuery({
    queryKey: keys.fraudFigures({ areaPath }),
    queryFn: () => get<FraudFiguresView>('/fraud-figures', { areaPath }),
    placeholderData: (shown) => shown,
  });
}
