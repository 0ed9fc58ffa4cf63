import { Input, Segmented } from 'antd';
import { useState } from 'react';
import type { DeliveryQuery, ReminderDeliveryView, ReminderRunDetail } from '../contract.ts';
import { deliveryStandingNames } from '../names.ts';
import { KeysetList } from '../page/keyset-list.tsx';
import { Nothing } from '../page/nothing.tsx';
import { Rows, type Column } from '../page/rows.tsx';
import { When } from '../time/when.tsx';
import { DeliveryDecision } from './delivery-decision.tsx';
import { useDeliveries } from './reminders.ts';
import { SentByHand } from './sent-by-hand.tsx';

type Standing = NonNullable<DeliveryQuery['standing']>;
type Counts = ReminderRunDetail['counts'];

const counted: Readonly<Record<Standing, (counts: Counts) => number>> = {
  needs_decision: ({ failed, unknown }) => failed + unknown,
  waiting: ({ waiting, paused }) => waiting + paused,
  by_hand: ({ byHand }) => byHand,
  sent: ({ sent }) => sent,
  settled: ({ settled }) => settled,
};
// Object.keys widens to string[]; the keys of a literal are exactly its key type.
const standings = Object.keys(counted) as readonly Standing[];

/** Each group of a run with how it stands, page by page; what needs somebody is one press away. */
export function RunDeliveries({ run }: { readonly run: ReminderRunDetail }) {
  const [standing, setStanding] = useState<Standing>();
  const [q, setQ] = useState('');
  const list = useDeliveries(run.id, { standing, q });
  const choices = standings
    .map((one) => ({ one, count: counted[one](run.counts) }))
    .filter(({ one, count }) => count > 0 || one === standing)
    .map(({ one, count }) => ({ value: one, label: `${deliveryStandingNames[one]} ${count}` }));
  return (
    <>
      <h2 className="list-title">各群情况</h2>
      <search className="toolbar">
        <Segmented
          aria-label="看哪些群"
          options={[{ value: 'all', label: `全部 ${run.counts.total}` }, ...choices]}
          value={standing ?? 'all'}
          onChange={(chosen) => setStanding(chosen === 'all' ? undefined : (chosen as Standing))}
        />
        <Input.Search
          className="filter-wide"
          aria-label="找一个群"
          placeholder="群名里的词"
          allowClear
          onSearch={(words) => setQ(words.trim())}
        />
      </search>
      <KeysetList list={list} empty={<Nothing what="没有这样的群" advice="换一个条件再看。" />}>
        {(rows) => (
          <Rows
            label="各群情况"
            rows={rows}
            rowKey={({ group }) => group.id}
            columns={columnsOf(run.id)}
            isUrgent={({ needsDecision }) => needsDecision}
          />
        )}
      </KeysetList>
    </>
  );
}

function columnsOf(
  runId: string,
): readonly [Column<ReminderDeliveryView>, ...Column<ReminderDeliveryView>[]] {
  return [
    { title: '群', render: (delivery) => <Group delivery={delivery} /> },
    { title: '状态', render: ({ statusName }) => statusName, width: '140px' },
    {
      title: '发出时间',
      render: ({ sentAt }) => (sentAt === undefined ? '—' : <When at={sentAt} />),
      width: '140px',
    },
    { title: '错误', render: ({ errorCode }) => errorCode ?? '—', width: '160px' },
    { title: '要做的', render: (delivery) => <ToDo runId={runId} delivery={delivery} />, width: '260px' },
  ];
}

function Group({ delivery: { group, text } }: { readonly delivery: ReminderDeliveryView }) {
  return (
    <details>
      <summary>{group.name}</summary>
      <blockquote className="reminder-text">{text}</blockquote>
    </details>
  );
}

interface ToDoProps {
  readonly runId: string;
  readonly delivery: ReminderDeliveryView;
}

function ToDo({ runId, delivery }: ToDoProps) {
  if (delivery.needsDecision) return <DeliveryDecision runId={runId} delivery={delivery} />;
  return delivery.byHand ? <SentByHand runId={runId} task={delivery} /> : '—';
}
