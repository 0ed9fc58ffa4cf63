import { Button } from 'antd';
import { Failure } from '../page/failure.tsx';
import { useAsk } from '../page/use-ask.ts';
import { useMay } from '../session/session.ts';
import { useBreaker, useResume } from './breaker.ts';

/** Shown only while everything is stopped; the banner above says since when and why. */
export function BreakerPanel() {
  const { data } = useBreaker();
  const ask = useAsk();
  const resume = useResume();
  const mayResume = useMay('breaker.resume');
  if (data?.state !== 'open') return null;
  const confirm = () =>
    ask(
      {
        title: '恢复发送？',
        content: '请先在手机上登录机器人的微信，确认账号没有被限制；否则可能被封得更久。',
        deed: '恢复发送',
      },
      () => resume.mutate(),
    );
  return (
    <section className="panel" aria-label="恢复发送">
      <p>发送已全部暂停。暂停期间的消息都还在，恢复后会按顺序补发。</p>
      {resume.isError && <Failure error={resume.error} />}
      {mayResume && (
        <Button type="primary" loading={resume.isPending} onClick={confirm}>
          恢复发送
        </Button>
      )}
    </section>
  );
}
