import { Button, Form, Radio } from 'antd';
import { AreaSelect } from '../areas/area-select.tsx';
import type { BindingPhraseBody } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { OnceShown } from '../page/once-shown.tsx';
import { When } from '../time/when.tsx';
import { useBindingPhrase } from './groups.ts';

const kinds = [
  { value: 'residents', label: '居民群' },
  { value: 'workers', label: '工作群' },
];

export function BindGroup() {
  const create = useBindingPhrase();
  if (create.data !== undefined) {
    const { phrase, instruction, expiresAt } = create.data;
    return (
      <OnceShown title="在要绑定的群里原样发这句话" value={phrase}>
        {instruction}有效期到 <When at={expiresAt} />。
      </OnceShown>
    );
  }
  return (
    <Form<BindingPhraseBody>
      layout="vertical"
      initialValues={{ kind: 'residents' }}
      onFinish={(body) => create.mutate(body)}
    >
      <Form.Item
        name="areaId"
        label="这个群属于哪里"
        extra="楼栋群选楼栋：居民报事就不用再说几栋。"
        rules={[{ required: true, message: '请选择区域' }]}
      >
        <AreaSelect by="id" />
      </Form.Item>
      <Form.Item name="kind" label="群的类型">
        <Radio.Group options={kinds} />
      </Form.Item>
      {create.isError && <Failure error={create.error} />}
      <Button type="primary" htmlType="submit" loading={create.isPending}>
        生成绑定口令
      </Button>
    </Form>
  );
}
