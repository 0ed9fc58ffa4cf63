import { Link } from 'react-router';
import type { ReminderRunView } from '../contract.ts';
import { KeysetList } from '../page/keyset-list.tsx';
import { Nothing } from '../page/nothing.tsx';
import { Rows, type Column } from '../page/rows.tsx';
import { useKeyset } from '../page/use-keyset.ts';
import { keys } from '../query-keys.ts';
import { When } from '../time/when.tsx';
import { RemindersFrame } from './reminders-frame.tsx';
import { RunCounts } from './run-counts.tsx';

export function RunsPage() {
  const list = useKeyset<ReminderRunView>(keys.reminderRuns, '/reminders/runs', {});
  return (
    <RemindersFrame title="提醒" lead="每一次发送了什么、哪些群收到了。">
      <KeysetList
        list={list}
        empty={<Nothing what="还没有发送过提醒" advice="计划到点会自动发送，也可以现在就发一次。" />}
      >
        {(rows) => (
          <Rows
            label="发送记录"
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
            isUrgent={({ counts }) => counts.unknown + counts.failed > 0}
          />
        )}
      </KeysetList>
    </RemindersFrame>
  );
}

const columns: readonly [Column<ReminderRunView>, ...Column<ReminderRunView>[]] = [
  {
    title: '提醒',
    render: ({ id, title }) => (
      <Link className="row-link" to={`/reminders/runs/${id}`}>
        {title}
      </Link>
    ),
  },
  { title: '区域', render: ({ area }) => area.name, width: '150px' },
  { title: '发送方', render: ({ plan, startedBy }) => plan?.name ?? startedBy ?? '系统', width: '150px' },
  { title: '时间', render: ({ scheduledFor }) => <When at={scheduledFor} />, width: '130px' },
  { title: '状态', render: ({ statusName }) => statusName, width: '90px' },
  { title: '送达', render: ({ counts }) => <RunCounts counts={counts} />, width: '190px' },
];
