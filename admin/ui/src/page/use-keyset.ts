/** Lists that grow by 「再看更多」: each page names where the next one starts. */
import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { get, type QueryValues } from '../api.ts';

interface KeysetPage<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string | undefined;
}

export function useKeyset<T>(queryKey: QueryKey, path: string, query: QueryValues) {
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => get<KeysetPage<T>>(path, { ...query, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (shown) => shown,
  });
  return { ...list, rows: list.data?.pages.flatMap(({ items }) => items) };
}
