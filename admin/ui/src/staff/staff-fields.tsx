import { Form, Input, Select } from 'antd';
import { areaOptions, useAreas } from '../areas/areas.ts';
import { choicesOf, staffRoleNames } from '../names.ts';
import type { StaffView } from '../contract.ts';
import { useDepartments } from './staff.ts';

/** Roles that may be without areas. */
const worksEverywhere: readonly StaffView['role'][] = ['admin', 'operator'];

/** What both a new and a known person have. */
export function StaffFields() {
  const areas = useAreas();
  const departments = useDepartments();
  return (
    <>
      <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请写姓名' }]}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="role" label="角色" rules={[{ required: true, message: '请选择角色' }]}>
        <Select options={choicesOf(staffRoleNames)} />
      </Form.Item>
      <Form.Item
        name="areaIds"
        label="负责区域"
        dependencies={['role']}
        extra="管理员和运维可以不选：那就是全部区域。"
        rules={[
          ({ getFieldValue }) => ({
            required: !worksEverywhere.includes(getFieldValue('role') as StaffView['role']),
            message: '至少选一个区域',
          }),
        ]}
      >
        <Select
          mode="multiple"
          loading={areas.isLoading}
          options={areaOptions(areas.data?.items ?? [], ({ id }) => id)}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item name="departmentId" label="单位">
        <Select
          allowClear
          loading={departments.isLoading}
          options={(departments.data?.items ?? []).map(({ id, name, community }) => ({
            value: id,
            label: `${community.name} · ${name}`,
          }))}
        />
      </Form.Item>
    </>
  );
}
