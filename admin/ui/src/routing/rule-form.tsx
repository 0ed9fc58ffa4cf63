import { Button, Checkbox, Form, Input, Select } from 'antd';
import { AreaSelect } from '../areas/area-select.tsx';
import type { RoutingRuleBody } from '../contract.ts';
import { choicesOf, departmentKindNames, propertyLineNames, urgencyNames, weekdayNames } from '../names.ts';
import { useDepartments, useStaff } from '../staff/staff.ts';
import { type RuleValues, toRuleValues } from './rule-values.ts';
import { categoryChoices } from './rule-words.zh.ts';

interface RuleFormProps {
  /** Absent: a new one. */
  readonly rule: RoutingRuleBody | undefined;
  readonly onDone: (values: RuleValues) => void;
}

const weekdayChoices = Object.entries(weekdayNames).map(([day, label]) => ({ value: Number(day), label }));

export function RuleForm({ rule, onDone }: RuleFormProps) {
  return (
    <Form<RuleValues>
      layout="vertical"
      initialValues={rule === undefined ? {} : toRuleValues(rule)}
      onFinish={onDone}
    >
      <Form.Item
        name="name"
        label="规则名称"
        extra="写进派单说明，例如“夜间急修”。"
        rules={[{ required: true, whitespace: true, message: '请给规则起个名字' }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <ConditionFields />
      <TargetFields />
      <Button type="primary" htmlType="submit">
        改好了
      </Button>
    </Form>
  );
}

function ConditionFields() {
  return (
    <fieldset className="rule-fields">
      <legend>什么样的工单（不填即不限）</legend>
      <Form.Item name="categories" label="类别">
        <Select
          mode="multiple"
          allowClear
          options={categoryChoices}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item name="areaPath" label="区域" extra="含下级。">
        <AreaSelect allowClear placeholder="不限区域" />
      </Form.Item>
      <Form.Item name="urgencies" label="紧急程度">
        <Checkbox.Group options={choicesOf(urgencyNames)} />
      </Form.Item>
      <Form.Item name="weekdays" label="星期" extra="跨夜的时段算在开始的那一天。">
        <Checkbox.Group options={weekdayChoices} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="from" label="几点起">
          <Input type="time" />
        </Form.Item>
        <Form.Item name="until" label="到几点" dependencies={['from']} rules={[sameOrNeither]}>
          <Input type="time" />
        </Form.Item>
      </div>
      <Form.Item name="line" label="红线" extra="从地点的说法判断；判断不了的两边都不算。">
        <Select allowClear placeholder="不限" options={choicesOf(propertyLineNames)} />
      </Form.Item>
    </fieldset>
  );
}

/** A time has two ends. */
const sameOrNeither = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
  validator: (_rule: unknown, until: string | undefined) => {
    const from = getFieldValue('from') as string | undefined;
    if ((from ?? '') === '' && (until ?? '') === '') return Promise.resolve();
    if ((from ?? '') === '' || (until ?? '') === '')
      return Promise.reject(new Error('起止时间要么都填，要么都不填'));
    return from === until ? Promise.reject(new Error('起止时间不能相同，全天请留空')) : Promise.resolve();
  },
});

function TargetFields() {
  const departments = useDepartments();
  const staff = useStaff();
  const units = (departments.data?.items ?? []).filter(({ active }) => active);
  const workers = (staff.data?.items ?? []).filter(({ role, active }) => role === 'worker' && active);
  return (
    <fieldset className="rule-fields">
      <legend>派给谁（至少填一项）</legend>
      <Form.Item
        name="kinds"
        label="单位类别"
        extra="按先后：本社区有第一个就用第一个。"
        dependencies={['departmentId', 'workerId']}
        rules={[atLeastOne]}
      >
        <Select mode="multiple" allowClear options={choicesOf(departmentKindNames)} />
      </Form.Item>
      <Form.Item name="departmentId" label="指定单位">
        <Select
          allowClear
          loading={departments.isLoading}
          options={units.map(({ id, name, community }) => ({
            value: id,
            label: `${community.name} · ${name}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="workerId" label="指定人员" extra="在岗且未到上限时派给本人，否则按单位派。">
        <Select
          allowClear
          loading={staff.isLoading}
          showSearch={{ optionFilterProp: 'label' }}
          options={workers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </fieldset>
  );
}

const atLeastOne = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
  validator: (_rule: unknown, kinds: readonly string[] | undefined) => {
    const named = getFieldValue('departmentId') ?? getFieldValue('workerId');
    return (kinds ?? []).length > 0 || named !== undefined
      ? Promise.resolve()
      : Promise.reject(new Error('请写明派给谁：单位类别、指定单位或指定人员至少一项'));
  },
});
