import { Input } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { AuditItem } from '../contract.ts';
import { KeysetList } from '../page/keyset-list.tsx';
import { Nothing } from '../page/nothing.tsx';
import { Page } from '../page/page.tsx';
import { Rows, type Column } from '../page/rows.tsx';
import { useKeyset } from '../page/use-keyset.ts';
import { keys } from '../query-keys.ts';
import { When } from '../time/when.tsx';

const filters = [
  { field: 'action', label: '动作代码', example: '如 ticket.reveal' },
  { field: 'subjectId', label: '对象编号', example: '工单、条目等' },
] as const;

export function AuditPage() {
  const [address, setAddress] = useSearchParams();
  const query = Object.fromEntries(filters.map(({ field }) => [field, address.get(field) ?? '']));
  const list = useKeyset<AuditItem>(keys.audit(query), '/audit', query);
  const set = (field: string, value: string) => {
    const next = { ...query, [field]: value.trim() };
    setAddress(Object.fromEntries(Object.entries(next).filter(([, text]) => text !== '')), { replace: true });
  };
  return (
    <Page title="审计日志" lead="谁在什么时候对什么做了什么。只增不改，不含居民的个人信息。">
      <search className="toolbar">
        {filters.map(({ field, label, example }) => (
          <Input.Search
            key={field + (query[field] ?? '')}
            className="filter-wide"
            aria-label={label}
            placeholder={`${label}，${example}`}
            allowClear
            defaultValue={query[field] ?? ''}
            onSearch={(value) => set(field, value)}
          />
        ))}
      </search>
      <KeysetList list={list} empty={<Nothing what="没有符合条件的记录" advice="清空条件看全部。" />}>
        {(rows) => <Rows label="审计日志" rows={rows} rowKey={({ id }) => id} columns={columns} />}
      </KeysetList>
    </Page>
  );
}

/** A ticket is a click away; of the rest the code is all there is to look up. */
function Subject({ action, subjectId }: Pick<AuditItem, 'action' | 'subjectId'>) {
  const code = <code className="audit-code">{subjectId}</code>;
  return action.startsWith('ticket.') ? <Link to={`/tickets/${subjectId}`}>{code}</Link> : code;
}

const columns: readonly [Column<AuditItem>, ...Column<AuditItem>[]] = [
  {
    title: '动作',
    render: ({ action, actionName }) => (
      <>
        {actionName} <code className="muted">{action}</code>
      </>
    ),
  },
  { title: '谁', render: ({ actor }) => actor?.name ?? '系统', width: '120px' },
  { title: '什么时候', render: ({ at }) => <When at={at} />, width: '140px' },
  {
    title: '对象',
    render: (item) => <Subject {...item} />,
    width: '200px',
  },
  {
    title: '细节',
    render: ({ details }) => (
      <span className="audit-code">
        {Object.entries(details)
          .map(([name, value]) => `${name}=${value}`)
          .join('，') || '—'}
      </span>
    ),
  },
];
