import { Form, Input, Radio, Select } from 'antd';
import type { ActionField } from '../contract.ts';
import { toLocalInput } from '../time/shanghai-input.ts';

/** Up to so many choices stand open; more fold into a list that can be searched. */
const openChoices = 6;

export function ActionFieldInput({ field }: { readonly field: ActionField }) {
  const { name, label, required, kind, value } = field;
  const begins = kind === 'date' ? toLocalInput(value) : value;
  return (
    <Form.Item
      name={name}
      label={label}
      {...(begins === undefined ? {} : { initialValue: begins })}
      rules={[{ required, whitespace: true, message: `请填写${label}` }]}
    >
      {inputOf(field)}
    </Form.Item>
  );
}

function inputOf({ kind, label, options = [], maxLength }: ActionField) {
  if (kind === 'text') {
    return (
      <Input.TextArea
        autoSize={{ minRows: 2, maxRows: 8 }}
        showCount={maxLength !== undefined}
        {...(maxLength === undefined ? {} : { maxLength })}
      />
    );
  }
  if (kind === 'date') return <Input type="datetime-local" />;
  const choices = options.map(({ code, name }) => ({ value: code, label: name }));
  if (choices.length <= openChoices) {
    return <Radio.Group className="action-choices" aria-label={label} options={choices} />;
  }
  return (
    <Select options={choices} placeholder={`请选择${label}`} showSearch={{ optionFilterProp: 'label' }} />
  );
}
