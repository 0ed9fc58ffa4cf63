import { WarningOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { ServiceListItem } from '../contract.ts';
import { Mark, type Tone } from '../page/mark.tsx';
import type { Column } from '../page/rows.tsx';
import { When } from '../time/when.tsx';

const tones: Readonly<Record<ServiceListItem['status'], Tone>> = {
  draft: 'waiting',
  published: 'good',
  archived: 'quiet',
};

export function ServiceStatusMark({
  item,
}: {
  readonly item: Pick<ServiceListItem, 'status' | 'statusName'>;
}) {
  return <Mark tone={tones[item.status]}>{item.statusName}</Mark>;
}

export const serviceColumns: readonly [Column<ServiceListItem>, ...Column<ServiceListItem>[]] = [
  {
    title: '事项',
    render: (item) => (
      <>
        <Link className="row-link" to={`/knowledge/services/${item.id}`}>
          {item.name}
        </Link>
        {item.isTemplate && <Mark tone="quiet">模板</Mark>}
        {item.reviewDue && (
          <Mark tone="warning" icon={<WarningOutlined />}>
            该复核了
          </Mark>
        )}
      </>
    ),
  },
  { title: '部门', render: ({ department }) => department, width: '170px' },
  { title: '状态', render: (item) => <ServiceStatusMark item={item} />, width: '90px' },
  {
    title: '还没有填',
    render: ({ missing }) =>
      missing.length === 0 ? (
        '—'
      ) : (
        <span className="missing">{missing.map(({ name }) => name).join('、')}</span>
      ),
  },
  { title: '窗口', render: ({ offices }) => `${offices} 个`, width: '70px' },
  { title: '适用', render: ({ areaName }) => areaName, width: '100px' },
  { title: '用过', render: ({ hits }) => `${hits} 次`, width: '70px' },
  { title: '更新', render: ({ updatedAt }) => <When at={updatedAt} />, width: '120px' },
];
