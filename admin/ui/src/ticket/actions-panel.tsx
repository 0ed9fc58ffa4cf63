/** What this person may do from here: choose, fill in, see what the resident will read, do it. */
import { App, Button } from 'antd';
import { useState } from 'react';
import type { ActionInput, TicketAction, TicketDetail } from '../contract.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { ActionForm } from './action-form.tsx';
import { useAct } from './use-ticket.ts';

export function ActionsPanel({ ticket }: { readonly ticket: TicketDetail }) {
  const { message } = App.useApp();
  const [chosenCode, setChosenCode] = useState<string>();
  const act = useAct(ticket.id);
  const chosen = ticket.actions.find(({ code }) => code === chosenCode);

  const submit = (action: TicketAction, input: ActionInput) => {
    const onSuccess = () => {
      setChosenCode(undefined);
      void message.success(`已${action.name}`);
    };
    act.mutate({ action: action.code, version: ticket.version, input }, { onSuccess });
  };
  const choose = (code: string) => {
    act.reset();
    setChosenCode(code === chosenCode ? undefined : code);
  };

  return (
    <section className="panel" aria-label="可以做的事">
      <h2>可以做的事</h2>
      {act.isError && <ChangeFailure error={act.error} />}
      {ticket.actions.length === 0 && <p className="muted">这张工单现在没有需要您做的事。</p>}
      <div className="ticket-actions">
        {ticket.actions.map(({ code, name, serious }, index) => (
          <Button
            key={code}
            type={index === 0 && !serious ? 'primary' : 'default'}
            danger={serious}
            aria-expanded={code === chosenCode}
            onClick={() => choose(code)}
          >
            {name}
          </Button>
        ))}
      </div>
      {chosen !== undefined && (
        <ActionForm
          key={chosen.code}
          ticketId={ticket.id}
          action={chosen}
          busy={act.isPending}
          onSubmit={(input) => submit(chosen, input)}
          onCancel={() => setChosenCode(undefined)}
        />
      )}
    </section>
  );
}
