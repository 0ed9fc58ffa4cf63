import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { get } from '../api.ts';
import type { GapCluster, GapClusters } from '../contract.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { Nothing } from '../page/nothing.tsx';
import { QueryView } from '../page/query-view.tsx';
import { type Column, Rows } from '../page/rows.tsx';
import { keys } from '../query-keys.ts';
import { When } from '../time/when.tsx';
import { useHeed } from '../regression/use-heed.tsx';
import { useJoinGaps, useResolveGaps } from './use-entry.ts';

/** Open gaps, those that ask the same as one, the most asked first. */
export function GapClusterList() {
  const query = useQuery({
    queryKey: keys.gapClusters,
    queryFn: () => get<GapClusters>('/knowledge-gap-clusters'),
  });
  return (
    <QueryView query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing what="没有未命中的问题" advice="居民问到知识库里没有的事，会记在这里。" />
        ) : (
          <Rows label="未命中问题" rows={items} rowKey={({ leader }) => leader.id} columns={columns} />
        )
      }
    </QueryView>
  );
}

const columns: readonly [Column<GapCluster>, ...Column<GapCluster>[]] = [
  { title: '问题', render: (cluster) => <Asked cluster={cluster} /> },
  { title: '区域', render: ({ leader }) => leader.areaName, width: '120px' },
  { title: '问过', render: ({ times }) => `${times} 次`, width: '80px' },
  { title: '最近', render: ({ lastAt }) => <When at={lastAt} />, width: '130px' },
  { title: '处理', render: (cluster) => <Steps cluster={cluster} />, width: '330px' },
];

function Asked({ cluster: { leader, gaps } }: { readonly cluster: GapCluster }) {
  const others = gaps.slice(1);
  if (others.length === 0) return leader.text;
  return (
    <>
      {leader.text}
      <details>
        <summary>还有 {others.length} 种问法</summary>
        <ul>
          {others.map(({ id, text, times }) => (
            <li key={id}>
              {text}（{times} 次）
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Steps({ cluster: { leader, gaps, nearest } }: { readonly cluster: GapCluster }) {
  const resolve = useResolveGaps();
  const join = useJoinGaps();
  const { heed, dialog } = useHeed(`/knowledge/${nearest?.entryId ?? ''}/check`);
  const gapIds = gaps.map(({ id }) => id);
  const asked = new URLSearchParams({
    question: leader.text,
    ...(leader.areaPath === undefined ? {} : { areaPath: leader.areaPath }),
  });
  for (const id of gapIds) asked.append('gap', id);
  for (const { text } of gaps.slice(1)) asked.append('alternate', text);
  const error = join.error ?? resolve.error;
  return (
    <>
      <span className="buttons">
        <Link to={`/knowledge/new?${asked.toString()}`}>写成新条目</Link>
        <Link to={`/knowledge/try?${asked.toString()}`}>已有条目能答？</Link>
        <Button size="small" loading={resolve.isPending} onClick={() => resolve.mutate({ gapIds })}>
          不用回答
        </Button>
        {nearest !== undefined && (
          <Button
            size="small"
            loading={join.isPending}
            onClick={() =>
              heed({ alternate: leader.text }, (reason) =>
                join.mutate({ gapIds, entryId: nearest.entryId, reason }),
              )
            }
          >
            加为「{nearest.question}」的相似问法
          </Button>
        )}
      </span>
      {error !== null && <ChangeFailure error={error} />}
      {dialog}
    </>
  );
}
