import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import type { ReminderRunDetail } from '../contract.ts';
import { Page } from '../page/page.tsx';
import { QueryView } from '../page/query-view.tsx';
import { When } from '../time/when.tsx';
import { useReminderRun } from './reminders.ts';
import { RunCounts } from './run-counts.tsx';
import { RunDeliveries } from './run-deliveries.tsx';
import { RunSteps } from './run-steps.tsx';
import './reminders.css';

export function RunPage() {
  const { id = '' } = useParams();
  const query = useReminderRun(id);
  return (
    <Page title="提醒发送情况" lead={<Link to="/reminders">← 回到发送记录</Link>}>
      <QueryView query={query}>{(run) => <Run run={run} />}</QueryView>
    </Page>
  );
}

function Run({ run }: { readonly run: ReminderRunDetail }) {
  return (
    <>
      <section className="panel">
        <h2>{run.title}</h2>
        <p className="muted">
          {run.area.name} · {run.plan?.name ?? `${run.startedBy ?? '系统'} 手动发送`} ·{' '}
          <When at={run.scheduledFor} /> · {run.statusName}
        </p>
        {run.stateReason !== undefined && (
          <Alert className="notice" type="warning" showIcon title={run.stateReason} />
        )}
        <p>
          <RunCounts counts={run.counts} />
        </p>
        <RunSteps run={run} />
        {run.messages.map(({ text, groups }) => (
          <div key={text}>
            {run.messages.length > 1 && <h3>{groups} 个群收到这一条</h3>}
            <blockquote className="reminder-text">{text}</blockquote>
          </div>
        ))}
        {run.moreMessages && <p className="muted">内容因群而异，每个群的原文在下面点群名看。</p>}
      </section>
      {run.after !== undefined && <After after={run.after} />}
      <RunDeliveries run={run} />
    </>
  );
}

/** Counts only: nobody is named, nobody is ranked. */
function After({
  after: { questions, alerts },
}: {
  readonly after: NonNullable<ReminderRunDetail['after']>;
}) {
  return (
    <section className="panel" aria-label="发出后四十八小时">
      <h2>发出后四十八小时，这些群里</h2>
      <ul className="after-run">
        <li>有关诈骗的提问 {questions} 次</li>
        <li>诈骗预警 {alerts} 次</li>
      </ul>
    </section>
  );
}
