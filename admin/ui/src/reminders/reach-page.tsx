import { Select } from 'antd';
import { useState } from 'react';
import type { MissedGroup, ReminderReach } from '../contract.ts';
import { KeysetList } from '../page/keyset-list.tsx';
import { Nothing } from '../page/nothing.tsx';
import { Rows, type Column } from '../page/rows.tsx';
import { When } from '../time/when.tsx';
import { RemindersFrame } from './reminders-frame.tsx';
import { useReminderReach } from './reminders.ts';

const spans = [3, 7, 14, 30, 60].map((days) => ({ value: days, label: `${days} 天` }));

/** Groups that got nothing for a while, and why. */
export function ReachPage() {
  const [days, setDays] = useState(7);
  const list = useReminderReach(days);
  return (
    <RemindersFrame title="触达" lead="哪些群最近没收到任何提醒，为什么。">
      <div className="toolbar">
        <Select className="filter" aria-label="最近多少天" options={spans} value={days} onChange={setDays} />
      </div>
      {list.first !== undefined && <Totals reach={list.first} days={days} />}
      <KeysetList list={list} empty={<Nothing what="每个群都收到过" advice="没有漏掉的群。" />}>
        {(rows) => (
          <Rows label="没收到提醒的群" rows={rows} rowKey={({ group }) => group.id} columns={columns} />
        )}
      </KeysetList>
    </RemindersFrame>
  );
}

function Totals({
  reach: { total, reached, reasons },
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
      <ul className="audience" aria-label="没收到的原因">
        {reasons.map(({ why, whyName, groups }) => (
          <li key={why}>
            {whyName}：{groups} 个群
          </li>
        ))}
      </ul>
    </>
  );
}

const columns: readonly [Column<MissedGroup>, ...Column<MissedGroup>[]] = [
  { title: '群', render: ({ group }) => group.name },
  { title: '区域', render: ({ area }) => area?.name ?? '还没绑定', width: '180px' },
  { title: '为什么', render: ({ whyName }) => whyName, width: '240px' },
  {
    title: '上次收到',
    render: ({ lastSentAt }) => (lastSentAt === undefined ? '从没收到' : <When at={lastSentAt} />),
    width: '150px',
  },
];
