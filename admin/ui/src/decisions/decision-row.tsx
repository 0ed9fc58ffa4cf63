import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { TicketItem } from '../contract.ts';
import { TicketDue } from '../queue/ticket-columns.tsx';
import { UrgencyTag } from '../queue/ticket-tags.tsx';
import { When } from '../time/when.tsx';
import { Decide } from './decide.tsx';
import type { DecisionKind } from './decision-kinds.ts';

interface DecisionRowProps {
  readonly kind: DecisionKind;
  readonly ticket: TicketItem;
}

export function DecisionRow({ kind: { yes, no }, ticket }: DecisionRowProps) {
  const [step, setStep] = useState<string>();
  const { id, number, title, place, assignee, request } = ticket;
  const choices = [
    { name: yes.name, code: yes.step(ticket), type: 'primary' as const },
    { name: no.name, code: no.step, type: 'default' as const },
  ];
  return (
    <li className="panel">
      <Link className="row-link" to={`/tickets/${id}`}>
        {title}
      </Link>
      <p className="decision-facts">
        <UrgencyTag ticket={ticket} />
        <span className="muted ticket-number">
          {number}
          {place !== '' && ` · ${place}`}
        </span>
        {assignee !== undefined && <span>{assignee.name}负责</span>}
        <TicketDue ticket={ticket} />
      </p>
      {request !== undefined && <Request request={request} />}
      <div className="ticket-actions">
        {choices.map(({ name, code, type }) => (
          <Button
            key={code}
            type={type}
            aria-label={`${name} ${number}`}
            aria-expanded={step === code}
            onClick={() => setStep(step === code ? undefined : code)}
          >
            {name}
          </Button>
        ))}
      </div>
      {step !== undefined && (
        <Decide key={step} ticketId={id} step={step} onClose={() => setStep(undefined)} />
      )}
    </li>
  );
}

function Request({ request }: { readonly request: NonNullable<TicketItem['request']> }) {
  const { by, kindName, until, reasonName, note, at } = request;
  return (
    <blockquote className="decision-request">
      <strong>
        {by}申请{kindName}到 <When at={until} />
      </strong>
      <div>
        {reasonName}：{note}
      </div>
      <div className="muted">
        提出于 <When at={at} />
      </div>
    </blockquote>
  );
}
