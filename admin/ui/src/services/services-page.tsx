/** What people get done at offices: the list, what nobody has filled in, and the way to the numbers answers quote. */
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { get } from '../api.ts';
import type { Directory, ServiceListItem } from '../contract.ts';
import { KnowledgeFrame } from '../knowledge/knowledge-frame.tsx';
import { KeysetList } from '../page/keyset-list.tsx';
import { LinkButton } from '../page/link-button.tsx';
import { Nothing } from '../page/nothing.tsx';
import { Rows } from '../page/rows.tsx';
import { useKeyset } from '../page/use-keyset.ts';
import { keys } from '../query-keys.ts';
import { useMay } from '../session/session.ts';
import { serviceColumns } from './service-columns.tsx';
import { readServiceFilter, ServiceFilters } from './service-filters.tsx';
import { useServiceOverview } from './use-service.ts';

export function ServicesPage() {
  const [address, setAddress] = useSearchParams();
  const filter = readServiceFilter(address);
  const list = useKeyset<ServiceListItem>(keys.serviceList(filter), '/services', filter);
  const mayWrite = useMay('knowledge.write');
  return (
    <KnowledgeFrame
      title="办事目录"
      lead="居民问“在哪办、带什么、多久好”，机器人从这里回答；没有填的如实说没有，从不编造。"
      actions={
        <>
          <LinkButton to="/knowledge/services/exchange">导入导出事项</LinkButton>
          {mayWrite && <LinkButton to="/knowledge/services/new">新建事项</LinkButton>}
        </>
      }
    >
      <MissingNotice />
      <ServiceFilters filter={filter} onChange={(next) => setAddress(next, { replace: true })} />
      <KeysetList
        list={list}
        empty={<Nothing what="没有符合条件的事项" advice="换个条件，或导入一份清单。" />}
      >
        {(rows) => <Rows label="办事事项" rows={rows} rowKey={({ id }) => id} columns={serviceColumns} />}
      </KeysetList>
    </KnowledgeFrame>
  );
}

function MissingNotice() {
  const { data } = useServiceOverview();
  const lines = useQuery({ queryKey: keys.directory, queryFn: () => get<Directory>('/directory') });
  const missingLines = lines.data?.missing.length ?? 0;
  if (data === undefined) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={`已发布 ${data.published} 项${data.reviewDue > 0 ? `，${data.reviewDue} 项待复核` : ''}`}
      description={
        <>
          {data.missing.map(({ code, name, items }) => (
            <span key={code}>
              <Link to={`/knowledge/services?status=published&missing=${code}`}>
                缺{name} {items} 项
              </Link>
              {' · '}
            </span>
          ))}
          <Link to="/knowledge/directory">
            {missingLines > 0 ? `通讯录还缺 ${missingLines} 个号码` : '通讯录'}
          </Link>
        </>
      }
    />
  );
}
