import { Button, Form, Input, Select } from 'antd';
import { areaOptions, useAreas } from '../areas/areas.ts';

/** Where it is done: a window for everybody, or one for each street. */
export function OfficeFields() {
  return (
    <Form.List name="offices">
      {(fields, { add, remove }) => (
        <section aria-label="办理窗口">
          <h3>办理窗口</h3>
          {fields.map(({ key, name }, at) => (
            <fieldset key={key} className="office">
              <legend>窗口 {at + 1}</legend>
              <Office name={name} />
              <Button size="small" onClick={() => remove(name)}>
                删除窗口 {at + 1}
              </Button>
            </fieldset>
          ))}
          <Button onClick={() => add({ areaPaths: [] })}>加一个窗口</Button>
          <p className="muted">各街道窗口不同的，每个窗口选它服务的区域；都不选就是所有人都能去。</p>
        </section>
      )}
    </Form.List>
  );
}

function Office({ name }: { readonly name: number }) {
  return (
    <>
      <div className="form-pair">
        <Form.Item
          name={[name, 'name']}
          label="窗口名称"
          rules={[{ required: true, whitespace: true, message: '请填写窗口名称' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name={[name, 'address']} label="窗口地址">
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <div className="form-pair">
        <Form.Item name={[name, 'hours']} label="办公时间">
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name={[name, 'phone']} label="窗口电话">
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item name={[name, 'areaPaths']} label="服务区域">
        <AreasSelect />
      </Form.Item>
    </>
  );
}

interface AreasSelectProps {
  /** Given by the form item. */
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (paths: string[]) => void;
}

function AreasSelect(props: AreasSelectProps) {
  const { data, isLoading } = useAreas();
  return (
    <Select
      {...props}
      mode="multiple"
      placeholder="所有人"
      loading={isLoading}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={areaOptions(data?.items ?? [], ({ path }) => path)}
    />
  );
}
