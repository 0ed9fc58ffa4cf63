import { Button } from 'antd';
import type { Breaker } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { useAsk } from '../page/use-ask.ts';
import { useMay } from '../session/session.ts';
import { useBreaker, useResume } from './breaker.ts';

/** Shown only while an account is stopped; the banner above says since when and why. */
export function BreakerPanel() {
  const { data } = useBreaker();
  if (data === undefined || data.stopped.length === 0) return null;
  return (
    <section className="panel" aria-label="恢复发送">
      {data.stopped.map((one) => (
        <StoppedAccount key={`${one.channel} ${one.account}`} stopped={one} />
      ))}
    </section>
  );
}

function StoppedAccount({ stopped }: { stopped: Breaker['stopped'][number] }) {
  const ask = useAsk();
  const resume = useResume();
  const mayResume = useMay('breaker.resume');
  const confirm = () =>
    ask(
      {
        title: '恢复发送？',
        content: '请先在手机上登录机器人的微信，确认账号没有被限制；否则可能被封得更久。',
        deed: '恢复发送',
      },
      () => resume.mutate(stopped),
    );
  return (
    <>
      <p>
        账号 {stopped.account}（{stopped.channel}
        ）的发送已全部暂停。暂停期间的消息都还在，恢复后会按顺序补发；别的账号照常发送。
      </p>
      {resume.isError && <Failure error={resume.error} />}
      {mayResume && (
        <Button type="primary" loading={resume.isPending} onClick={confirm}>
          恢复发送
        </Button>
      )}
    </>
  );
}
