import type { TicketItem } from '../contract.ts';
import { DueNotice } from '../knowledge/due-notice.tsx';
import { KeysetList } from '../page/keyset-list.tsx';
import { Nothing } from '../page/nothing.tsx';
import { Rows } from '../page/rows.tsx';
import { useKeyset } from '../page/use-keyset.ts';
import { keys } from '../query-keys.ts';
import { BulkBar } from './bulk-bar.tsx';
import type { Shown } from './chosen-view.ts';
import { toTicketQuery } from './filter.ts';
import { emptyWords } from './queue.zh.ts';
import { QueueTools } from './queue-tools.tsx';
import { ticketColumns } from './ticket-columns.tsx';
import { TicketsFrame } from './tickets-frame.tsx';
import { useChosen } from './use-chosen.ts';
import { ViewFrame } from './view-frame.tsx';

const at = '/tickets';

export function QueuePage() {
  return (
    <TicketsFrame title="工单队列" lead="已超时的排在最前，其次是最快到期的。新工单会自动出现，不用刷新。">
      <DueNotice />
      <ViewFrame at={at}>{(shown) => <Tickets shown={shown} />}</ViewFrame>
    </TicketsFrame>
  );
}

function Tickets({ shown }: { readonly shown: Shown }) {
  const query = toTicketQuery(shown.filter);
  const key = keys.ticketList(query);
  const list = useKeyset<TicketItem>(key, '/tickets', query);
  const chosen = useChosen([key]);
  return (
    <>
      <QueueTools shown={shown} at={at} chosen={chosen} />
      <BulkBar chosen={chosen} />
      <KeysetList list={list} empty={<Nothing {...emptyWords(shown)} />}>
        {(rows) => (
          <Rows
            label="工单"
            rows={rows}
            rowKey={({ id }) => id}
            columns={ticketColumns}
            isUrgent={needsSomebodySoon}
            choice={chosen.choice}
          />
        )}
      </KeysetList>
    </>
  );
}

function needsSomebodySoon({ overdue, urgency, closedAt }: TicketItem): boolean {
  return closedAt === undefined && (overdue || urgency === 'emergency');
}
