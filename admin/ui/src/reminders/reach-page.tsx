import { Select } from 'antd';
import { useState } from 'react';
import type { ReminderReach } from '../contract.ts';
import { Nothing } from '../page/nothing.tsx';
import { QueryView } from '../page/query-view.tsx';
import { Rows, type Column } from '../page/rows.tsx';
import { When } from '../time/when.tsx';
import { RemindersFrame } from './reminders-frame.tsx';
import { useReminderReach } from './reminders.ts';

const spans = [3, 7, 14, 30, 60].map((days) => ({ value: days, label: `${days} 天` }));

/** Groups that got nothing for a while, and why. */
export function ReachPage() {
  const [days, setDays] = useState(7);
  const query = useReminderReach(days);
  return (
    <RemindersFrame title="触达" lead="哪些群最近没收到任何提醒，为什么。">
      <div className="toolbar">
        <Select className="filter" aria-label="最近多少天" options={spans} value={days} onChange={setDays} />
      </div>
      <QueryView query={query}>{(reach) => <Reach reach={reach} days={days} />}</QueryView>
    </RemindersFrame>
  );
}

function Reach({
  reach: { total, reached, items },
  days,
}: {
  readonly reach: ReminderReach;
  readonly days: number;
}) {
  return (
    <>
      <p role="status">
        {total} 个群里，{reached} 个在最近 {days} 天收到过提醒，{total - reached} 个没有。
      </p>
      {items.length === 0 ? (
        <Nothing what="每个群都收到过" advice="没有漏掉的群。" />
      ) : (
        <Rows label="没收到提醒的群" rows={items} rowKey={({ group }) => group.id} columns={columns} />
      )}
    </>
  );
}

type Missed = ReminderReach['items'][number];

const columns: readonly [Column<Missed>, ...Column<Missed>[]] = [
  { title: '群', render: ({ group }) => group.name },
  { title: '区域', render: ({ area }) => area?.name ?? '还没绑定', width: '180px' },
  { title: '为什么', render: ({ whyName }) => whyName, width: '240px' },
  {
    title: '上次收到',
    render: ({ lastSentAt }) => (lastSentAt === undefined ? '从没收到' : <When at={lastSentAt} />),
    width: '150px',
  },
];
