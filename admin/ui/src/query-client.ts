/** Server state: what is asked again, and what a refusal means for everything else. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api.ts';
import { keys } from './query-keys.ts';

const staleMs = 15_000;
const attempts = 2;

/** What the server refused stays refused: only a failing network or server is asked again. */
function retry(failures: number, error: Error): boolean {
  if (error instanceof ApiError && error.status < 500) return false;
  return failures < attempts;
}

/** Signed out elsewhere, or the password must change first: the session says which page to show now. */
function onError(error: Error): void {
  if (!(error instanceof ApiError)) return;
  const sessionChanged = error.status === 401 || error.code === 'session.password_change_required';
  if (sessionChanged) void queryClient.invalidateQueries({ queryKey: keys.session });
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: { queries: { retry, staleTime: staleMs }, mutations: { retry: false } },
});
