import { Form, Input, Select } from 'antd';
import type { FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { AreaSelect } from '../areas/area-select.tsx';
import { choicesOf, entryCategoryNames } from '../names.ts';
import { EntryCheck } from './entry-check.tsx';
import type { EntryValues } from './entry-values.ts';
import { LinkFields } from './link-fields.tsx';
import { PictureField } from './picture-field.tsx';
import { placeholderHelp } from './knowledge.zh.ts';

interface EntryFormProps {
  readonly form: FormInstance<EntryValues>;
  readonly initial: Partial<EntryValues>;
  /** The entry that is edited; absent while it is new. */
  readonly entryId?: string;
  readonly disabled?: boolean;
  readonly onSave: (values: EntryValues) => void;
  readonly onTouched?: () => void;
  /** The buttons. */
  readonly children: ReactNode;
}

const required = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }];

export function EntryForm({ form, initial, entryId, disabled, onSave, onTouched, children }: EntryFormProps) {
  return (
    <Form<EntryValues>
      form={form}
      layout="vertical"
      initialValues={{
        alternates: '',
        keywords: [],
        sourceUrl: '',
        sourceDate: '',
        links: [],
        ...emptyDays,
        ...initial,
      }}
      disabled={disabled ?? false}
      onFinish={onSave}
      onValuesChange={onTouched}
      scrollToFirstError={{ focus: true }}
    >
      <Form.Item name="question" label="标准问题" rules={required('标准问题')}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="answer" label="答案" rules={required('答案')} extra={placeholderHelp}>
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 16 }} maxLength={260} />
      </Form.Item>
      <Form.Item name="picture" label="图片">
        <PictureField />
      </Form.Item>
      <LinkFields />
      <Form.Item name="alternates" label="相似问法" extra="每行一个，写居民真实会说的话。">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="category" label="分类" rules={[{ required: true, message: '请选择分类' }]}>
          <Select options={choicesOf(entryCategoryNames)} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item name="areaPath" label="适用区域">
          <AreaSelect placeholder="全部区域" allowClear />
        </Form.Item>
      </div>
      <Form.Item name="keywords" label="关键词" extra="输入后按回车。">
        <Select mode="tags" open={false} suffix={null} tokenSeparators={['，', ',', '、', ' ']} />
      </Form.Item>
      <EntryCheck form={form} entryId={entryId} />
      <SourceFields />
      <DayFields />
      <Form.Item name="owner" label="负责人" extra="谁管这条一直对，写岗位，人员变动也不用改。">
        <Input maxLength={60} placeholder="例如 民政岗" />
      </Form.Item>
      {children}
    </Form>
  );
}

const emptyDays = { validFrom: '', validUntil: '', reviewAt: '', owner: '' };

function SourceFields() {
  return (
    <>
      <Form.Item name="sourceTitle" label="出处" rules={required('出处')}>
        <Input maxLength={60} placeholder="法规、通知或单位的名称" />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="sourceUrl" label="出处网址">
          <Input type="url" maxLength={500} placeholder="https://" />
        </Form.Item>
        <Form.Item name="sourceDate" label="出处日期">
          <Input type="date" />
        </Form.Item>
      </div>
    </>
  );
}

function DayFields() {
  return (
    <div className="form-pair">
      <Form.Item name="reviewAt" label="复核日期" rules={[{ required: true, message: '请选复核日期' }]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="validFrom" label="生效日期">
        <Input type="date" />
      </Form.Item>
      <Form.Item name="validUntil" label="失效日期">
        <Input type="date" />
      </Form.Item>
    </div>
  );
}
