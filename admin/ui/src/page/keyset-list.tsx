/** A whole keyset list: rows, what to say when there are none, and the way to more. */
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Failure } from './failure.tsx';
import { LoadMore } from './load-more.tsx';

/** What `useKeyset` and `usePages` give, as far as a list asks for it. */
interface Keyset<T> {
  readonly rows: readonly T[] | undefined;
  readonly error: Error | null;
  readonly isPlaceholderData: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly refetch: () => Promise<unknown>;
  readonly fetchNextPage: () => Promise<unknown>;
}

interface KeysetListProps<T> {
  readonly list: Keyset<T>;
  readonly empty: ReactNode;
  readonly children: (rows: readonly T[]) => ReactNode;
}

export function KeysetList<T>({ list, empty, children }: KeysetListProps<T>) {
  const { rows, error } = list;
  const failure = error !== null && (
    <Failure error={error}>
      <Button onClick={() => void list.refetch()}>再试一次</Button>
    </Failure>
  );
  if (rows === undefined) return failure || <Skeleton active paragraph={{ rows: 8 }} />;
  if (rows.length === 0) return failure || empty;
  return (
    <div aria-busy={list.isPlaceholderData}>
      {failure}
      {children(rows)}
      <LoadMore
        shown={rows.length}
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </div>
  );
}
