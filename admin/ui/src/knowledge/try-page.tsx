import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input } from 'antd';
import { useSearchParams } from 'react-router';
import { post } from '../api.ts';
import { AreaSelect } from '../areas/area-select.tsx';
import type { TryBody, TryResult } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { KnowledgeFrame } from './knowledge-frame.tsx';
import { TryOutcome } from './try-outcome.tsx';
import './knowledge.css';

export function TryPage() {
  const [address] = useSearchParams();
  const attempt = useMutation({ mutationFn: (body: TryBody) => post<TryResult>('/knowledge/try', body) });
  return (
    <KnowledgeFrame
      title="试一试"
      lead="像居民一样问一句，看机器人会不会答、用哪条答、分数怎么来的。不会记录，也不会发给任何人。"
    >
      <div className="split">
        <section className="panel" aria-label="提问">
          <Form<TryBody>
            layout="vertical"
            initialValues={{
              question: address.get('question') ?? '',
              areaPath: address.get('areaPath') ?? undefined,
              addressed: false,
            }}
            onFinish={(body) => attempt.mutate(body)}
          >
            <Form.Item
              name="question"
              label="居民的话"
              rules={[{ required: true, whitespace: true, message: '请输入要试的问题' }]}
            >
              <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
            </Form.Item>
            <Form.Item name="areaPath" label="在哪里问">
              <AreaSelect placeholder="我负责的第一个区域" allowClear />
            </Form.Item>
            <Form.Item name="addressed" valuePropName="checked">
              <Checkbox>居民 @ 了机器人，或在私聊里问</Checkbox>
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={attempt.isPending}>
              问一下
            </Button>
          </Form>
        </section>
        <section className="panel" aria-label="结果" aria-live="polite">
          {attempt.isError && <Failure error={attempt.error} />}
          {attempt.data === undefined ? (
            <p className="muted">问了以后，这里显示机器人会怎么做。</p>
          ) : (
            <TryOutcome result={attempt.data} gapId={address.get('gap')} tried={attempt.variables} />
          )}
        </section>
      </div>
    </KnowledgeFrame>
  );
}
