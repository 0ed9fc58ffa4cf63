/** What the rules as written would have done to the newest tickets: looked at before they are saved. */
import { Alert } from 'antd';
import { Link } from 'react-router';
import type { RoutingTrial } from '../contract.ts';
import { type Column, Rows } from '../page/rows.tsx';

type Moved = RoutingTrial['moved'][number];

export function Trial({ trial: { tried, moved, faults } }: { readonly trial: RoutingTrial }) {
  return (
    <section aria-label="试派结果" className="panel">
      <h2>试派结果</h2>
      {faults.map(({ text }) => (
        <Alert key={text} type="error" showIcon title={text} description="修正或停用这条规则后才能保存。" />
      ))}
      <p role="status">
        {moved.length === 0
          ? `最近 ${tried} 件工单的去向都不变。`
          : `最近 ${tried} 件工单里有 ${moved.length} 件会换去向。`}
      </p>
      {moved.length > 0 && (
        <Rows label="换去向的工单" rows={moved} rowKey={({ ticket }) => ticket.id} columns={columns} />
      )}
    </section>
  );
}

const columns: readonly [Column<Moved>, ...Column<Moved>[]] = [
  {
    title: '工单',
    render: ({ ticket }) => <Link to={`/tickets/${ticket.id}`}>{ticket.name}</Link>,
    width: '100px',
  },
  { title: '内容', render: ({ title }) => title },
  { title: '原来', render: ({ from }) => <Way way={from} /> },
  { title: '改后', render: ({ to }) => <Way way={to} /> },
];

function Way({ way: { unit, worker, reason } }: { readonly way: Moved['from'] }) {
  return (
    <>
      {unit} · {worker}
      <br />
      <small className="muted">{reason}</small>
    </>
  );
}
