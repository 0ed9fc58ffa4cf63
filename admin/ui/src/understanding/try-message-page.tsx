import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { get, post } from '../api.ts';
import type { Groups, TriedMessageView, TryMessageBody } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { keys } from '../query-keys.ts';
import { useMay } from '../session/session.ts';
import { TriedMessage } from './tried-message.tsx';
import { UnderstandingFrame } from './understanding-frame.tsx';

export function TryMessagePage() {
  const attempt = useMutation({
    mutationFn: (body: TryMessageBody) => post<TriedMessageView>('/understanding/try', body),
  });
  return (
    <UnderstandingFrame
      title="理解试验"
      lead="像居民一样说一句，看机器人理解成什么、会不会说话、每一步为什么。不会记录，也不会发给任何人。"
    >
      <div className="split">
        <section className="panel" aria-label="要试的话">
          <TryMessageForm busy={attempt.isPending} onTry={(body) => attempt.mutate(body)} />
        </section>
        <section className="panel" aria-label="理解结果" aria-live="polite">
          {attempt.isError && <Failure error={attempt.error} />}
          {attempt.data === undefined ? (
            <p className="muted">试过以后，这里逐项显示机器人的判断和理由。</p>
          ) : (
            <TriedMessage tried={attempt.data} />
          )}
        </section>
      </div>
    </UnderstandingFrame>
  );
}

interface TryMessageFormProps {
  readonly busy: boolean;
  readonly onTry: (body: TryMessageBody) => void;
}

function TryMessageForm({ busy, onTry }: TryMessageFormProps) {
  const mayGroups = useMay('groups.read');
  const groups = useQuery({
    queryKey: keys.groups,
    queryFn: () => get<Groups>('/groups'),
    enabled: mayGroups,
  });
  const options = groups.data?.items
    .filter(({ state }) => state === 'bound')
    .map(({ id, topic }) => ({ value: id, label: topic }));
  return (
    <Form<TryMessageBody>
      layout="vertical"
      initialValues={{ text: '', addressed: false }}
      onFinish={({ alias, ...body }) =>
        onTry({ ...body, ...(alias === undefined || alias === '' ? {} : { alias }) })
      }
    >
      <Form.Item
        name="text"
        label="居民的话"
        rules={[{ required: true, whitespace: true, message: '请输入要试的话' }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
      </Form.Item>
      {mayGroups && (
        <Form.Item name="groupId" label="在哪个群里说" extra="不选：当作私聊，句句都是对机器人说的">
          <Select options={options ?? []} placeholder="私聊" allowClear loading={groups.isPending} />
        </Form.Item>
      )}
      <Form.Item name="alias" label="说话人的群昵称">
        <Input maxLength={60} placeholder="例如 3-2-501 王女士" />
      </Form.Item>
      <Form.Item name="addressed" valuePropName="checked">
        <Checkbox>@ 了机器人</Checkbox>
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        试一下
      </Button>
    </Form>
  );
}
