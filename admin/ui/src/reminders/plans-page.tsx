import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { ReminderPlanView } from '../contract.ts';
import { Mark } from '../page/mark.tsx';
import { Nothing } from '../page/nothing.tsx';
import { QueryView } from '../page/query-view.tsx';
import { Rows, type Column } from '../page/rows.tsx';
import { useMay } from '../session/session.ts';
import { When } from '../time/when.tsx';
import { PlanEditor } from './plan-editor.tsx';
import { RemindersFrame } from './reminders-frame.tsx';
import { useReminderPlans } from './reminders.ts';
import { recurrenceInWords } from './weekdays.zh.ts';

export function PlansPage() {
  const query = useReminderPlans();
  const mayWrite = useMay('reminders.write');
  const [editedId, setEditedId] = useState<string>();
  const edited = query.data?.items.find(({ id }) => id === editedId);
  const close = () => setEditedId(undefined);
  return (
    <RemindersFrame
      title="定时计划"
      lead="到点把轮到的文稿发到社区里打开了提醒的群；免打扰时段内不发。"
      actions={mayWrite && <Button onClick={() => setEditedId('new')}>新建计划</Button>}
    >
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing what="还没有定时计划" advice="新建一个，例如每天早上 8 点的反诈提醒。" />
          ) : (
            <Rows label="定时计划" rows={items} rowKey={({ id }) => id} columns={columnsFor(setEditedId)} />
          )
        }
      </QueryView>
      <Drawer
        open={editedId !== undefined}
        onClose={close}
        size={480}
        destroyOnHidden
        title={edited === undefined ? '新建计划' : '修改计划'}
      >
        <PlanEditor key={editedId} plan={edited} onDone={close} />
      </Drawer>
    </RemindersFrame>
  );
}

function columnsFor(
  open: (id: string) => void,
): readonly [Column<ReminderPlanView>, ...Column<ReminderPlanView>[]] {
  return [
    {
      title: '计划',
      render: ({ id, name }) => (
        <Button type="link" className="row-button" onClick={() => open(id)}>
          {name}
        </Button>
      ),
    },
    { title: '区域', render: ({ area }) => area.name, width: '160px' },
    { title: '主题', render: ({ topicName }) => topicName, width: '100px' },
    {
      title: '什么时候',
      render: (plan) => recurrenceInWords(plan),
      width: '170px',
    },
    {
      title: '免打扰',
      render: ({ quietFrom, quietUntil }) => (quietFrom === quietUntil ? '无' : `${quietFrom}–${quietUntil}`),
      width: '120px',
    },
    {
      title: '下一次',
      render: ({ active, nextRunAt }) =>
        nextRunAt === undefined ? (
          <Mark tone="quiet">{active ? '没有安排' : '已停用'}</Mark>
        ) : (
          <When at={nextRunAt} />
        ),
      width: '140px',
    },
  ];
}
