import { Link } from 'react-router';
import type { TicketItem } from '../contract.ts';
import { Mark } from '../page/mark.tsx';
import type { Column } from '../page/rows.tsx';
import { useNow } from '../time/now.tsx';
import { deadline } from '../time/shanghai.ts';
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
  { title: '处理人', render: (ticket) => <InCharge ticket={ticket} />, width: '150px' },
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

/** The deadline that matters now: the missed response when only that is late, else the end; and whether time runs. */
export function TicketDue({ ticket }: { readonly ticket: TicketItem }) {
  const { closedAt, pausedAt, handledAt, warned, overdue, raisedTo } = ticket;
  if (closedAt !== undefined) return <span className="muted">已结束</span>;
  if (handledAt !== undefined) return <HandledInTime overdue={overdue} />;
  return (
    <>
      {pausedAt === undefined ? <RunningDue ticket={ticket} /> : <PausedDue ticket={ticket} at={pausedAt} />}
      {warned && !overdue && <Mark tone="warning">快到期</Mark>}
      {raisedTo !== undefined && <Mark tone="warning">已升级到{raisedTo}</Mark>}
    </>
  );
}

function HandledInTime({ overdue }: { readonly overdue: boolean }) {
  return <Mark tone={overdue ? 'warning' : 'good'}>{overdue ? '超时处置' : '按期处置'}</Mark>;
}

function RunningDue({ ticket }: { readonly ticket: TicketItem }) {
  const now = useNow();
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

/** What is left when the clock goes on is what was left when it stopped. */
function PausedDue({ ticket, at }: { readonly ticket: TicketItem; readonly at: string }) {
  const { text } = deadline(new Date(ticket.resolutionDueAt), new Date(at));
  return (
    <>
      <Mark tone="quiet">计时暂停</Mark>
      <span className="muted">{text}</span>
    </>
  );
}
