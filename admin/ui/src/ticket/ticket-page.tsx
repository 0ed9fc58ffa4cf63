import { Link, useParams } from 'react-router';
import type { TicketDetail } from '../contract.ts';
import { Page } from '../page/page.tsx';
import { QueryView } from '../page/query-view.tsx';
import { TicketDue } from '../queue/ticket-columns.tsx';
import { StateTag, UrgencyTag } from '../queue/ticket-tags.tsx';
import { ActionsPanel } from './actions-panel.tsx';
import { TicketFacts } from './ticket-facts.tsx';
import { TicketPictures } from './ticket-pictures.tsx';
import { TicketTimeline } from './ticket-timeline.tsx';
import { useTicket } from './use-ticket.ts';
import './ticket.css';

export function TicketPage() {
  const { id = '' } = useParams();
  const query = useTicket(id);
  return (
    <Page title={query.data === undefined ? '工单' : `工单 ${query.data.number}`} lead={<BackToQueue />}>
      <QueryView query={query}>{(ticket) => <Ticket ticket={ticket} />}</QueryView>
    </Page>
  );
}

function BackToQueue() {
  return <Link to="/tickets">← 回到工单队列</Link>;
}

function Ticket({ ticket }: { readonly ticket: TicketDetail }) {
  return (
    <div className="ticket">
      <div>
        <section className="panel">
          <h2 className="ticket-title">{ticket.title}</h2>
          <p className="ticket-standing">
            <StateTag ticket={ticket} />
            <UrgencyTag ticket={ticket} />
            <TicketDue ticket={ticket} />
          </p>
          <blockquote className="ticket-words">{ticket.description}</blockquote>
          <TicketPictures pictures={ticket.pictures} />
        </section>
        <section className="panel">
          <h2>详情</h2>
          <TicketFacts ticket={ticket} />
        </section>
      </div>
      <div>
        <ActionsPanel key={ticket.id} ticket={ticket} />
        <section className="panel">
          <h2>经过</h2>
          <TicketTimeline events={ticket.timeline} />
        </section>
      </div>
    </div>
  );
}
