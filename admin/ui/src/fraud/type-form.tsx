import { Button, Form, type FormInstance, Input, Select, type SelectProps } from 'antd';
import type { ReactNode } from 'react';
import { directoryKeyChoices } from '../names.ts';
import type { TypeValues } from './type-values.ts';

interface TypeFormProps {
  readonly form: FormInstance<TypeValues>;
  readonly initial: TypeValues;
  readonly disabled?: boolean;
  readonly onSave: (values: TypeValues) => void;
  /** The buttons. */
  readonly children: ReactNode;
}

const required = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }];

export function TypeForm({ form, initial, disabled = false, onSave, children }: TypeFormProps) {
  return (
    <Form<TypeValues>
      form={form}
      layout="vertical"
      initialValues={initial}
      disabled={disabled}
      onFinish={onSave}
      scrollToFirstError={{ focus: true }}
    >
      <Form.Item name="name" label="名称" rules={required('名称')} extra="居民会看到，如“假换燃气表收费”。">
        <Input maxLength={16} />
      </Form.Item>
      <Form.Item name="how" label="骗法" rules={required('骗法')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} showCount />
      </Form.Item>
      <WordFields />
      <ExampleFields />
      <Form.Item name="advice" label="应对" rules={required('应对')} extra={adviceHelp}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={80} showCount />
      </Form.Item>
      <Form.Item name="source" label="来源" rules={required('来源')}>
        <Input maxLength={80} placeholder="如：社区民警提醒" />
      </Form.Item>
      {children}
    </Form>
  );
}

const phones = directoryKeyChoices.map(({ label }) => label).join('、');
const adviceHelp = `会写进群里的提醒。号码只能用通讯录里的：写 {{phone:property}} 会换成当地的号码，可用 ${phones}。`;

function ExampleFields() {
  return (
    <>
      <Form.Item
        name="examples"
        label="例句"
        extra="每行一条，至少 3 条才能启用；手机号等会自动打码。改头换面的近似文字也能认出。"
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} />
      </Form.Item>
      <Form.Item name="harmless" label="不是骗局的相似文字" extra="每行一条，比如误报过的真通知。">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />
      </Form.Item>
    </>
  );
}

const mostWords = 30;

/** `Form.Item` hands it the value. */
function Tags(field: SelectProps) {
  return (
    <Select {...field} mode="tags" open={false} suffix={null} tokenSeparators={['，', ',', '、', ' ']} />
  );
}

function WordFields() {
  return (
    <Form.List name="words">
      {(fields, { add, remove }) => (
        <fieldset className="fraud-words">
          <legend>关键词</legend>
          {fields.map(({ key, name }, at) => (
            <div key={key} className="fraud-word">
              <Form.Item
                name={[name, 'word']}
                label={`关键词 ${at + 1}`}
                rules={[{ required: true, whitespace: true, min: 2, message: '请填写至少两个字' }]}
              >
                <Input maxLength={30} />
              </Form.Item>
              <Form.Item name={[name, 'withAny']} label={`关键词 ${at + 1} 同时出现（任一）`}>
                <Tags />
              </Form.Item>
              <Form.Item name={[name, 'withoutAny']} label={`关键词 ${at + 1} 不含`}>
                <Tags />
              </Form.Item>
              <Button aria-label={`删除关键词 ${at + 1}`} onClick={() => remove(name)}>
                删除
              </Button>
            </div>
          ))}
          {fields.length < mostWords && (
            <Button size="small" onClick={() => add({ word: '', withAny: [], withoutAny: [] })}>
              加一个关键词
            </Button>
          )}
          <p className="muted">只写关键词就够像骗局时，后两格可以空着。</p>
        </fieldset>
      )}
    </Form.List>
  );
}
