/** Decides on one correction; the lists are read again. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../api.ts';
import type { AcceptCorrectionBody, CorrectionView } from '../contract.ts';
import { keys } from '../query-keys.ts';

export function useReview(id: string) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: keys.understanding });
  const accept = useMutation({
    mutationFn: (body: AcceptCorrectionBody) => post<CorrectionView>(`/corrections/${id}/accept`, body),
    onSettled,
  });
  const dismiss = useMutation({
    mutationFn: () => post<CorrectionView>(`/corrections/${id}/dismiss`),
    onSettled,
  });
  return { accept, dismiss };
}
