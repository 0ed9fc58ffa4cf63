import { WarningOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { EntryItem } from '../contract.ts';
import { Mark, type Tone } from '../page/mark.tsx';
import type { Column } from '../page/rows.tsx';
import { When } from '../time/when.tsx';

const tones: Readonly<Record<EntryItem['status'], Tone>> = {
  draft: 'waiting',
  review: 'going',
  published: 'good',
  archived: 'quiet',
};

export function EntryStatusTag({ entry }: { readonly entry: Pick<EntryItem, 'status' | 'statusName'> }) {
  return <Mark tone={tones[entry.status]}>{entry.statusName}</Mark>;
}

export const entryColumns: readonly [Column<EntryItem>, ...Column<EntryItem>[]] = [
  {
    title: '问题',
    render: (entry) => (
      <>
        <Link className="row-link" to={`/knowledge/${entry.id}`}>
          {entry.question}
        </Link>
        <Warnings entry={entry} />
      </>
    ),
  },
  { title: '状态', render: (entry) => <EntryStatusTag entry={entry} />, width: '90px' },
  { title: '分类', render: ({ categoryName }) => categoryName, width: '120px' },
  { title: '适用', render: ({ areaName }) => areaName, width: '120px' },
  { title: '用过', render: (entry) => <Used entry={entry} />, width: '110px' },
  { title: '更新', render: ({ updatedAt }) => <When at={updatedAt} />, width: '130px' },
];

function Used({ entry: { hits, lastUsedAt } }: { readonly entry: EntryItem }) {
  if (lastUsedAt === undefined) return hits === 0 ? '从未' : `${hits} 次`;
  return (
    <>
      {hits} 次，上次 <When at={lastUsedAt} />
    </>
  );
}

function Warnings({ entry: { missing, reviewDue, expired } }: { readonly entry: EntryItem }) {
  return (
    <>
      {missing.length > 0 && (
        <Mark tone="warning" icon={<WarningOutlined />}>
          通讯录缺 {missing.length} 项
        </Mark>
      )}
      {reviewDue && (
        <Mark tone="warning" icon={<WarningOutlined />}>
          该复核了
        </Mark>
      )}
      {expired && (
        <Mark tone="warning" icon={<WarningOutlined />}>
          已失效，不再回答
        </Mark>
      )}
    </>
  );
}
