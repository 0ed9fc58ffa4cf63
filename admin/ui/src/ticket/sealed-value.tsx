import { Button } from 'antd';
import { titleOf } from '../page/failure.tsx';
import { useReveal } from './use-ticket.ts';

interface SealedValueProps {
  readonly ticketId: string;
  readonly field: 'phone' | 'plate';
  readonly masked: string;
  readonly mayReveal: boolean;
}

/** Masked until somebody needs it; looking is written down, and the page says so before. */
export function SealedValue({ ticketId, field, masked, mayReveal }: SealedValueProps) {
  const reveal = useReveal(ticketId);
  if (reveal.data !== undefined) {
    return (
      <>
        <strong className="sealed">{reveal.data.value}</strong> <span className="muted">已记入审计日志</span>
      </>
    );
  }
  return (
    <>
      <span className="sealed">{masked}</span>{' '}
      {mayReveal && (
        <Button size="small" loading={reveal.isPending} onClick={() => reveal.mutate(field)}>
          查看完整号码（会记录）
        </Button>
      )}
      {reveal.isError && <span role="alert"> {titleOf(reveal.error)}</span>}
    </>
  );
}
