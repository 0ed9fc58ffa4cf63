import { App, Button, Checkbox, Form, Input, Select, Switch } from 'antd';
import { AreaSelect } from '../areas/area-select.tsx';
import type { PlanBody, ReminderPlanView } from '../contract.ts';
import { choicesOf, reminderTopicNames } from '../names.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { useMay } from '../session/session.ts';
import { useSavePlan } from './reminders.ts';
import { ruleOf, weekdayChoices, weekdaysOf } from './weekdays.zh.ts';

interface PlanEditorProps {
  /** Absent: a new one. */
  readonly plan: ReminderPlanView | undefined;
  readonly onDone: () => void;
}

/** The time and the weekdays of a plan, which its recurrence is made of. */
type PlanFields = Omit<PlanBody, 'startsAt' | 'rrule'> & {
  readonly timeOfDay: string;
  readonly weekdays: readonly number[];
};

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const newPlan: Partial<PlanFields> = {
  topic: 'anti_fraud',
  timeOfDay: '08:00',
  weekdays: everyDay,
  quietFrom: '21:00',
  quietUntil: '07:30',
  active: true,
};

export function PlanEditor({ plan, onDone }: PlanEditorProps) {
  const { message } = App.useApp();
  const mayWrite = useMay('reminders.write');
  const save = useSavePlan(plan?.id);
  const store = ({ timeOfDay, weekdays, ...fields }: PlanFields) => {
    const [day = '2026-01-01'] = plan?.startsAt.split('T') ?? [];
    const body: PlanBody = {
      ...keptOf(plan),
      ...fields,
      startsAt: `${day}T${timeOfDay}`,
      rrule: ruleOf(weekdays),
    };
    const onSuccess = () => {
      void message.success('已保存');
      onDone();
    };
    save.mutate(plan === undefined ? body : { ...body, version: plan.version }, { onSuccess });
  };
  return (
    <Form<PlanFields>
      layout="vertical"
      disabled={!mayWrite}
      initialValues={plan === undefined ? newPlan : fieldsOf(plan)}
      onFinish={store}
    >
      <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请写名称' }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="areaId" label="区域" rules={[{ required: true, message: '请选择区域' }]}>
        <AreaSelect by="id" placeholder="选择区域" />
      </Form.Item>
      <Form.Item name="topic" label="主题" rules={[{ required: true, message: '请选择主题' }]}>
        <Select options={choicesOf(reminderTopicNames)} />
      </Form.Item>
      <Form.Item name="weekdays" label="哪几天" rules={[{ required: true, message: '至少选一天' }]}>
        <Checkbox.Group options={weekdayChoices} />
      </Form.Item>
      <TimeFields />
      <Form.Item name="active" label="启用" valuePropName="checked">
        <Switch checkedChildren="启用" unCheckedChildren="停用" />
      </Form.Item>
      {save.isError && <ChangeFailure error={save.error} />}
      {mayWrite && (
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存
        </Button>
      )}
    </Form>
  );
}

function fieldsOf(plan: ReminderPlanView): Partial<PlanFields> {
  const { name, topic, quietFrom, quietUntil, active, startsAt, rrule } = plan;
  const weekdays = weekdaysOf(rrule) ?? everyDay;
  const timeOfDay = startsAt.split('T')[1] ?? '';
  return { name, topic, quietFrom, quietUntil, active, areaId: plan.area.id, weekdays, timeOfDay };
}

/** What this form does not show stays as it is. */
function keptOf(plan: ReminderPlanView | undefined) {
  if (plan === undefined) return {};
  const { style, textId, picture, pictureId, exdates, holidays, spreadMinutes, audience } = plan;
  return { style, textId, picture, pictureId, exdates, holidays, spreadMinutes, audience };
}

/** Wall times of China. */
function TimeFields() {
  const time = (name: 'timeOfDay' | 'quietFrom' | 'quietUntil', label: string) => (
    <Form.Item name={name} label={label} rules={[{ required: true, message: `请选${label}` }]}>
      <Input type="time" />
    </Form.Item>
  );
  return (
    <div className="form-pair">
      {time('timeOfDay', '发送时间')}
      {time('quietFrom', '免打扰开始')}
      {time('quietUntil', '免打扰结束')}
    </div>
  );
}
