import { Button, Form, Input, Select } from 'antd';
import type { AcceptCorrectionBody, CorrectionView } from '../contract.ts';
import { categoryNames, choicesOf, intentNames, urgencyNames } from '../names.ts';

interface CorrectionFormProps {
  readonly correction: CorrectionView;
  readonly busy: boolean;
  readonly onSubmit: (body: AcceptCorrectionBody) => void;
}

/** The words as they will be learned, and what they should be understood as. */
export function CorrectionForm({ correction: { text, after }, busy, onSubmit }: CorrectionFormProps) {
  const [form] = Form.useForm<AcceptCorrectionBody>();
  const isReport = Form.useWatch('intent', form) === 'report';
  return (
    <Form<AcceptCorrectionBody>
      form={form}
      layout="vertical"
      initialValues={{
        text,
        intent: after.intent.code,
        category: after.category?.code,
        urgency: after.urgency?.code,
      }}
      onFinish={onSubmit}
    >
      <Form.Item
        name="text"
        label="要学的话"
        extra="请删去姓名、门牌等个人信息，只留看得出意思的部分。"
        rules={[{ required: true, whitespace: true, message: '请留下要学的那句话' }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
      <Form.Item name="intent" label="应理解成">
        <Select options={choicesOf(intentNames)} />
      </Form.Item>
      {isReport && (
        <>
          <Form.Item name="category" label="类别" rules={[{ required: true, message: '报事要选类别' }]}>
            <Select options={choicesOf(categoryNames)} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
          <Form.Item
            name="urgency"
            label="紧急程度"
            rules={[{ required: true, message: '报事要选紧急程度' }]}
          >
            <Select options={choicesOf(urgencyNames)} />
          </Form.Item>
        </>
      )}
      <Button type="primary" htmlType="submit" loading={busy}>
        采用这一条
      </Button>
    </Form>
  );
}
