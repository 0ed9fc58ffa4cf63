import type { StaffWithPassword } from '../contract.ts';
import { OnceShown } from '../page/once-shown.tsx';

export function OneTimePassword({ created }: { readonly created: StaffWithPassword }) {
  const { name, login } = created.staff;
  return (
    <OnceShown title={`${name}的一次性密码`} value={created.oneTimePassword}>
      请当面或用可靠的方式交给本人。账号是 {login}，第一次登录时必须换成自己的密码。
    </OnceShown>
  );
}
