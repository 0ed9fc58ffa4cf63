import { Button, Typography } from 'antd';
import { Failure } from '../page/failure.tsx';
import { useMay } from '../session/session.ts';
import { useSentByHand } from './reminders.ts';

interface SentByHandProps {
  readonly runId: string;
  readonly task: {
    readonly group: { readonly id: string };
    readonly text: string;
    readonly hasPicture: boolean;
  };
}

/** Where only people may send: copy, send it in the group, say that it is done. */
export function SentByHand({ runId, task: { group, text, hasPicture } }: SentByHandProps) {
  const done = useSentByHand(runId);
  const mayConfirm = useMay('reminders.by_hand');
  if (!mayConfirm) return <span className="muted">等工作人员发送</span>;
  return (
    <div className="buttons">
      <Typography.Text copyable={{ text, tooltips: ['复制内容', '已复制，到群里粘贴发送'] }}>
        复制内容
      </Typography.Text>
      {hasPicture && (
        <a href={`/api/reminders/runs/${runId}/groups/${group.id}/picture`} download="提醒图片.jpg">
          下载图片
        </a>
      )}
      <Button size="small" type="primary" loading={done.isPending} onClick={() => done.mutate(group.id)}>
        已发到群里
      </Button>
      {done.isError && <Failure error={done.error} />}
    </div>
  );
}
