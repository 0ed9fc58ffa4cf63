import { App, Button, Form, Switch } from 'antd';
import type { EditStaffBody, StaffView } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { OnceShown } from '../page/once-shown.tsx';
import { useAsk } from '../page/use-ask.ts';
import { When } from '../time/when.tsx';
import { OneTimePassword } from './one-time-password.tsx';
import { StaffFields } from './staff-fields.tsx';
import { useChatPhraseFor, useEditStaff, useResetPassword } from './staff.ts';

export function EditStaff({ person }: { readonly person: StaffView }) {
  const { message } = App.useApp();
  const edit = useEditStaff(person.id);
  const save = ({ departmentId, ...body }: EditStaffBody) =>
    edit.mutate(
      // An emptied choice removes the department; left out it would stay.
      { ...body, departmentId: departmentId ?? '' },
      { onSuccess: () => void message.success('已保存') },
    );
  return (
    <>
      <Form<EditStaffBody>
        layout="vertical"
        initialValues={{
          ...person,
          areaIds: person.areas.map(({ id }) => id),
          departmentId: person.department?.id,
        }}
        onFinish={save}
      >
        <StaffFields />
        <Form.Item
          name="onDuty"
          label="值班开关"
          extra="关掉就不派单，排班和临时上班都不算；平时的安排在“值班”页面。"
          valuePropName="checked"
        >
          <Switch checkedChildren="打开" unCheckedChildren="关闭" />
        </Form.Item>
        <Form.Item name="active" label="账号" valuePropName="checked">
          <Switch checkedChildren="可登录" unCheckedChildren="已停用" />
        </Form.Item>
        {edit.isError && <Failure error={edit.error} />}
        <Button type="primary" htmlType="submit" loading={edit.isPending}>
          保存
        </Button>
      </Form>
      <Credentials person={person} />
    </>
  );
}

function Credentials({ person }: { readonly person: StaffView }) {
  const ask = useAsk();
  const reset = useResetPassword(person.id);
  const phrase = useChatPhraseFor(person.id);
  const error = reset.error ?? phrase.error;
  const askReset = () =>
    ask(
      {
        title: `重置${person.name}的密码？`,
        content: '现在的密码立刻失效，已登录的页面会退出。',
        deed: '重置密码',
        danger: true,
      },
      () => reset.mutate(undefined),
    );
  return (
    <section className="staff-credentials">
      <h2>登录与微信认证</h2>
      {error !== null && <Failure error={error} />}
      {reset.data !== undefined && <OneTimePassword created={reset.data} />}
      {phrase.data !== undefined && (
        <OnceShown title="请本人在微信里私聊机器人，原样发这句话" value={phrase.data.phrase}>
          {phrase.data.instruction}有效期到 <When at={phrase.data.expiresAt} />。
        </OnceShown>
      )}
      <div className="buttons">
        <Button loading={phrase.isPending} onClick={() => phrase.mutate(undefined)}>
          生成微信认证口令
        </Button>
        <Button loading={reset.isPending} onClick={askReset}>
          重置密码
        </Button>
      </div>
    </section>
  );
}
