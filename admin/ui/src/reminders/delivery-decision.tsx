import { Button } from 'antd';
import type { ReminderDeliveryView } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { useAsk } from '../page/use-ask.ts';
import { useMay } from '../session/session.ts';
import { useDecide } from './reminders.ts';

interface DecisionProps {
  readonly runId: string;
  readonly delivery: ReminderDeliveryView;
}

/** A notice is never repeated by itself: it may have arrived. Somebody looks into the group and decides. */
export function DeliveryDecision({ runId, delivery: { group } }: DecisionProps) {
  const ask = useAsk();
  const decide = useDecide(runId);
  const maySend = useMay('reminders.send');
  const sendAgain = () =>
    ask(
      {
        title: `再发一次到“${group.name}”？`,
        content: '请先到群里看一眼。如果其实已经发出，群里会出现两条。',
        deed: '再发一次',
      },
      () => decide.mutate({ groupId: group.id, decision: 'send_again' }),
    );
  if (!maySend) return <span className="muted">等管理员决定</span>;
  return (
    <div className="buttons">
      <Button size="small" loading={decide.isPending} onClick={sendAgain}>
        没收到，再发
      </Button>
      <Button
        size="small"
        loading={decide.isPending}
        onClick={() => decide.mutate({ groupId: group.id, decision: 'settle' })}
      >
        已收到或不必再发
      </Button>
      {decide.isError && <Failure error={decide.error} />}
    </div>
  );
}
