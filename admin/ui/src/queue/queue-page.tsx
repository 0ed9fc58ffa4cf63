import { useSearchParams } from 'react-router';
import { keys } from '../query-keys.ts';
import type { TicketItem } from '../contract.ts';
import { DueNotice } from '../knowledge/due-notice.tsx';
import { KeysetList } from '../page/keyset-list.tsx';
import { Nothing } from '../page/nothing.tsx';
import { Page } from '../page/page.tsx';
import { Rows } from '../page/rows.tsx';
import { useKeyset } from '../page/use-keyset.ts';
import { readFilter, toTicketQuery, writeFilter, type QueueFilter } from './filter.ts';
import { QueueFilters } from './queue-filters.tsx';
import { emptyWords } from './queue.zh.ts';
import { ticketColumns } from './ticket-columns.tsx';

export function QueuePage() {
  const [address, setAddress] = useSearchParams();
  const filter = readFilter(address);
  const setFilter = (next: QueueFilter) => setAddress(writeFilter(next), { replace: true });
  const query = toTicketQuery(filter);
  const list = useKeyset<TicketItem>(keys.ticketList(query), '/tickets', query);
  return (
    <Page title="工单队列" lead="已超时的排在最前，其次是最快到期的。新工单会自动出现，不用刷新。">
      <DueNotice />
      <QueueFilters filter={filter} onChange={setFilter} />
      <KeysetList list={list} empty={<Nothing {...emptyWords(filter)} />}>
        {(rows) => (
          <Rows
            label="工单"
            rows={rows}
            rowKey={({ id }) => id}
            columns={ticketColumns}
            isUrgent={({ overdue, urgency, closedAt }) =>
              closedAt === undefined && (overdue || urgency === 'emergency')
            }
          />
        )}
      </KeysetList>
    </Page>
  );
}
