import { Button, Skeleton } from 'antd';
import { Link } from 'react-router';
import type { TicketItem, ViewFilter } from '../contract.ts';
import { ticketStateNames } from '../names.ts';
import { Failure } from '../page/failure.tsx';
import { ChooseOne, type RowChoice } from '../page/rows.tsx';
import { useKeyset } from '../page/use-keyset.ts';
import { keys } from '../query-keys.ts';
import { TicketDue } from '../queue/ticket-columns.tsx';
import { UrgencyTag } from '../queue/ticket-tags.tsx';
import { columnQuery } from './columns.ts';

interface OfBoard {
  readonly choice: RowChoice<TicketItem>;
  readonly onOpen: (id: string) => void;
}

interface BoardColumnProps extends OfBoard {
  readonly state: TicketItem['state'];
  readonly filter: ViewFilter;
}

export function BoardColumn({ state, filter, ...board }: BoardColumnProps) {
  const query = columnQuery(filter, state);
  const list = useKeyset<TicketItem>(keys.ticketList(query), '/tickets', query);
  const { rows } = list;
  return (
    <section
      className={rows?.length === 0 ? 'board-column board-column-empty' : 'board-column'}
      aria-label={ticketStateNames[state]}
    >
      <h3>
        {ticketStateNames[state]}
        {rows !== undefined && (
          <span className="view-count">
            {rows.length}
            {list.hasNextPage && '+'}
          </span>
        )}
      </h3>
      {list.isError && <Failure error={list.error} />}
      {rows === undefined && !list.isError && <Skeleton active />}
      {rows?.length === 0 && <p className="muted">没有工单</p>}
      <ul>
        {rows?.map((ticket) => (
          <Card key={ticket.id} ticket={ticket} {...board} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button block loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          再看更多
        </Button>
      )}
    </section>
  );
}

function Card({ ticket, choice, onOpen }: OfBoard & { readonly ticket: TicketItem }) {
  const { id, title, number, place, assignee, overdue, closedAt } = ticket;
  return (
    <li data-row={id} className={overdue && closedAt === undefined ? 'board-card row-urgent' : 'board-card'}>
      <div className="card-heading">
        <ChooseOne row={ticket} choice={choice} />
        <Link className="row-link" to={`/tickets/${id}`}>
          {title}
        </Link>
      </div>
      <UrgencyTag ticket={ticket} />
      <div className="muted ticket-number">
        {number}
        {place !== '' && ` · ${place}`}
      </div>
      <div>{assignee?.name ?? <strong>还没有派人</strong>}</div>
      <div>
        <TicketDue ticket={ticket} />
      </div>
      <Button size="small" aria-label={`办理 ${number}`} onClick={() => onOpen(id)}>
        办理
      </Button>
    </li>
  );
}
