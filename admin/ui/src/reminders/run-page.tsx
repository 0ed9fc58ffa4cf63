import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import type { ReminderDeliveryView, ReminderRunDetail } from '../contract.ts';
import { Page } from '../page/page.tsx';
import { QueryView } from '../page/query-view.tsx';
import { Rows, type Column } from '../page/rows.tsx';
import { When } from '../time/when.tsx';
import { DeliveryDecision } from './delivery-decision.tsx';
import { useReminderRun } from './reminders.ts';
import { RunCounts } from './run-counts.tsx';
import { RunSteps } from './run-steps.tsx';
import { SentByHand } from './sent-by-hand.tsx';
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
        {run.messages.map((text) => (
          <blockquote key={text} className="reminder-text">
            {text}
          </blockquote>
        ))}
      </section>
      {run.after !== undefined && <After after={run.after} />}
      <h2 className="list-title">各群情况</h2>
      <Rows
        label="各群情况"
        rows={run.deliveries}
        rowKey={({ group }) => group.id}
        columns={columnsFor(run)}
        isUrgent={({ needsDecision }) => needsDecision}
      />
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

function columnsFor(
  run: ReminderRunDetail,
): readonly [Column<ReminderDeliveryView>, ...Column<ReminderDeliveryView>[]] {
  return [
    { title: '群', render: ({ group }) => group.name },
    { title: '状态', render: ({ statusName }) => statusName, width: '140px' },
    {
      title: '发出时间',
      render: ({ sentAt }) => (sentAt === undefined ? '—' : <When at={sentAt} />),
      width: '140px',
    },
    { title: '错误', render: ({ errorCode }) => errorCode ?? '—', width: '160px' },
    { title: '要做的', render: (delivery) => <ToDo run={run} delivery={delivery} />, width: '260px' },
  ];
}

function ToDo({
  run,
  delivery,
}: {
  readonly run: ReminderRunDetail;
  readonly delivery: ReminderDeliveryView;
}) {
  if (delivery.needsDecision) return <DeliveryDecision runId={run.id} delivery={delivery} />;
  const text = run.messages[delivery.message];
  if (delivery.byHand && text !== undefined)
    return <SentByHand runId={run.id} group={delivery.group} text={text} />;
  return '—';
}
