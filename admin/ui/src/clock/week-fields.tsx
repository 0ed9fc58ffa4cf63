import { Form, Input } from 'antd';
import { weekdayChoices } from '../reminders/weekdays.zh.ts';
import { windowsOf } from './rule-values.ts';

const isWindows = {
  validator: (_rule: unknown, value: string) =>
    windowsOf(value) === undefined
      ? Promise.reject(new Error('写成 08:30-12:00 14:00-17:30 这样，休息就留空'))
      : Promise.resolve(),
};

/** When the office works, day by day; empty is a day off. */
export function WeekFields() {
  return (
    <div className="week-fields">
      {weekdayChoices.map(({ value, label }) => (
        <Form.Item key={value} name={['week', value]} label={label} rules={[isWindows]}>
          <Input placeholder="休息" maxLength={80} />
        </Form.Item>
      ))}
    </div>
  );
}
