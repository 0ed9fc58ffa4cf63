import { useMutation } from '@tanstack/react-query';
import { App, Button, Switch } from 'antd';
import { post } from '../api.ts';
import type { Phrase } from '../contract.ts';
import { Failure, titleOf } from '../page/failure.tsx';
import { OnceShown } from '../page/once-shown.tsx';
import { Page } from '../page/page.tsx';
import { PasswordForm } from '../session/password-form.tsx';
import { useSession, useSetDuty, useSignOut } from '../session/session.ts';
import { When } from '../time/when.tsx';

export function AccountPage() {
  const { name, login, roleName, areas, department } = useSession();
  const { message } = App.useApp();
  const signOut = useSignOut();
  return (
    <Page
      title="我的账号"
      actions={
        <Button loading={signOut.isPending} onClick={() => signOut.mutate()}>
          退出登录
        </Button>
      }
    >
      <section className="panel">
        <h2>
          {name}（{login}）
        </h2>
        <p>
          {roleName} · {areas.map((area) => area.name).join('、') || '全部区域'}
          {department !== undefined && ` · ${department.name}`}
        </p>
        <DutySwitch />
      </section>
      <section className="panel">
        <h2>微信认证</h2>
        <ChatBinding />
      </section>
      <section className="panel">
        <h2>修改密码</h2>
        <PasswordForm currentLabel="当前密码" onDone={() => void message.success('密码已修改')} />
      </section>
    </Page>
  );
}

function DutySwitch() {
  const { onDuty } = useSession();
  const { message } = App.useApp();
  const setDuty = useSetDuty();
  return (
    <label className="buttons">
      <Switch
        checked={onDuty}
        loading={setDuty.isPending}
        onChange={(next) => setDuty.mutate(next, { onError: (error) => void message.error(titleOf(error)) })}
      />
      {onDuty ? '我在值班，新工单会派给我' : '我不在值班，新工单先派给别人'}
    </label>
  );
}

function ChatBinding() {
  const { chatBound } = useSession();
  const create = useMutation({ mutationFn: () => post<Phrase>('/session/chat-phrase'), gcTime: 0 });
  return (
    <>
      <p>
        {chatBound
          ? '已认证：机器人会把派给您的工单发到您的微信，您可以直接回复“接单”“退单”“办结”。'
          : '还没有认证：机器人不知道您的微信是哪个，派单消息发不给您。'}
      </p>
      {create.isError && <Failure error={create.error} />}
      {create.data === undefined ? (
        <Button loading={create.isPending} onClick={() => create.mutate()}>
          {chatBound ? '换一个微信认证' : '生成认证口令'}
        </Button>
      ) : (
        <OnceShown title="在微信里私聊机器人，原样发这句话" value={create.data.phrase}>
          {create.data.instruction}有效期到 <When at={create.data.expiresAt} />。
        </OnceShown>
      )}
    </>
  );
}
