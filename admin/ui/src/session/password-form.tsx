/** Choosing a new password: at the first sign-in, and later from the account page. */
import { Button, Form, Input } from 'antd';
import type { ChangePasswordBody } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { useChangePassword } from './session.ts';

const shortest = 10;

interface PasswordValues extends ChangePasswordBody {
  readonly repeated: string;
}

interface PasswordFormProps {
  readonly currentLabel: string;
  readonly onDone?: () => void;
}

export function PasswordForm({ currentLabel, onDone }: PasswordFormProps) {
  const change = useChangePassword();
  const [form] = Form.useForm<PasswordValues>();
  const save = ({ current, next }: PasswordValues) => {
    const onSuccess = () => {
      form.resetFields();
      onDone?.();
    };
    change.mutate({ current, next }, { onSuccess });
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={save}>
      <Form.Item name="current" label={currentLabel} rules={[{ required: true, message: '请输入当前密码' }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="next"
        label="新密码"
        extra={`至少 ${shortest} 个字符，一句只有您知道的话就很好。`}
        rules={[{ required: true, min: shortest, message: `新密码至少 ${shortest} 个字符` }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeated"
        label="再输一次新密码"
        dependencies={['next']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              value === getFieldValue('next')
                ? Promise.resolve()
                : Promise.reject(new Error('两次输入的新密码不一样')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {change.isError && (
        <Form.Item>
          <Failure error={change.error} />
        </Form.Item>
      )}
      <Form.Item>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          保存新密码
        </Button>
      </Form.Item>
    </Form>
  );
}
