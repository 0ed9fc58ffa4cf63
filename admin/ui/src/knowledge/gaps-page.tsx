import { Button, Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { Gap } from '../contract.ts';
import { KeysetList } from '../page/keyset-list.tsx';
import { Nothing } from '../page/nothing.tsx';
import { Rows, type Column } from '../page/rows.tsx';
import { useKeyset } from '../page/use-keyset.ts';
import { keys } from '../query-keys.ts';
import { When } from '../time/when.tsx';
import { KnowledgeFrame } from './knowledge-frame.tsx';
import { useResolveGap } from './use-entry.ts';

export function GapsPage() {
  const [address, setAddress] = useSearchParams();
  const resolved = address.get('resolved') === 'true' ? 'true' : 'false';
  const list = useKeyset<Gap>(keys.gaps({ resolved }), '/knowledge-gaps', { resolved });
  return (
    <KnowledgeFrame
      title="未命中问题"
      lead="居民问了、机器人答不上来的问题。相同的问法只记一次，个人信息已隐去。"
    >
      <div className="toolbar">
        <Segmented
          aria-label="视图"
          value={resolved}
          options={[
            { value: 'false', label: '待补充' },
            { value: 'true', label: '已补充' },
          ]}
          onChange={(value) => setAddress({ resolved: value }, { replace: true })}
        />
      </div>
      <KeysetList
        list={list}
        empty={<Nothing what="没有未命中的问题" advice="居民问到知识库里没有的事，会记在这里。" />}
      >
        {(rows) => <Rows label="未命中问题" rows={rows} rowKey={({ id }) => id} columns={columns} />}
      </KeysetList>
    </KnowledgeFrame>
  );
}

const columns: readonly [Column<Gap>, ...Column<Gap>[]] = [
  { title: '问题', render: ({ text }) => text },
  { title: '区域', render: ({ areaName }) => areaName, width: '140px' },
  { title: '问过', render: ({ times }) => `${times} 次`, width: '80px' },
  { title: '最近', render: ({ lastAt }) => <When at={lastAt} />, width: '130px' },
  { title: '处理', render: (gap) => <GapSteps gap={gap} />, width: '310px' },
];

function GapSteps({ gap: { id, text, areaPath, resolvedBy } }: { readonly gap: Gap }) {
  const resolve = useResolveGap();
  if (resolvedBy !== undefined) return <Link to={`/knowledge/${resolvedBy}`}>看回答它的条目</Link>;
  const asked = new URLSearchParams({
    gap: id,
    question: text,
    ...(areaPath === undefined ? {} : { areaPath }),
  });
  return (
    <span className="buttons">
      <Link to={`/knowledge/new?${asked.toString()}`}>写成新条目</Link>
      <Link to={`/knowledge/try?${asked.toString()}`}>已有条目能答？</Link>
      <Button size="small" loading={resolve.isPending} onClick={() => resolve.mutate({ gapId: id })}>
        不用回答
      </Button>
    </span>
  );
}
