import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { TicketDetail } from '../contract.ts';
import { Page } from '../page/page.tsx';
import { QueryView } from '../page/query-view.tsx';
import { TicketDue } from '../queue/ticket-columns.tsx';
import { StateTag, UrgencyTag } from '../queue/ticket-tags.tsx';
import { useMay } from '../session/session.ts';
import { ActionsPanel, type BegunAction } from './actions-panel.tsx';
import { Company } from './company.tsx';
import { DuplicatesPanel } from './duplicates-panel.tsx';
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
      <QueryView query={query}>{(ticket) => <Ticket key={ticket.id} ticket={ticket} />}</QueryView>
    </Page>
  );
}

function BackToQueue() {
  return <Link to="/tickets">← 回到工单队列</Link>;
}

/** On a desk the facts stand at the left and the doing at the right; on a phone the doing comes before the facts. */
function Ticket({ ticket }: { readonly ticket: TicketDetail }) {
  const [begun, setBegun] = useState<BegunAction>();
  return (
    <div className="ticket">
      <Company ticket={ticket} />
      <section className="panel ticket-head">
        <h2 className="ticket-title">{ticket.title}</h2>
        <p className="ticket-standing">
          <StateTag ticket={ticket} />
          <UrgencyTag ticket={ticket} />
          <TicketDue ticket={ticket} />
        </p>
        <blockquote className="ticket-words">{ticket.description}</blockquote>
        <TicketPictures pictures={ticket.pictures} />
      </section>
      <div className="ticket-doing">
        <ActionsPanel ticket={ticket} begun={begun} onBegin={setBegun} />
        <Alike ticket={ticket} onBegin={setBegun} />
      </div>
      <section className="panel ticket-known">
        <h2>详情</h2>
        <TicketFacts ticket={ticket} />
      </section>
      <section className="panel ticket-past">
        <h2>经过</h2>
        <TicketTimeline events={ticket.timeline} />
      </section>
    </div>
  );
}

interface AlikeProps {
  readonly ticket: TicketDetail;
  readonly onBegin: (begun: BegunAction) => void;
}

function Alike({ ticket: { id, actions, state, closedAt }, onBegin }: AlikeProps) {
  const mayMerge = useMay('tickets.merge');
  // What was split is looked at part by part.
  if (!mayMerge || closedAt !== undefined || state === 'split') return null;
  const canMerge = actions.some(({ code }) => code === 'merge');
  const merge = (relatedNumber: string) => onBegin({ code: 'merge', values: { relatedNumber } });
  return <DuplicatesPanel ticketId={id} onMerge={canMerge ? merge : undefined} />;
}
