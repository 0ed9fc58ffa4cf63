/** What everybody should know before they work: nothing is received, nothing is sent, this page stands still. */
import { Alert } from 'antd';
import { Link, useLocation } from 'react-router';
import { useChannels } from '../channels/channels.ts';
import { useMissingYears } from '../clock/use-missing-years.ts';
import type { ChannelStatusView } from '../contract.ts';
import { useBreaker } from '../outbox/breaker.ts';
import { useRouting } from '../routing/use-routing.ts';
import { useSession } from '../session/session.ts';
import { When } from '../time/when.tsx';

export function Banners({ connected }: { readonly connected: boolean }) {
  const channels = useChannels();
  const offline = channels.data?.items.filter(({ online }) => !online) ?? [];
  return (
    <div className="banners">
      {offline.map((status) => (
        <OfflineBanner key={`${status.channel}/${status.account ?? ''}`} status={status} />
      ))}
      <BreakerBanner />
      <MissingYearBanner />
      <RulesBanner />
      {!connected && (
        <Alert
          type="warning"
          showIcon
          title="实时更新已断开，正在重新连接"
          description="页面上的内容可能不是最新的。"
        />
      )}
    </div>
  );
}

function OfflineBanner({ status }: { readonly status: ChannelStatusView }) {
  const { pages } = useSession();
  return (
    <Alert
      type="error"
      showIcon
      title={
        <>
          微信渠道（{status.channel}）离线，自 <When at={status.since} />
        </>
      }
      description={status.hint ?? '居民的消息收不到，回复也发不出去；待发的内容会在恢复后补发。'}
      action={pages.includes('channels') && <Link to="/channels">去处理</Link>}
    />
  );
}

/** A rule that broke after it was saved sends nothing anywhere until somebody mends it. */
function RulesBanner() {
  const { data } = useRouting();
  if (data === undefined || data.faults.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`有 ${data.faults.length} 条派单规则出了问题，现在会被跳过`}
      action={<Link to="/routing">去处理</Link>}
    />
  );
}

function BreakerBanner() {
  const { data } = useBreaker();
  const first = data?.stopped[0];
  if (data === undefined || first === undefined) return null;
  const several = data.stopped.length > 1 ? ` ${data.stopped.length} 个账号` : '';
  return (
    <Alert
      type="error"
      showIcon
      title={
        <>
          {several}发送已暂停，自 <When at={first.since} />
        </>
      }
      description={first.reason}
      action={<Link to="/outbox">去处理</Link>}
    />
  );
}

/** Deadlines run into a year whose days off nobody has brought in. */
function MissingYearBanner() {
  const { pathname } = useLocation();
  const years = useMissingYears();
  if (years.length === 0 || pathname === '/time-rules') return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`还没有 ${years.join('、')} 年的放假安排`}
      description="按工作时间计的时限会把假日当作工作日。"
      action={<Link to="/time-rules">去导入</Link>}
    />
  );
}
