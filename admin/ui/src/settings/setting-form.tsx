import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, InputNumber, Select, Switch } from 'antd';
import { put } from '../api.ts';
import type { Setting, SettingBody } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { keys } from '../query-keys.ts';
import { useMay } from '../session/session.ts';

export function SettingForm({ setting }: { readonly setting: Setting }) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const mayWrite = useMay('settings.write');
  const save = useMutation({
    mutationFn: (body: SettingBody) => put<Setting>(`/settings/${setting.key}`, body),
    onSuccess: () => {
      void message.success(`已保存：${setting.name}`);
      return client.invalidateQueries({ queryKey: keys.settings });
    },
  });
  return (
    <section className="panel">
      <Form<SettingBody>
        name={setting.key}
        layout="vertical"
        disabled={!mayWrite}
        initialValues={{ value: setting.value }}
        onFinish={(body) => save.mutate(body)}
      >
        <Form.Item
          name="value"
          label={setting.name}
          extra={setting.description}
          rules={[{ required: setting.kind !== 'boolean', message: `请填写${setting.name}` }]}
          valuePropName={setting.kind === 'boolean' ? 'checked' : 'value'}
        >
          {inputOf(setting)}
        </Form.Item>
        {save.isError && <Failure error={save.error} />}
        {mayWrite && (
          <Button htmlType="submit" loading={save.isPending}>
            保存
          </Button>
        )}
      </Form>
    </section>
  );
}

function inputOf({ kind, min, max, options = [] }: Setting) {
  switch (kind) {
    case 'boolean':
      return <Switch checkedChildren="开" unCheckedChildren="关" />;
    case 'number':
      return <InputNumber {...(min === undefined ? {} : { min })} {...(max === undefined ? {} : { max })} />;
    case 'choice':
      return <Select options={options.map(({ code, name }) => ({ value: code, label: name }))} />;
    case 'text':
      return <Input maxLength={1000} />;
  }
}
