import { Form, Input, Modal } from 'antd';
import type { ChangePreview } from '../contract.ts';
import { ChangedQuestions } from './changed-questions.tsx';

interface ChangeDialogProps {
  readonly preview: ChangePreview;
  readonly onBack: () => void;
  readonly onConfirm: (reason: string | undefined) => void;
}

/** Shows every question that would come out otherwise; what becomes wrong needs a reason. */
export function ChangeDialog({ preview, onBack, onConfirm }: ChangeDialogProps) {
  const [form] = Form.useForm<{ readonly reason: string }>();
  const { total, rightBefore, rightAfter, worse } = preview;
  const confirm = ({ reason }: { readonly reason?: string }) =>
    onConfirm(worse > 0 ? reason?.trim() : undefined);
  return (
    <Modal
      open
      width={880}
      title={worse > 0 ? `有 ${worse} 个问题会从答对变成答错` : '这些问题的回答会变'}
      okText={worse > 0 ? '仍要生效' : '确认生效'}
      okButtonProps={{ danger: worse > 0 }}
      cancelText="回去再改改"
      onCancel={onBack}
      onOk={() => form.submit()}
    >
      <p>
        {total} 个回归问题，现在答对 {rightBefore} 个，生效后答对 {rightAfter} 个。
      </p>
      <ChangedQuestions changes={preview.changes} />
      <Form form={form} layout="vertical" onFinish={confirm}>
        {worse > 0 && (
          <Form.Item
            name="reason"
            label="为什么仍要生效"
            extra="会记入操作记录。"
            rules={[{ required: true, whitespace: true, min: 2, message: '请写明原因' }]}
          >
            <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
