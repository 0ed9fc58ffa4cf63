/** Lists that grow by 「再看更多」: each page names where the next one starts. */
import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { get, type QueryValues } from '../api.ts';

interface KeysetPage<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string | undefined;
}

export function useKeyset<T>(queryKey: QueryKey, path: string, query: QueryValues) {
  return usePages<T, KeysetPage<T>>(queryKey, (cursor) => get<KeysetPage<T>>(path, { ...query, cursor }));
}

/** The same where a page says more than its rows: `first` is the first of them. */
export function usePages<T, Page extends KeysetPage<T>>(
  queryKey: QueryKey,
  read: (cursor: string | undefined) => Promise<Page>,
) {
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (shown) => shown,
  });
  return { ...list, rows: list.data?.pages.flatMap(({ items }) => items), first: list.data?.pages[0] };
}
