import { Button } from 'antd';

interface LoadMoreProps {
  readonly shown: number;
  readonly hasMore: boolean;
  readonly loading: boolean;
  readonly onMore: () => void;
}

/** The end of a list with keyset paging: nobody counts a whole table. */
export function LoadMore({ shown, hasMore, loading, onMore }: LoadMoreProps) {
  return (
    <p className="load-more" role="status">
      {hasMore ? (
        <Button onClick={onMore} loading={loading}>
          再看更多
        </Button>
      ) : (
        <span className="muted">共 {shown} 条，已全部显示</span>
      )}
    </p>
  );
}
