import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { Shown } from './chosen-view.ts';
import { writeFilter } from './filter.ts';
import { QueueFilters } from './queue-filters.tsx';
import { useShown } from './use-shown.ts';
import { ViewBar } from './view-bar.tsx';

interface ViewFrameProps {
  /** The page: its views are links to it. */
  readonly at: string;
  readonly children: (shown: Shown) => ReactNode;
}

/** Views and filters above whatever shows the tickets. */
export function ViewFrame({ at, children }: ViewFrameProps) {
  const { views, shown, setFilter } = useShown();
  if (shown === undefined) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <>
      <ViewBar views={views} shown={shown} at={at} />
      <QueueFilters filter={shown.filter} onChange={setFilter} />
      {/* Another filter begins anew: nothing stays chosen that is not seen. */}
      <div key={new URLSearchParams(writeFilter(shown.filter)).toString()}>{children(shown)}</div>
    </>
  );
}
