import { Link } from 'react-router';
import type { ScamTypeItem } from '../contract.ts';
import { LinkButton } from '../page/link-button.tsx';
import { Mark } from '../page/mark.tsx';
import { Nothing } from '../page/nothing.tsx';
import { QueryView } from '../page/query-view.tsx';
import { type Column, Rows } from '../page/rows.tsx';
import { useMay } from '../session/session.ts';
import { When } from '../time/when.tsx';
import { FraudFrame } from './fraud-frame.tsx';
import { useScamTypes } from './use-scam-types.ts';

export function TypesPage() {
  const types = useScamTypes();
  const mayWrite = useMay('scam_types.write');
  return (
    <FraudFrame
      title="本地骗局类型"
      lead="本地新出现、系统还不认识的骗局。写下关键词和例句，启用后群里、私聊里都能认出。"
      actions={mayWrite && <LinkButton to="/fraud/types/new">新建类型</LinkButton>}
    >
      <QueryView query={types}>
        {(items) =>
          items.length === 0 ? (
            <Nothing what="还没有本地类型" advice="遇到新骗局时，由管理员新建，试过再启用。" />
          ) : (
            <Rows label="本地骗局类型" rows={items} rowKey={({ id }) => id} columns={columns} />
          )
        }
      </QueryView>
    </FraudFrame>
  );
}

const columns: readonly [Column<ScamTypeItem>, ...Column<ScamTypeItem>[]] = [
  { title: '名称', render: ({ id, name }) => <Link to={`/fraud/types/${id}`}>{name}</Link> },
  {
    title: '状态',
    render: ({ status }) => <Mark tone={status.code === 'enabled' ? 'good' : 'quiet'}>{status.name}</Mark>,
  },
  {
    title: '关键词和例句',
    render: ({ words, examples }) => `关键词 ${words.length} 个，例句 ${examples.length} 条`,
  },
  {
    title: '更新',
    render: ({ updatedBy, updatedAt }) => (
      <>
        {updatedBy} <When at={updatedAt} />
      </>
    ),
  },
];
