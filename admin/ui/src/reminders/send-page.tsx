import { Button, Form } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ReminderPreview, ReminderPreviewBody } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { Page } from '../page/page.tsx';
import { useAsk } from '../page/use-ask.ts';
import { noAudience, previewBodyOf, type SayingValues } from './plan-values.ts';
import { PreviewPanel } from './preview-panel.tsx';
import { newRequestId } from './request-id.ts';
import { useSendReminder } from './reminders.ts';
import { SayingFields } from './saying-fields.tsx';
import { TrialButton } from './trial-button.tsx';

const nothingChosen: Partial<SayingValues> = {
  words: 'rotation',
  picture: 'none',
  audience: noAudience,
  spreadMinutes: 0,
};

/** Choose, see word for word who gets what, then send. */
export function SendPage() {
  const [form] = Form.useForm<Partial<SayingValues>>();
  // Nothing on the first look: the form is not there yet.
  const values = Form.useWatch((all: Partial<SayingValues>) => all, form) as
    Partial<SayingValues> | undefined;
  const body = previewBodyOf(values ?? {});
  return (
    <Page title="立即发送提醒" lead={<Link to="/reminders">← 回到发送记录</Link>}>
      <div className="split">
        <section className="panel" aria-label="选择">
          <Form form={form} layout="vertical" initialValues={nothingChosen}>
            <SayingFields mayWriteOwn={false} />
          </Form>
        </section>
        <PreviewPanel body={body}>
          {(preview) =>
            body !== undefined && <SendButton key={preview.fingerprint} preview={preview} body={body} />
          }
        </PreviewPanel>
      </div>
    </Page>
  );
}

interface SendButtonProps {
  readonly preview: ReminderPreview;
  readonly body: ReminderPreviewBody;
}

function SendButton({ preview: { fingerprint, total }, body }: SendButtonProps) {
  const ask = useAsk();
  const sending = useSendReminder();
  const navigate = useNavigate();
  const [requestId] = useState(newRequestId);
  // What was previewed is what goes out, or nothing.
  const sendIt = async () => {
    const run = await sending.mutateAsync({ ...body, fingerprint, requestId });
    await navigate(`/reminders/runs/${run.id}`);
  };
  const askAndSend = () =>
    ask({ title: `现在发到 ${total} 个群？`, content: '发出后不能撤回。', deed: '发送' }, () => {
      sendIt().catch(() => undefined);
    });
  return (
    <>
      <TrialButton body={body} />
      {sending.isError && <Failure error={sending.error} />}
      <Button type="primary" disabled={total === 0} loading={sending.isPending} onClick={askAndSend}>
        发送到 {total} 个群
      </Button>
    </>
  );
}
