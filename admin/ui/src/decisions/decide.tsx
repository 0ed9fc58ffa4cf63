/** The form of one decision, with what it rests on: what was done, and the pictures of it. */
import { App, Button } from 'antd';
import type { ActionInput, TicketAction, TicketDetail } from '../contract.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { QueryView } from '../page/query-view.tsx';
import { ActionForm } from '../ticket/action-form.tsx';
import { TicketPictures } from '../ticket/ticket-pictures.tsx';
import { useAct, useTicket } from '../ticket/use-ticket.ts';
import '../ticket/ticket.css';

interface DecideProps {
  readonly ticketId: string;
  readonly step: string;
  readonly onClose: () => void;
}

export function Decide({ ticketId, step, onClose }: DecideProps) {
  const { message } = App.useApp();
  const query = useTicket(ticketId);
  const act = useAct(ticketId);
  const submit = (ticket: TicketDetail, action: TicketAction, input: ActionInput) =>
    act.mutate(
      { action: action.code, version: ticket.version, input },
      {
        onSuccess: () => {
          onClose();
          void message.success(`已${action.name}`);
        },
      },
    );
  return (
    <QueryView query={query}>
      {(ticket) => (
        <div className="decide">
          <blockquote className="ticket-words">{ticket.description}</blockquote>
          {ticket.resolution !== undefined && <p>处置结果：{ticket.resolution}</p>}
          <TicketPictures pictures={ticket.pictures} />
          {act.isError && <ChangeFailure error={act.error} />}
          <StepForm
            ticket={ticket}
            step={step}
            busy={act.isPending}
            onSubmit={(action, input) => submit(ticket, action, input)}
            onClose={onClose}
          />
        </div>
      )}
    </QueryView>
  );
}

interface StepFormProps {
  readonly ticket: TicketDetail;
  readonly step: string;
  readonly busy: boolean;
  readonly onSubmit: (action: TicketAction, input: ActionInput) => void;
  readonly onClose: () => void;
}

function StepForm({ ticket, step, busy, onSubmit, onClose }: StepFormProps) {
  const action = ticket.actions.find(({ code }) => code === step);
  if (action === undefined)
    return (
      <p>
        这一步现在不能由您来做：可能需要更高的权限、已超过时限，或刚刚有人处理了。请打开工单看经过。{' '}
        <Button onClick={onClose}>知道了</Button>
      </p>
    );
  return (
    <ActionForm
      ticketId={ticket.id}
      action={action}
      busy={busy}
      onSubmit={(input) => onSubmit(action, input)}
      onCancel={onClose}
    />
  );
}
