import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api.ts';

const staleMs = 15_000;
const attempts = 2;

/** What the server refused stays refused: only a failing network or server is asked again. */
function retry(failures: number, error: Error): boolean {
  if (error instanceof ApiError && error.status >= 400 && error.status < 500) return false;
  return failures < attempts;
}

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry, staleTime: staleMs }, mutations: { retry: false } },
});
