import { Button, Form, Input } from 'antd';
import type { CreateStaffBody } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { StaffFields } from './staff-fields.tsx';
import { OneTimePassword } from './one-time-password.tsx';
import { useCreateStaff } from './staff.ts';

export function CreateStaff() {
  const create = useCreateStaff();
  if (create.data !== undefined) return <OneTimePassword created={create.data} />;
  return (
    <Form<CreateStaffBody>
      layout="vertical"
      initialValues={{ role: 'worker', areaIds: [] }}
      onFinish={(body) => create.mutate(body)}
    >
      <Form.Item
        name="login"
        label="账号"
        extra="登录用，小写字母开头，例如姓名拼音。"
        rules={[
          {
            required: true,
            pattern: /^[a-z0-9][a-z0-9._-]{1,31}$/,
            message: '账号用 2 到 32 个小写字母、数字、点或横线',
          },
        ]}
      >
        <Input autoCapitalize="none" autoComplete="off" />
      </Form.Item>
      <StaffFields />
      {create.isError && <Failure error={create.error} />}
      <Button type="primary" htmlType="submit" loading={create.isPending}>
        添加
      </Button>
    </Form>
  );
}
