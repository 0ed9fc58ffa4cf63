import { Button, Form, Input, Select } from 'antd';
import { AreaSelect } from '../areas/area-select.tsx';
import type { VolunteerBody } from '../contract.ts';
import { useGroups } from '../groups/groups.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { OnceShown } from '../page/once-shown.tsx';
import { useNow } from '../time/now.tsx';
import { toLocalInput } from '../time/shanghai-input.ts';
import { useMakeVolunteer } from './use-volunteers.ts';

/** The code is shown once: only its hash is kept. */
export function VolunteerForm() {
  const make = useMakeVolunteer();
  const groups = useGroups();
  const today = toLocalInput(useNow().toISOString()).slice(0, 10);
  const choices = (groups.data?.items ?? []).filter(
    ({ state, kind }) => state === 'bound' && kind === 'residents',
  );
  if (make.data !== undefined)
    return (
      <OnceShown title="请志愿者在私聊里对格格说这句话" value={make.data.message}>
        格格会回复能发的文稿和手机页面的链接。请当面或私聊告诉本人，不要发到群里。到那天结束自动失效，也可以随时收回。
      </OnceShown>
    );
  return (
    <Form<VolunteerBody>
      layout="vertical"
      initialValues={{ day: today }}
      onFinish={(body) => make.mutate(body)}
    >
      <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请写姓名' }]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="areaId" label="区域" rules={[{ required: true, message: '请选择区域' }]}>
        <AreaSelect by="id" placeholder="选择区域" />
      </Form.Item>
      <Form.Item name="day" label="哪一天" rules={[{ required: true, message: '请选日期' }]}>
        <Input type="date" min={today} />
      </Form.Item>
      <Form.Item name="groupIds" label="哪些群" rules={[{ required: true, message: '至少选一个群' }]}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={choices.map(({ id, topic }) => ({ value: id, label: topic }))}
        />
      </Form.Item>
      {make.isError && <ChangeFailure error={make.error} />}
      <Button type="primary" htmlType="submit" loading={make.isPending}>
        授权
      </Button>
    </Form>
  );
}
