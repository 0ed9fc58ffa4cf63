/** Warns before two people do the same work: who else has the ticket open, and what they did meanwhile. */
import { Alert } from 'antd';
import { useState } from 'react';
import type { TicketDetail } from '../contract.ts';
import { useSession } from '../session/session.ts';
import { When } from '../time/when.tsx';
import { stepsMeanwhile } from './meanwhile.ts';
import { useCompany } from './use-company.ts';

export function Company({ ticket }: { readonly ticket: TicketDetail }) {
  const { name } = useSession();
  const others = useCompany(ticket.id);
  const [seen, setSeen] = useState(ticket.version);
  const steps = stepsMeanwhile(ticket.timeline, seen, name);
  return (
    <div className="ticket-company" role="status">
      {others.length > 0 && (
        <Alert type="info" showIcon title={`${others.map((one) => one.name).join('、')}正在看这张工单`} />
      )}
      {steps.length > 0 && (
        <Alert
          type="warning"
          showIcon
          closable={{ closeIcon: '知道了', onClose: () => setSeen(ticket.version) }}
          title="您打开之后，它有了变动"
          description={
            <ul className="ticket-ties">
              {steps.map(({ seq, by, title, at }) => (
                <li key={seq}>
                  {by}：{title} <When at={at} />
                </li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  );
}
