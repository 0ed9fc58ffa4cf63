import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { QRCode } from 'antd';
import type { Channels, ChannelStatusView } from '../contract.ts';
import { Nothing } from '../page/nothing.tsx';
import { Page } from '../page/page.tsx';
import { QueryView } from '../page/query-view.tsx';
import { When } from '../time/when.tsx';
import { useChannels } from './channels.ts';

export function ChannelsPage() {
  const query = useChannels();
  return (
    <Page title="微信渠道" lead="机器人用哪个账号在线；掉线时在这里扫码重新登录。">
      <QueryView query={query}>
        {({ items, droppedMessages, stoppedSentences, stoppedKinds, stoppedLatest }) => (
          <>
            {items.length === 0 ? (
              <Nothing what="没有启用任何渠道" advice="请运维人员检查环境变量 CHANNEL 后重新启动。" />
            ) : (
              items.map((status) => (
                <ChannelPanel key={`${status.channel}/${status.account ?? ''}`} status={status} />
              ))
            )}
            <p className="muted">
              本次启动以来：群里太忙时略过闲聊和随口提问 {droppedMessages}{' '}
              条（报事和紧急情况从不略过），拦下没有出处或不该说的话 {stoppedSentences} 处
              {stoppedKinds.length > 0 &&
                `（${stoppedKinds.map(({ name, times }) => `${name} ${times}`).join('，')}）`}
              。
            </p>
            <StoppedList stopped={stoppedLatest} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function StoppedList({ stopped }: { readonly stopped: Channels['stoppedLatest'] }) {
  if (stopped.length === 0) return null;
  return (
    <section className="panel">
      <h2>最近拦下的话</h2>
      <ul>
        {stopped.map(({ at, violations, sentence }, index) => (
          <li key={`${at}/${index}`}>
            <When at={at} /> {violations.join('、')}
            {sentence !== undefined && `：「${sentence}」`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChannelPanel({ status }: { readonly status: ChannelStatusView }) {
  const { channel, account, online, since, hint, qrCode } = status;
  return (
    <section className="panel">
      <h2>
        {online ? <CheckCircleFilled aria-hidden="true" /> : <CloseCircleFilled aria-hidden="true" />}{' '}
        {channel}：{online ? '在线' : '离线'}
      </h2>
      <p>
        {account !== undefined && `账号 ${account}，`}
        {online ? '在线' : '离线'}自 <When at={since} />
      </p>
      {hint !== undefined && <p>{hint}</p>}
      {qrCode !== undefined && (
        <figure>
          <QRCode value={qrCode} size={220} />
          <figcaption className="muted">用机器人的微信扫码登录</figcaption>
        </figure>
      )}
    </section>
  );
}
