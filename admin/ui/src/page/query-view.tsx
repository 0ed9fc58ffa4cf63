/** Loading, broken or there: the three faces of anything asked from the server. */
import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Failure } from './failure.tsx';

interface QueryViewProps<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

export function QueryView<T>({ query, children }: QueryViewProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) {
    return (
      <Failure error={query.error}>
        <Button onClick={() => void query.refetch()}>再试一次</Button>
      </Failure>
    );
  }
  return (
    <div role="status" aria-label="正在加载">
      <Skeleton active paragraph={{ rows: 4 }} />
    </div>
  );
}
