import { WarningOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { Link } from 'react-router';
import type { EntryItem } from '../contract.ts';
import type { Column } from '../page/rows.tsx';
import { When } from '../time/when.tsx';

const colors: Readonly<Record<EntryItem['status'], string>> = {
  draft: 'gold',
  review: 'blue',
  published: 'green',
  archived: 'default',
};

export function EntryStatusTag({ entry }: { readonly entry: Pick<EntryItem, 'status' | 'statusName'> }) {
  return <Tag color={colors[entry.status]}>{entry.statusName}</Tag>;
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
  { title: '用过', render: ({ hits }) => `${hits} 次`, width: '80px' },
  { title: '更新', render: ({ updatedAt }) => <When at={updatedAt} />, width: '130px' },
];

function Warnings({ entry: { missing, reviewDue } }: { readonly entry: EntryItem }) {
  return (
    <>
      {missing.length > 0 && (
        <Tag color="orange" icon={<WarningOutlined aria-hidden="true" />}>
          通讯录缺 {missing.length} 项
        </Tag>
      )}
      {reviewDue && (
        <Tag color="orange" icon={<WarningOutlined aria-hidden="true" />}>
          该复核了
        </Tag>
      )}
    </>
  );
}
