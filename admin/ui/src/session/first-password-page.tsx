import { Button } from 'antd';
import { FrontDoor } from './front-door.tsx';
import { PasswordForm } from './password-form.tsx';
import { useSession, useSignOut } from './session.ts';

export function FirstPasswordPage() {
  const { name } = useSession();
  const signOut = useSignOut();
  return (
    <FrontDoor title="先换一个密码" lead={`${name}，您用的是一次性密码。换成自己的密码后就可以开始工作。`}>
      <PasswordForm currentLabel="一次性密码" />
      <Button type="link" onClick={() => signOut.mutate()}>
        退出登录
      </Button>
    </FrontDoor>
  );
}
