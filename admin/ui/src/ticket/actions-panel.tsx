/** What this person may do from here: choose, fill in, see what the resident will read, do it. */
import { App, Button } from 'antd';
import { useMemo } from 'react';
import type { ActionInput, TicketAction, TicketDetail } from '../contract.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { ActionForm } from './action-form.tsx';
import { type FieldValues, prefilled } from './action-input.ts';
import { SplitForm } from './split-form.tsx';
import { useAct } from './use-ticket.ts';

/** What somebody began to do, with what they pointed at filled in. */
export interface BegunAction {
  readonly code: string;
  readonly values?: FieldValues;
}

/** It has a form of its own, which opens several tickets. */
const splitting = 'split';

interface ActionsPanelProps {
  readonly ticket: TicketDetail;
  readonly begun: BegunAction | undefined;
  readonly onBegin: (begun: BegunAction | undefined) => void;
}

export function ActionsPanel({ ticket, begun, onBegin }: ActionsPanelProps) {
  const { message } = App.useApp();
  const act = useAct(ticket.id);

  const submit = (action: TicketAction, input: ActionInput) => {
    const onSuccess = () => {
      onBegin(undefined);
      void message.success(`已${action.name}`);
    };
    act.mutate({ action: action.code, version: ticket.version, input }, { onSuccess });
  };
  const choose = (code: string) => {
    act.reset();
    onBegin(code === begun?.code ? undefined : { code });
  };

  return (
    <section className="panel" aria-label="可以做的事">
      <h2>可以做的事</h2>
      {act.isError && <ChangeFailure error={act.error} />}
      <Choices ticket={ticket} chosen={begun?.code} onChoose={choose} />
      {begun?.code === splitting && ticket.maySplit ? (
        <SplitForm ticket={ticket} onDone={() => onBegin(undefined)} />
      ) : (
        <Begun
          ticket={ticket}
          begun={begun}
          busy={act.isPending}
          onSubmit={submit}
          onCancel={() => onBegin(undefined)}
        />
      )}
    </section>
  );
}

interface ChoicesProps {
  readonly ticket: TicketDetail;
  readonly chosen: string | undefined;
  readonly onChoose: (code: string) => void;
}

function Choices({ ticket: { actions, maySplit }, chosen, onChoose }: ChoicesProps) {
  if (actions.length === 0 && !maySplit) return <p className="muted">这张工单现在没有需要您做的事。</p>;
  return (
    <div className="ticket-actions">
      {actions.map(({ code, name, serious }, index) => (
        <Button
          key={code}
          type={index === 0 && !serious ? 'primary' : 'default'}
          danger={serious}
          aria-expanded={code === chosen}
          onClick={() => onChoose(code)}
        >
          {name}
        </Button>
      ))}
      {maySplit && (
        <Button aria-expanded={chosen === splitting} onClick={() => onChoose(splitting)}>
          拆单
        </Button>
      )}
    </div>
  );
}

interface BegunProps extends Pick<ActionsPanelProps, 'ticket' | 'begun'> {
  readonly busy: boolean;
  readonly onSubmit: (action: TicketAction, input: ActionInput) => void;
  readonly onCancel: () => void;
}

function Begun({ ticket, begun, busy, onSubmit, onCancel }: BegunProps) {
  const chosen = ticket.actions.find(({ code }) => code === begun?.code);
  const values = begun?.values;
  // The same object until somebody begins something else: the form's preview asks again only then.
  const action = useMemo(
    () => (chosen === undefined || values === undefined ? chosen : prefilled(chosen, values)),
    [chosen, values],
  );
  if (action === undefined) return null;
  return (
    <ActionForm
      // Pointing at another ticket fills the form in anew.
      key={`${action.code} ${JSON.stringify(values)}`}
      ticketId={ticket.id}
      action={action}
      busy={busy}
      onSubmit={(input) => onSubmit(action, input)}
      onCancel={onCancel}
    />
  );
}
