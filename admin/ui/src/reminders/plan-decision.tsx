import { Button } from 'antd';
import type { ReminderPlanView } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { useAsk } from '../page/use-ask.ts';
import { useDecidePlan } from './reminders.ts';

/** A second person reads an urgent notice, then lets it out or not. */
export function PlanDecision({ plan }: { readonly plan: ReminderPlanView }) {
  const ask = useAsk();
  const decide = useDecidePlan(plan.id);
  const approve = () =>
    ask(
      {
        title: `批准“${plan.name}”？`,
        content: `批准后马上发出：${plan.wording?.title ?? plan.topicName}。${plan.wording?.body ?? ''}`,
        deed: '批准并发出',
      },
      () => decide.mutate({ step: 'approve', version: plan.version }),
    );
  return (
    <div className="buttons">
      <Button size="small" type="primary" loading={decide.isPending} onClick={approve}>
        批准
      </Button>
      <Button
        size="small"
        loading={decide.isPending}
        onClick={() => decide.mutate({ step: 'refuse', version: plan.version })}
      >
        不批准
      </Button>
      {decide.isError && <Failure error={decide.error} />}
    </div>
  );
}
