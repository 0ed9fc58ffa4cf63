import { Form, Input, Select } from 'antd';
import { areaOptions, useAreas } from '../areas/areas.ts';
import { useGroups } from '../groups/groups.ts';

/** Which groups of the area: everything empty means all of them. */
export function AudienceFields() {
  return (
    <details className="more-fields">
      <summary>发送范围：只发给一部分群</summary>
      <Areas name="areaPaths" label="只发这些区域" />
      <Form.Item
        name={['audience', 'buildings']}
        label="只发这些楼栋"
        extra="例如：3-12栋、15栋。不填是每栋都发，也发给不属于某一栋的群。"
      >
        <Input maxLength={200} />
      </Form.Item>
      <Tags />
      <Areas name="exceptAreaPaths" label="不发这些区域" />
      <ExceptGroups />
    </details>
  );
}

function Areas({ name, label }: { readonly name: 'areaPaths' | 'exceptAreaPaths'; readonly label: string }) {
  const { data } = useAreas();
  return (
    <Form.Item name={['audience', name]} label={label}>
      <Select
        mode="multiple"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={areaOptions(data?.items ?? [], ({ path }) => path)}
      />
    </Form.Item>
  );
}

function Tags() {
  const { data } = useGroups();
  const tags = [...new Set((data?.items ?? []).flatMap((group) => group.tags))].sort();
  return (
    <Form.Item
      name={['audience', 'tags']}
      label="只发有这些标签的群"
      extra={tags.length === 0 ? '还没有标签，可在“群组与绑定”里给群加。' : undefined}
    >
      <Select mode="multiple" allowClear options={tags.map((tag) => ({ value: tag, label: tag }))} />
    </Form.Item>
  );
}

function ExceptGroups() {
  const { data } = useGroups();
  const bound = (data?.items ?? []).filter(({ state }) => state === 'bound');
  return (
    <Form.Item name={['audience', 'exceptGroupIds']} label="不发这些群">
      <Select
        mode="multiple"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={bound.map(({ id, topic }) => ({ value: id, label: topic }))}
      />
    </Form.Item>
  );
}
