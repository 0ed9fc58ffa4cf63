import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { AreaSelect } from '../areas/area-select.tsx';
import type { ReminderPreview, SendBody } from '../contract.ts';
import { choicesOf, reminderTopicNames } from '../names.ts';
import { Failure } from '../page/failure.tsx';
import { Page } from '../page/page.tsx';
import { useAsk } from '../page/use-ask.ts';
import { QueryView } from '../page/query-view.tsx';
import { newRequestId } from './request-id.ts';
import { useReminderPreview, useReminderTexts, useSendReminder } from './reminders.ts';
import './reminders.css';

/** Choose, see word for word who gets what, then send. */
export function SendPage() {
  const [send, setSend] = useState<SendBody>();
  const preview = useReminderPreview(send);
  return (
    <Page title="立即发送提醒" lead={<Link to="/reminders">← 回到发送记录</Link>}>
      <div className="split">
        <section className="panel" aria-label="选择">
          <SendChoice onChoose={setSend} />
        </section>
        <section className="panel" aria-label="预览" aria-live="polite">
          <h2>预览</h2>
          {send === undefined ? (
            <p className="muted">选好区域和主题后，这里逐字显示要发的内容和会收到的群。</p>
          ) : (
            <QueryView query={preview}>
              {(shown) => <PreviewAndSend key={JSON.stringify(send)} preview={shown} send={send} />}
            </QueryView>
          )}
        </section>
      </div>
    </Page>
  );
}

function SendChoice({ onChoose }: { readonly onChoose: (send: SendBody | undefined) => void }) {
  const texts = useReminderTexts();
  const [form] = Form.useForm<Partial<SendBody>>();
  const topic = Form.useWatch('topic', form);
  const ofTopic = (texts.data?.items ?? []).filter(
    (text) => text.status === 'published' && text.topic === topic,
  );
  const choose = (changed: Partial<SendBody>, { areaId, topic: chosen, textId }: Partial<SendBody>) => {
    if (changed.topic !== undefined) form.setFieldValue('textId', undefined);
    const text = changed.topic === undefined ? textId : undefined;
    const complete = areaId !== undefined && chosen !== undefined;
    onChoose(complete ? { areaId, topic: chosen, textId: text } : undefined);
  };
  return (
    <Form form={form} layout="vertical" onValuesChange={choose}>
      <Form.Item name="areaId" label="区域">
        <AreaSelect by="id" placeholder="选择区域" />
      </Form.Item>
      <Form.Item name="topic" label="主题">
        <Select placeholder="选择主题" options={choicesOf(reminderTopicNames)} />
      </Form.Item>
      {topic !== undefined && (
        <Form.Item name="textId" label="文稿" extra="不选时，发轮到的那一篇。">
          <Select
            placeholder="轮到的那一篇"
            allowClear
            options={ofTopic.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </Form.Item>
      )}
    </Form>
  );
}

interface PreviewAndSendProps {
  readonly preview: ReminderPreview;
  readonly send: SendBody;
}

function PreviewAndSend({ preview, send }: PreviewAndSendProps) {
  const ask = useAsk();
  const sending = useSendReminder();
  const navigate = useNavigate();
  const [requestId] = useState(newRequestId);
  const { groups, skipped, messages, total, fingerprint } = preview;
  // What was previewed is what goes out, or nothing.
  const sendIt = async () => {
    const run = await sending.mutateAsync({ ...send, fingerprint, requestId });
    await navigate(`/reminders/runs/${run.id}`);
  };
  const askAndSend = () =>
    ask({ title: `现在发到 ${total} 个群？`, content: '发出后不能撤回。', deed: '发送' }, () => {
      sendIt().catch(() => undefined);
    });
  return (
    <>
      {messages.map(({ text }) => (
        <blockquote key={text} className="reminder-text">
          {text}
        </blockquote>
      ))}
      <h3>会收到的 {total} 个群</h3>
      <ul className="audience">
        {groups.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      {skipped.length > 0 && (
        <details>
          <summary>不会收到的 {skipped.length} 个群</summary>
          <ul className="audience">
            {skipped.map(({ id, name, why }) => (
              <li key={id}>
                {name}：{why}
              </li>
            ))}
          </ul>
        </details>
      )}
      {sending.isError && <Failure error={sending.error} />}
      <Button type="primary" disabled={total === 0} loading={sending.isPending} onClick={askAndSend}>
        发送到 {total} 个群
      </Button>
    </>
  );
}
