import type { ReminderPlanView } from '../contract.ts';
import { LinkButton } from '../page/link-button.tsx';
import { Mark } from '../page/mark.tsx';
import { Nothing } from '../page/nothing.tsx';
import { QueryView } from '../page/query-view.tsx';
import { Rows, type Column } from '../page/rows.tsx';
import { useMay } from '../session/session.ts';
import { When } from '../time/when.tsx';
import { Link } from 'react-router';
import { PlanDecision } from './plan-decision.tsx';
import { recurrenceInWords } from './recurrence-values.zh.ts';
import { RemindersFrame } from './reminders-frame.tsx';
import { useReminderPlans } from './reminders.ts';

export function PlansPage() {
  const query = useReminderPlans();
  const mayWrite = useMay('reminders.write');
  return (
    <RemindersFrame
      title="计划"
      lead="定期的、一次的和紧急的：到点发到选定的群，免打扰时段内不发。"
      actions={mayWrite && <LinkButton to="/reminders/plan">新建提醒</LinkButton>}
    >
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing what="还没有计划" advice="新建一个，例如每天早上 8 点的反诈提醒。" />
          ) : (
            <Rows
              label="计划"
              rows={items}
              rowKey={({ id }) => id}
              columns={columns}
              isUrgent={({ approval }) => approval === 'pending'}
            />
          )
        }
      </QueryView>
    </RemindersFrame>
  );
}

const columns: readonly [Column<ReminderPlanView>, ...Column<ReminderPlanView>[]] = [
  {
    title: '计划',
    render: ({ id, name }) => (
      <Link className="row-link" to={`/reminders/plan?plan=${id}`}>
        {name}
      </Link>
    ),
  },
  { title: '种类', render: (plan) => <Kind plan={plan} />, width: '150px' },
  { title: '区域', render: ({ area }) => area.name, width: '140px' },
  {
    title: '内容',
    render: ({ topicName, wording }) => wording?.title ?? topicName,
    width: '150px',
  },
  {
    title: '什么时候',
    render: (plan) => (plan.kind === 'urgent' ? '马上' : recurrenceInWords(plan)),
    width: '180px',
  },
  {
    title: '下一次',
    render: (plan) => <Next plan={plan} />,
    width: '190px',
  },
];

function Kind({ plan: { kind, kindName, approval, approvalName } }: { readonly plan: ReminderPlanView }) {
  return (
    <>
      <Mark tone={kind === 'urgent' ? 'alarm' : 'quiet'}>{kindName}</Mark>
      {approval !== 'not_needed' && (
        <Mark tone={approval === 'pending' ? 'waiting' : 'quiet'}>{approvalName}</Mark>
      )}
    </>
  );
}

function Next({ plan }: { readonly plan: ReminderPlanView }) {
  if (plan.mayDecide) return <PlanDecision plan={plan} />;
  if (plan.nextRunAt !== undefined) return <When at={plan.nextRunAt} />;
  if (plan.approval === 'pending') return <Mark tone="waiting">等 {plan.requestedBy} 以外的人批准</Mark>;
  return <Mark tone="quiet">{plan.active ? '没有安排' : '已停用'}</Mark>;
}
