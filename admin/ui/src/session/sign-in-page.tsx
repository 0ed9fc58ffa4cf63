import { Button, Form, Input } from 'antd';
import type { SignInBody } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { FrontDoor } from './front-door.tsx';
import { useSignIn } from './session.ts';

export function SignInPage() {
  const signIn = useSignIn();
  return (
    <FrontDoor title="登录" lead="请用管理员给您的账号和密码登录。">
      <Form<SignInBody> layout="vertical" requiredMark={false} onFinish={(body) => signIn.mutate(body)}>
        <Form.Item name="login" label="账号" rules={[{ required: true, message: '请输入账号' }]}>
          <Input size="large" autoComplete="username" autoCapitalize="none" autoFocus />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码' }]}>
          <Input.Password size="large" autoComplete="current-password" />
        </Form.Item>
        {signIn.isError && (
          <Form.Item>
            <Failure error={signIn.error} />
          </Form.Item>
        )}
        <Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
            登录
          </Button>
        </Form.Item>
      </Form>
    </FrontDoor>
  );
}
