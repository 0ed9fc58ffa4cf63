import { Alert, Checkbox, Form, Input, InputNumber, Radio, Select, Switch } from 'antd';
import { choicesOf, holidayRuleNames, planKindNames } from '../names.ts';
import { endingNames, repeatNames } from './recurrence-values.zh.ts';
import { SayingFields } from './saying-fields.tsx';
import { weekdayChoices } from './weekdays.zh.ts';

/** @param isNew what kind of notice it is is decided once */
export function PlanFields({ isNew }: { readonly isNew: boolean }) {
  const kind: unknown = Form.useWatch('kind');
  return (
    <>
      <Form.Item name="kind" label="哪一种">
        <Radio.Group disabled={!isNew} options={choicesOf(planKindNames)} />
      </Form.Item>
      <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请写名称' }]}>
        <Input maxLength={100} placeholder="例如：早间反诈、3 号楼停水" />
      </Form.Item>
      <SayingFields mayWriteOwn />
      {kind === 'urgent' ? <UrgentFields /> : <WhenFields isRecurring={kind === 'recurring'} />}
    </>
  );
}

/** An urgent notice goes out at once, whatever the hour, after a second person agreed. */
function UrgentFields() {
  const isEmergency: unknown = Form.useWatch('isEmergency');
  return (
    <>
      <Alert
        type="info"
        showIcon
        className="notice"
        title="紧急通知不等免打扰时段：第二个人批准后马上发出。"
      />
      <Form.Item name="isEmergency" valuePropName="checked">
        <Checkbox>有突发情况，来不及等审批（写明原因，记入审计日志）</Checkbox>
      </Form.Item>
      {isEmergency === true && (
        <Form.Item
          name="emergencyReason"
          label="是什么突发情况"
          rules={[{ required: true, min: 4, message: '请写明是什么突发情况，至少 4 个字' }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      )}
    </>
  );
}

function WhenFields({ isRecurring }: { readonly isRecurring: boolean }) {
  return (
    <>
      {isRecurring && <RepeatFields />}
      <TimeFields isRecurring={isRecurring} />
      {isRecurring && (
        <>
          <EndFields />
          <Form.Item name="holidays" label="遇到法定节假日">
            <Select options={choicesOf(holidayRuleNames)} />
          </Form.Item>
          <Exdates />
        </>
      )}
      <Form.Item name="active" label="启用" valuePropName="checked">
        <Switch checkedChildren="启用" unCheckedChildren="停用" />
      </Form.Item>
    </>
  );
}

const unitNames: Readonly<Record<string, string>> = { daily: '天', weekly: '周', monthly: '个月' };

/** A rule that the form has no fields for can be kept, or replaced by one that it has. */
function RepeatFields() {
  const repeat: unknown = Form.useWatch(['when', 'repeat']);
  const choices = choicesOf(repeatNames).filter(
    ({ value }) => value !== 'once' && (value !== 'other' || repeat === 'other'),
  );
  const unit = unitNames[String(repeat)];
  return (
    <>
      <div className="form-pair">
        <Form.Item name={['when', 'repeat']} label="多久一次">
          <Select options={choices} />
        </Form.Item>
        {unit !== undefined && (
          <Form.Item
            name={['when', 'every']}
            label={`隔几${unit}`}
            extra={`1 是每${unit}，2 是每 2 ${unit}。`}
            rules={[{ required: true, message: '请写一个数' }]}
          >
            <InputNumber min={1} max={52} precision={0} />
          </Form.Item>
        )}
      </div>
      {repeat === 'weekly' && (
        <Form.Item
          name={['when', 'weekdays']}
          label="哪几天"
          rules={[{ required: true, message: '至少选一天' }]}
        >
          <Checkbox.Group options={weekdayChoices} />
        </Form.Item>
      )}
    </>
  );
}

/** A rule that is kept as it stands has its end in it. */
function EndFields() {
  const repeat: unknown = Form.useWatch(['when', 'repeat']);
  const ends: unknown = Form.useWatch(['when', 'ends']);
  if (repeat === 'other') return null;
  return (
    <>
      <Form.Item name={['when', 'ends']} label="什么时候结束">
        <Radio.Group options={choicesOf(endingNames)} />
      </Form.Item>
      {ends === 'day' && (
        <Form.Item
          name={['when', 'untilDay']}
          label="到哪天为止"
          rules={[{ required: true, message: '请选日期' }]}
        >
          <Input type="date" />
        </Form.Item>
      )}
      {ends === 'count' && (
        <Form.Item
          name={['when', 'count']}
          label="一共几次"
          extra="落在不发的日子里的也算一次。"
          rules={[{ required: true, message: '请写次数' }]}
        >
          <InputNumber min={1} max={1000} precision={0} />
        </Form.Item>
      )}
    </>
  );
}

/** Wall times of China. */
function TimeFields({ isRecurring }: { readonly isRecurring: boolean }) {
  const required = (label: string) => [{ required: true, message: `请选${label}` }];
  return (
    <div className="form-pair">
      <Form.Item
        name={['when', 'startDay']}
        label={isRecurring ? '从哪天开始' : '哪一天'}
        rules={required('日期')}
      >
        <Input type="date" />
      </Form.Item>
      <Form.Item name={['when', 'time']} label="发送时间" rules={required('发送时间')}>
        <Input type="time" />
      </Form.Item>
      <Form.Item name="quietFrom" label="免打扰开始" rules={required('免打扰开始')}>
        <Input type="time" />
      </Form.Item>
      <Form.Item name="quietUntil" label="免打扰结束" rules={required('免打扰结束')}>
        <Input type="time" />
      </Form.Item>
    </div>
  );
}

const day = /^\d{4}-\d{2}-\d{2}$/u;

function Exdates() {
  const allDays = (value: unknown) =>
    Array.isArray(value) && value.some((one) => typeof one !== 'string' || !day.test(one))
      ? Promise.reject(new Error('日期写成 2026-11-22 的样子'))
      : Promise.resolve();
  return (
    <Form.Item
      name="exdates"
      label="哪几天不发"
      extra="写成 2026-11-22，回车加一天。"
      rules={[{ validator: (_rule, value) => allDays(value) }]}
    >
      <Select mode="tags" open={false} tokenSeparators={['、', ' ', '，']} />
    </Form.Item>
  );
}
