import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get } from '../api.ts';
import type { ImportRow, ImportRows } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { LoadMore } from '../page/load-more.tsx';
import { Mark, type Tone } from '../page/mark.tsx';
import { Nothing } from '../page/nothing.tsx';
import { type Column, Rows } from '../page/rows.tsx';
import { keys } from '../query-keys.ts';

interface ImportRowListProps {
  readonly id: string;
  /** Empty: all. */
  readonly outcome: string;
}

export function ImportRowList({ id, outcome }: ImportRowListProps) {
  const list = useInfiniteQuery({
    queryKey: keys.entryImportRows(id, outcome),
    queryFn: ({ pageParam }) =>
      get<ImportRows>(`/knowledge-imports/${id}/rows`, { outcome, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ nextOffset }) => nextOffset,
  });
  if (list.isError) return <Failure error={list.error} />;
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (rows.length === 0)
    return list.isLoading ? null : <Nothing what="没有这样的行" advice="换一个视图看看。" />;
  return (
    <>
      <Rows label="文件里的行" rows={rows} rowKey={({ row }) => String(row)} columns={columns} />
      <LoadMore
        shown={rows.length}
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}

const tones: Readonly<Record<ImportRow['outcome'], Tone>> = {
  add: 'good',
  change: 'going',
  same: 'quiet',
  skip: 'warning',
};

const columns: readonly [Column<ImportRow>, ...Column<ImportRow>[]] = [
  { title: '问题', render: ({ question }) => question },
  { title: '行', render: ({ row }) => row, width: '70px' },
  {
    title: '结果',
    render: ({ outcome, outcomeName }) => <Mark tone={tones[outcome]}>{outcomeName}</Mark>,
    width: '110px',
  },
  {
    title: '说明',
    render: ({ notes, entryId }) => (
      <>
        {notes.join('；')} {entryId !== undefined && <Link to={`/knowledge/${entryId}`}>看条目</Link>}
      </>
    ),
  },
];
