import { Button } from 'antd';
import type { ReminderTextView } from '../contract.ts';
import { Mark } from '../page/mark.tsx';
import type { Column } from '../page/rows.tsx';
import { useNow } from '../time/now.tsx';
import { When } from '../time/when.tsx';
import { isDue } from './library.ts';

export function textColumns(
  open: (id: string) => void,
): readonly [Column<ReminderTextView>, ...Column<ReminderTextView>[]] {
  return [
    {
      title: '标题',
      render: ({ id, title, body }) => (
        <>
          <Button type="link" className="row-button" onClick={() => open(id)}>
            {title}
          </Button>
          <div className="muted">{body}</div>
        </>
      ),
    },
    {
      title: '主题',
      render: ({ topicName, scamTypeName }) => scamTypeName ?? topicName,
      width: '150px',
    },
    {
      title: '写法',
      render: ({ styleName, seasonName }) =>
        seasonName === undefined ? styleName : `${styleName} · ${seasonName}`,
      width: '130px',
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
    { title: '复核', render: (text) => <ReviewDay text={text} />, width: '140px' },
  ];
}

function ReviewDay({ text }: { readonly text: ReminderTextView }) {
  const now = useNow();
  if (text.status === 'draft') return <Mark tone="waiting">还没人审阅</Mark>;
  return (
    <>
      {isDue(text, now) && <Mark tone="warning">该复核了</Mark>}
      <When at={text.reviewAt} />
    </>
  );
}
