import { Button, Form, Input, Select } from 'antd';
import type { TimeRulesView } from '../contract.ts';
import { choicesOf, urgencyNames } from '../names.ts';
import { LimitInput } from './limit-input.tsx';
import { type LimitValue, newRow } from './rule-values.ts';

const isSet = {
  validator: (_rule: unknown, value: LimitValue) =>
    (value.amount ?? 0) > 0 ? Promise.resolve() : Promise.reject(new Error('请填写时限')),
};
const needed = (message: string) => [{ required: true, whitespace: true, message }];

interface LimitFieldsProps {
  readonly scopes: TimeRulesView['scopes'];
}

/** One row for each category and urgency that has limits of its own. */
export function LimitFields({ scopes }: LimitFieldsProps) {
  const choices = scopes.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Form.List name="limits">
      {(fields, { add, remove }) => (
        <>
          <ul className="limit-rows">
            {fields.map(({ key, name }, at) => (
              <li key={key}>
                <LimitRow name={name} at={at + 1} choices={choices} />
                <Button size="small" onClick={() => remove(name)} aria-label={`删除第 ${at + 1} 行`}>
                  删除
                </Button>
              </li>
            ))}
          </ul>
          <Button onClick={() => add(newRow)}>加一行</Button>
        </>
      )}
    </Form.List>
  );
}

interface LimitRowProps {
  readonly name: number;
  readonly at: number;
  readonly choices: { value: string; label: string }[];
}

function LimitRow({ name, at, choices }: LimitRowProps) {
  const of = (field: string) => `第 ${at} 行${field}`;
  return (
    <div className="limit-row">
      <Form.Item
        name={[name, 'of']}
        label="类别"
        rules={[
          {
            validator: (_rule, value) =>
              value === undefined ? Promise.reject(new Error('请选类别')) : Promise.resolve(),
          },
        ]}
      >
        <Select
          aria-label={of('类别')}
          options={choices}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
        />
      </Form.Item>
      <Form.Item name={[name, 'urgency']} label="紧急程度">
        <Select aria-label={of('紧急程度')} options={choicesOf(urgencyNames)} />
      </Form.Item>
      <Form.Item name={[name, 'response']} label="响应时限" rules={[isSet]}>
        <LimitInput label={of('响应时限')} />
      </Form.Item>
      <Form.Item name={[name, 'resolution']} label="办结时限" rules={[isSet]}>
        <LimitInput label={of('办结时限')} />
      </Form.Item>
      <Form.Item className="limit-source" name={[name, 'source']} label="依据" rules={needed('请写明依据')}>
        <Input aria-label={of('依据')} maxLength={200} />
      </Form.Item>
    </div>
  );
}
