import { Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { OutboxItem } from '../contract.ts';
import { KeysetList } from '../page/keyset-list.tsx';
import { Nothing } from '../page/nothing.tsx';
import { Page } from '../page/page.tsx';
import { Rows, type Column } from '../page/rows.tsx';
import { useKeyset } from '../page/use-keyset.ts';
import { keys } from '../query-keys.ts';
import { When } from '../time/when.tsx';
import { BreakerPanel } from './breaker-panel.tsx';
import { OutboxSteps } from './outbox-steps.tsx';

const views = [
  { value: '', label: '全部' },
  { value: 'dead', label: '没发出去' },
  { value: 'unknown', label: '结果不明' },
  { value: 'held', label: '被拦下' },
];

export function OutboxPage() {
  const [address, setAddress] = useSearchParams();
  const status = address.get('status') ?? '';
  const list = useKeyset<OutboxItem>(keys.outboxList({ status }), '/outbox', { status });
  return (
    <Page title="发件箱" lead="没有正常发出的消息。正常的不在这里，只留发送记录。">
      <BreakerPanel />
      <div className="toolbar">
        <Segmented
          aria-label="视图"
          value={status}
          options={views}
          onChange={(value) => setAddress(value === '' ? {} : { status: value }, { replace: true })}
        />
      </div>
      <KeysetList
        list={list}
        empty={<Nothing what="没有要处理的消息" advice="发不出去、结果不明或被拦下的消息会出现在这里。" />}
      >
        {(rows) => <Rows label="发件箱" rows={rows} rowKey={({ id }) => id} columns={columns} />}
      </KeysetList>
    </Page>
  );
}

const columns: readonly [Column<OutboxItem>, ...Column<OutboxItem>[]] = [
  {
    title: '发给',
    render: ({ toKind, toName, purposeName }) => (
      <>
        {toName ?? (toKind === 'person' ? '私聊' : '群')}
        <div className="muted">{purposeName}</div>
      </>
    ),
    width: '180px',
  },
  {
    title: '内容',
    render: ({ text, ticketId }) => (
      <>
        {text === undefined ? <span className="muted">您的角色看不到内容</span> : <OutboxText text={text} />}
        {ticketId !== undefined && <Link to={`/tickets/${ticketId}`}>相关工单</Link>}
      </>
    ),
  },
  {
    title: '问题',
    render: ({ statusName, errorText, errorCode, attempts }) => (
      <>
        <strong>{statusName}</strong>（试过 {attempts} 次）
        <div>{errorText ?? errorCode}</div>
      </>
    ),
    width: '240px',
  },
  { title: '产生', render: ({ createdAt }) => <When at={createdAt} />, width: '130px' },
  { title: '处理', render: (item) => <OutboxSteps item={item} />, width: '170px' },
];

function OutboxText({ text }: { readonly text: string }) {
  return <div className="outbox-text">{text}</div>;
}
