/** A whole keyset list: rows, what to say when there are none, and the way to more. */
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Failure } from './failure.tsx';
import { LoadMore } from './load-more.tsx';
import type { useKeyset } from './use-keyset.ts';

interface KeysetListProps<T> {
  readonly list: ReturnType<typeof useKeyset<T>>;
  readonly empty: ReactNode;
  readonly children: (rows: readonly T[]) => ReactNode;
}

export function KeysetList<T>({ list, empty, children }: KeysetListProps<T>) {
  const { rows, isError, error } = list;
  const failure = isError && (
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
