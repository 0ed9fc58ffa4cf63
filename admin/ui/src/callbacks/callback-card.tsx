import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CallbackItem } from '../contract.ts';
import { Decide } from '../decisions/decide.tsx';
import { afterwards } from '../names.ts';
import { titleOf } from '../page/failure.tsx';
import { Mark } from '../page/mark.tsx';
import { When } from '../time/when.tsx';
import { useCallbackPhone } from './use-callbacks.ts';

export function CallbackCard({ item }: { readonly item: CallbackItem }) {
  const [open, setOpen] = useState(false);
  const { ticket, kind, kindName, made } = item;
  const { id, number, title, closedAt, department } = ticket;
  return (
    <li className="panel">
      <Link className="row-link" to={`/tickets/${id}`}>
        {title}
      </Link>
      <p className="callback-facts">
        <Mark tone={kind === 'disputed' ? 'warning' : 'quiet'}>{kindName}</Mark>
        <span className="muted ticket-number">{number}</span>
        {department !== undefined && <span>{department.name}</span>}
        {closedAt !== undefined && (
          <span>
            办结 <When at={closedAt} />
          </span>
        )}
        <Phone item={item} />
      </p>
      {made !== undefined && <Made made={made} />}
      <Button
        type={made === undefined ? 'primary' : 'default'}
        aria-label={`${made === undefined ? '开始回访' : '再记一次'} ${number}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {made === undefined ? '开始回访' : '再记一次'}
      </Button>
      {open && (
        <>
          <Script lines={item.script} />
          <Decide ticketId={id} step="callback" onClose={() => setOpen(false)} />
        </>
      )}
    </li>
  );
}

function Script({ lines }: { readonly lines: readonly string[] }) {
  return (
    <section className="callback-script" aria-label="通话提纲">
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p className="muted">{afterwards}</p>
    </section>
  );
}

function Made({ made }: { readonly made: NonNullable<CallbackItem['made']> }) {
  return (
    <p>
      <strong>{made.outcome.name}</strong>：{made.note}{' '}
      <span className="muted">
        {made.by} · <When at={made.at} />
      </span>
    </p>
  );
}

/** Masked until somebody is about to call; looking is written down, and the page says so before. */
function Phone({ item: { ticket, phoneMasked } }: { readonly item: CallbackItem }) {
  const reveal = useCallbackPhone(ticket.id);
  if (phoneMasked === undefined) return <span className="muted">没有留电话</span>;
  if (reveal.data !== undefined)
    return (
      <span>
        <a href={`tel:${reveal.data.value}`}>{reveal.data.value}</a>{' '}
        <span className="muted">已记入审计日志</span>
      </span>
    );
  return (
    <span>
      {phoneMasked}{' '}
      <Button size="small" loading={reveal.isPending} onClick={() => reveal.mutate()}>
        查看电话（会记录）
      </Button>
      {reveal.isError && <span role="alert"> {titleOf(reveal.error)}</span>}
    </span>
  );
}
