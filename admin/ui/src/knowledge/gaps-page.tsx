import { Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { Gap } from '../contract.ts';
import { KeysetList } from '../page/keyset-list.tsx';
import { Nothing } from '../page/nothing.tsx';
import { Rows, type Column } from '../page/rows.tsx';
import { useKeyset } from '../page/use-keyset.ts';
import { keys } from '../query-keys.ts';
import { KeepQuestion } from '../regression/keep-question.tsx';
import { When } from '../time/when.tsx';
import { GapClusterList } from './gap-clusters.tsx';
import { KnowledgeFrame } from './knowledge-frame.tsx';
import { ProposalList } from './proposal-list.tsx';

export function GapsPage() {
  const [address, setAddress] = useSearchParams();
  const view = views.find(({ value }) => value === address.get('view'))?.value ?? 'open';
  const List = lists[view];
  return (
    <KnowledgeFrame
      title="未命中问题"
      lead="居民问了、机器人答不上来的问题。意思相同的归在一起，个人信息已隐去。"
    >
      <div className="toolbar">
        <Segmented
          aria-label="视图"
          value={view}
          options={views}
          onChange={(value) => setAddress({ view: value }, { replace: true })}
        />
      </div>
      <List />
    </KnowledgeFrame>
  );
}

const views: { value: 'open' | 'proposals' | 'resolved'; label: string }[] = [
  { value: 'open', label: '待补充' },
  { value: 'proposals', label: '条目建议' },
  { value: 'resolved', label: '已补充' },
];

const lists = { open: GapClusterList, proposals: ProposalList, resolved: ResolvedGaps };

function ResolvedGaps() {
  const filter = { resolved: 'true' };
  const list = useKeyset<Gap>(keys.gaps(filter), '/knowledge-gaps', filter);
  return (
    <KeysetList
      list={list}
      empty={<Nothing what="还没有补充过的问题" advice="写成新条目或加为相似问法后，会列在这里。" />}
    >
      {(rows) => <Rows label="未命中问题" rows={rows} rowKey={({ id }) => id} columns={columns} />}
    </KeysetList>
  );
}

const columns: readonly [Column<Gap>, ...Column<Gap>[]] = [
  { title: '问题', render: ({ text }) => text },
  { title: '区域', render: ({ areaName }) => areaName, width: '140px' },
  { title: '问过', render: ({ times }) => `${times} 次`, width: '80px' },
  { title: '最近', render: ({ lastAt }) => <When at={lastAt} />, width: '130px' },
  {
    title: '处理',
    render: (gap) => <Handled gap={gap} />,
    width: '260px',
  },
];

function Handled({ gap: { text, areaPath, resolvedBy } }: { readonly gap: Gap }) {
  const expected =
    resolvedBy === undefined
      ? ({ expects: 'silence' } as const)
      : ({ expects: 'answer', entryId: resolvedBy } as const);
  return (
    <span className="buttons">
      {resolvedBy === undefined ? '不用回答' : <Link to={`/knowledge/${resolvedBy}`}>看回答它的条目</Link>}
      <KeepQuestion questions={[{ text, areaPath, ...expected }]}>加入回归问题</KeepQuestion>
    </span>
  );
}
