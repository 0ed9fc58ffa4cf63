import { AutoComplete, Form, Input, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { AreaSelect } from '../areas/area-select.tsx';
import { OfficeFields } from './office-fields.tsx';
import { emptyService, type ServiceValues } from './service-values.ts';
import { useServiceOverview } from './use-service.ts';

interface ServiceFormProps {
  readonly form: FormInstance<ServiceValues>;
  readonly initial: ServiceValues;
  readonly disabled?: boolean;
  readonly onSave: (values: ServiceValues) => void;
  readonly onTouched?: () => void;
  /** The buttons. */
  readonly children: ReactNode;
}

const required = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }];
const lines = { minRows: 2, maxRows: 10 };

export function ServiceForm({ form, initial, disabled, onSave, onTouched, children }: ServiceFormProps) {
  return (
    <Form<ServiceValues>
      form={form}
      layout="vertical"
      initialValues={{ ...emptyService, ...initial }}
      disabled={disabled ?? false}
      onFinish={onSave}
      onValuesChange={onTouched}
      scrollToFirstError={{ focus: true }}
    >
      <NameFields />
      <OfficeFields />
      <PartFields />
      <StandingFields />
      {children}
    </Form>
  );
}

function NameFields() {
  const { data } = useServiceOverview();
  const departments = (data?.departments ?? []).map((value) => ({ value }));
  return (
    <>
      <div className="form-pair">
        <Form.Item name="name" label="事项名称" rules={required('事项名称')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="department" label="部门" rules={required('部门')}>
          <AutoComplete options={departments} showSearch={{ filterOption: true }} />
        </Form.Item>
      </div>
      <Form.Item name="handles" label="办什么" extra="一句话说明，可不填。">
        <Input maxLength={120} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="wordings" label="居民叫法" extra="每行一个，写居民真实会说的词，如“社保卡”。">
          <Input.TextArea autoSize={lines} />
        </Form.Item>
        <Form.Item name="otherNames" label="其他名称" extra="每行一个，别的文件里的正式名称。">
          <Input.TextArea autoSize={lines} />
        </Form.Item>
      </div>
    </>
  );
}

function PartFields() {
  return (
    <>
      <div className="form-pair">
        <Form.Item name="onlineName" label="网上入口" extra="小程序、App 或网站的名称。">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="onlineUrl" label="入口网址">
          <Input type="url" maxLength={500} placeholder="https://" />
        </Form.Item>
        <Form.Item name="phone" label="咨询电话" extra="全域通用的；各窗口自己的写在窗口里。">
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item name="documents" label="所需材料" extra="每行一项。">
        <Input.TextArea autoSize={lines} />
      </Form.Item>
      <Form.Item name="conditions" label="办理条件" extra="谁能办。">
        <Input maxLength={120} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="duration" label="办理时限">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="fee" label="费用">
          <Input maxLength={60} />
        </Form.Item>
      </div>
    </>
  );
}

function StandingFields() {
  return (
    <>
      <div className="form-pair">
        <Form.Item name="sourceTitle" label="出处" rules={required('出处')}>
          <Input maxLength={60} placeholder="法规、通知或单位的名称" />
        </Form.Item>
        <Form.Item name="sourceUrl" label="出处网址">
          <Input type="url" maxLength={500} placeholder="https://" />
        </Form.Item>
        <Form.Item name="sourceDate" label="出处日期">
          <Input type="date" />
        </Form.Item>
      </div>
      <div className="form-pair">
        <Form.Item name="reviewAt" label="复核日期" rules={[{ required: true, message: '请选复核日期' }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="owner" label="负责人">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="areaPath" label="适用区域">
          <AreaSelect placeholder="全部区域" allowClear />
        </Form.Item>
      </div>
    </>
  );
}
