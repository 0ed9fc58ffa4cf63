import { Link, useSearchParams } from 'react-router';
import type { EntryItem } from '../contract.ts';
import { KeysetList } from '../page/keyset-list.tsx';
import { Nothing } from '../page/nothing.tsx';
import { Rows } from '../page/rows.tsx';
import { useKeyset } from '../page/use-keyset.ts';
import { LinkButton } from '../page/link-button.tsx';
import { keys } from '../query-keys.ts';
import { useMay } from '../session/session.ts';
import { DueNotice } from './due-notice.tsx';
import { entryColumns } from './entry-columns.tsx';
import { EntryFilters, readEntryFilter } from './entry-filters.tsx';
import { KnowledgeFrame } from './knowledge-frame.tsx';

export function EntriesPage() {
  const [address, setAddress] = useSearchParams();
  const filter = readEntryFilter(address);
  const list = useKeyset<EntryItem>(keys.entryList(filter), '/knowledge', filter);
  const mayWrite = useMay('knowledge.write');
  return (
    <KnowledgeFrame
      title="知识库"
      lead="机器人只用这里已发布的条目回答居民。"
      actions={mayWrite && <LinkButton to="/knowledge/new">新建条目</LinkButton>}
    >
      <DueNotice />
      <EntryFilters filter={filter} onChange={(next) => setAddress(next, { replace: true })} />
      <KeysetList list={list} empty={<NoEntries />}>
        {(rows) => <Rows label="知识条目" rows={rows} rowKey={({ id }) => id} columns={entryColumns} />}
      </KeysetList>
    </KnowledgeFrame>
  );
}

function NoEntries() {
  return (
    <Nothing what="没有符合条件的条目" advice="换个词搜索，或去看看居民问了什么没答上来。">
      <Link to="/knowledge/gaps">看未命中问题</Link>
    </Nothing>
  );
}
