import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { ReminderTextView } from '../contract.ts';
import { Mark } from '../page/mark.tsx';
import { Nothing } from '../page/nothing.tsx';
import { QueryView } from '../page/query-view.tsx';
import { Rows, type Column } from '../page/rows.tsx';
import { useMay } from '../session/session.ts';
import { When } from '../time/when.tsx';
import { RemindersFrame } from './reminders-frame.tsx';
import { useReminderTexts } from './reminders.ts';
import { TextEditor } from './text-editor.tsx';

export function TextsPage() {
  const query = useReminderTexts();
  const mayWrite = useMay('reminders.texts');
  const [editedId, setEditedId] = useState<string>();
  const edited = query.data?.items.find(({ id }) => id === editedId);
  const close = () => setEditedId(undefined);
  return (
    <RemindersFrame
      title="提醒文稿"
      lead="同一主题下的已发布文稿轮流发送，轮完一遍才会重复。"
      actions={mayWrite && <Button onClick={() => setEditedId('new')}>写一篇</Button>}
    >
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing what="还没有文稿" advice="写一篇并发布后，定时计划才有内容可发。" />
          ) : (
            <Rows label="提醒文稿" rows={items} rowKey={({ id }) => id} columns={columnsFor(setEditedId)} />
          )
        }
      </QueryView>
      <Drawer
        open={editedId !== undefined}
        onClose={close}
        size={520}
        destroyOnHidden
        title={edited === undefined ? '写一篇' : '修改文稿'}
      >
        <TextEditor key={editedId} text={edited} onDone={close} />
      </Drawer>
    </RemindersFrame>
  );
}

function columnsFor(
  open: (id: string) => void,
): readonly [Column<ReminderTextView>, ...Column<ReminderTextView>[]] {
  return [
    {
      title: '标题',
      render: ({ id, title }) => (
        <Button type="link" className="row-button" onClick={() => open(id)}>
          {title}
        </Button>
      ),
    },
    {
      title: '主题',
      render: ({ topicName, scamTypeName }) =>
        scamTypeName === undefined ? topicName : `${topicName} · ${scamTypeName}`,
      width: '220px',
    },
    {
      title: '状态',
      render: ({ status, statusName }) => (
        <Mark tone={status === 'published' ? 'good' : 'quiet'}>{statusName}</Mark>
      ),
      width: '90px',
    },
    {
      title: '上次发送',
      render: ({ lastSentAt }) => (lastSentAt === undefined ? '还没发过' : <When at={lastSentAt} />),
      width: '140px',
    },
    { title: '复核', render: ({ reviewAt }) => <When at={reviewAt} />, width: '140px' },
  ];
}
