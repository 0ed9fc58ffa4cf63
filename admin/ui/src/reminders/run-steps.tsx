import { Button } from 'antd';
import type { ReminderRunDetail } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { useAsk } from '../page/use-ask.ts';
import { useMay } from '../session/session.ts';
import { useStepRun } from './reminders.ts';

/** What can be done with a whole run. Pausing takes effect at once; what is on its way already arrives. */
export function RunSteps({ run: { id, state, counts } }: { readonly run: ReminderRunDetail }) {
  const ask = useAsk();
  const step = useStepRun(id);
  const maySend = useMay('reminders.send');
  if (!maySend) return null;
  const isOpen = counts.waiting + counts.paused + counts.byHand > 0;
  const stop = () =>
    ask(
      { title: '停止这次发送？', content: '还没发的群不会再发，也不能恢复。', deed: '停止', danger: true },
      () => step.mutate('stop'),
    );
  return (
    <div className="buttons">
      {state === 'running' && isOpen && (
        <Button loading={step.isPending} onClick={() => step.mutate('pause')}>
          暂停
        </Button>
      )}
      {state === 'paused' && (
        <Button type="primary" loading={step.isPending} onClick={() => step.mutate('resume')}>
          继续发送
        </Button>
      )}
      {state !== 'stopped' && isOpen && (
        <Button danger loading={step.isPending} onClick={stop}>
          停止
        </Button>
      )}
      {state !== 'stopped' && counts.failed > 0 && (
        <Button loading={step.isPending} onClick={() => step.mutate('retry')}>
          重发失败的 {counts.failed} 个群
        </Button>
      )}
      {step.isError && <Failure error={step.error} />}
    </div>
  );
}
