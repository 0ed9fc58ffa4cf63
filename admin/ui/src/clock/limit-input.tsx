import { InputNumber, Select, Space } from 'antd';
import { type LimitValue, type Unit, units } from './rule-values.ts';

const unitChoices = Object.entries(units).map(([value, { name }]) => ({ value: value as Unit, label: name }));

interface LimitInputProps {
  /** 「响应」 or 「办结」, with the row it stands in. */
  readonly label: string;
  /** Given by the form item. */
  readonly id?: string;
  readonly value?: LimitValue;
  readonly onChange?: (value: LimitValue) => void;
}

/** How much, and of what: minutes, hours, days, or hours of work. */
export function LimitInput({ label, id, value = { amount: null, unit: 'hour' }, onChange }: LimitInputProps) {
  return (
    <Space.Compact>
      <InputNumber
        {...(id === undefined ? {} : { id })}
        aria-label={label}
        className="limit-amount"
        min={0}
        value={value.amount}
        onChange={(amount) => onChange?.({ ...value, amount })}
      />
      <Select
        aria-label={`${label}的单位`}
        className="limit-unit"
        value={value.unit}
        options={unitChoices}
        onChange={(unit: Unit) => onChange?.({ ...value, unit })}
      />
    </Space.Compact>
  );
}
