import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import type { ReminderDeliveryView, ReminderRunDetail } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { Page } from '../page/page.tsx';
import { QueryView } from '../page/query-view.tsx';
import { Rows, type Column } from '../page/rows.tsx';
import { useAsk } from '../page/use-ask.ts';
import { useMay } from '../session/session.ts';
import { When } from '../time/when.tsx';
import { useDecide, useReminderRun } from './reminders.ts';
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
        {run.messages.map((text) => (
          <blockquote key={text} className="reminder-text">
            {text}
          </blockquote>
        ))}
      </section>
      <h2 className="list-title">各群情况</h2>
      <Rows
        label="各群情况"
        rows={run.deliveries}
        rowKey={({ group }) => group.id}
        columns={columnsFor(run.id)}
        isUrgent={({ needsDecision }) => needsDecision}
      />
    </>
  );
}

function columnsFor(
  runId: string,
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
    {
      title: '决定',
      render: (delivery) => (delivery.needsDecision ? <Decision runId={runId} delivery={delivery} /> : '—'),
      width: '260px',
    },
  ];
}

interface DecisionProps {
  readonly runId: string;
  readonly delivery: ReminderDeliveryView;
}

/** A notice is never repeated by itself: it may have arrived. Somebody looks into the group and decides. */
function Decision({ runId, delivery: { group } }: DecisionProps) {
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
