import { Link } from 'react-router';
import type { TicketItem } from '../contract.ts';
import type { Column } from '../page/rows.tsx';
import { useNow } from '../time/now.tsx';
import { Due, When } from '../time/when.tsx';
import { StateTag, UrgencyTag } from './ticket-tags.tsx';

export const ticketColumns: readonly [Column<TicketItem>, ...Column<TicketItem>[]] = [
  {
    title: '工单',
    render: (ticket) => (
      <>
        <Link className="row-link" to={`/tickets/${ticket.id}`}>
          {ticket.title}
        </Link>
        <UrgencyTag ticket={ticket} />
        <span className="muted ticket-number">
          {ticket.number} · {ticket.categoryName}
        </span>
      </>
    ),
  },
  { title: '状态', render: (ticket) => <StateTag ticket={ticket} />, width: '112px' },
  { title: '地点', render: ({ place }) => (place === '' ? <span className="muted">未说明</span> : place) },
  { title: '负责', render: (ticket) => <InCharge ticket={ticket} />, width: '150px' },
  { title: '期限', render: (ticket) => <TicketDue ticket={ticket} />, width: '130px' },
  { title: '报告', render: ({ openedAt }) => <When at={openedAt} />, width: '130px' },
];

function InCharge({ ticket: { assignee, department } }: { readonly ticket: TicketItem }) {
  return (
    <>
      {assignee?.name ?? <strong>还没有派人</strong>}
      {department !== undefined && <div className="muted">{department.name}</div>}
    </>
  );
}

/** The deadline that matters now: the missed response when only that is late, else the end. */
export function TicketDue({ ticket }: { readonly ticket: TicketItem }) {
  const now = useNow();
  if (ticket.closedAt !== undefined) return <span className="muted">已结束</span>;
  const onlyResponseLate = ticket.overdue && new Date(ticket.resolutionDueAt) > now;
  return onlyResponseLate ? (
    <>
      响应 <Due at={ticket.responseDueAt} />
    </>
  ) : (
    <>
      办结 <Due at={ticket.resolutionDueAt} />
    </>
  );
}
