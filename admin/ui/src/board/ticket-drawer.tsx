import { Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { QueryView } from '../page/query-view.tsx';
import { StateTag, UrgencyTag } from '../queue/ticket-tags.tsx';
import { ActionsPanel, type BegunAction } from '../ticket/actions-panel.tsx';
import { TicketPictures } from '../ticket/ticket-pictures.tsx';
import { useTicket } from '../ticket/use-ticket.ts';
import '../ticket/ticket.css';

/** What can be done with one ticket, beside the board. */
export function TicketDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const query = useTicket(id);
  const [begun, setBegun] = useState<BegunAction>();
  return (
    <Drawer open size={520} title={query.data?.number ?? '工单'} onClose={onClose}>
      <QueryView query={query}>
        {(ticket) => (
          <>
            <p>
              <Link to={`/tickets/${id}`}>{ticket.title}</Link> <StateTag ticket={ticket} />{' '}
              <UrgencyTag ticket={ticket} />
            </p>
            <blockquote className="ticket-words">{ticket.description}</blockquote>
            <TicketPictures pictures={ticket.pictures} />
            <ActionsPanel key={ticket.id} ticket={ticket} begun={begun} onBegin={setBegun} />
          </>
        )}
      </QueryView>
    </Drawer>
  );
}
