import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, AutoComplete, Button, Form, Input } from 'antd';
import { put } from '../api.ts';
import { AreaSelect } from '../areas/area-select.tsx';
import type { DirectoryBody, DirectoryLineView } from '../contract.ts';
import { directoryKeyChoices } from '../names.ts';
import { Failure } from '../page/failure.tsx';
import { keys } from '../query-keys.ts';

interface DirectoryFormProps {
  readonly initial: Partial<DirectoryBody>;
  readonly onDone: () => void;
}

export function DirectoryForm({ initial, onDone }: DirectoryFormProps) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (body: DirectoryBody) => put<DirectoryLineView>('/directory', withoutEmpty(body)),
    onSuccess: () => {
      void message.success('已登记，答案立刻使用');
      onDone();
      return client.invalidateQueries({ queryKey: keys.knowledge });
    },
  });
  return (
    <Form<DirectoryBody> layout="vertical" initialValues={initial} onFinish={(body) => save.mutate(body)}>
      <Form.Item name="areaPath" label="适用区域" rules={[{ required: true, message: '请选择区域' }]}>
        <AreaSelect />
      </Form.Item>
      <Form.Item
        name="key"
        label="用途代码"
        extra="答案里写作 {{phone:代码}}；同一区域同一代码再登记会替换原来的。"
        rules={[{ required: true, pattern: /^[a-z][a-z_]{0,40}$/, message: '代码用小写英文字母和下划线' }]}
      >
        <AutoComplete options={directoryKeyChoices} />
      </Form.Item>
      <Form.Item name="name" label="单位名称" rules={[{ required: true, message: '请写单位名称' }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="phone"
        label="电话"
        rules={[{ pattern: /^[0-9+() -]{3,30}$/, message: '电话只含数字、空格、横线和括号' }]}
      >
        <Input type="tel" />
      </Form.Item>
      <Form.Item name="hours" label="办公时间">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="address" label="地址">
        <Input maxLength={200} />
      </Form.Item>
      {save.isError && <Failure error={save.error} />}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        保存
      </Button>
    </Form>
  );
}

function withoutEmpty({ areaPath, key, name, ...optional }: DirectoryBody): DirectoryBody {
  const given = Object.entries({
    phone: optional.phone,
    hours: optional.hours,
    address: optional.address,
  }).filter(([, value]) => value !== undefined && value.trim() !== '');
  return { areaPath, key, name, ...Object.fromEntries(given) };
}
