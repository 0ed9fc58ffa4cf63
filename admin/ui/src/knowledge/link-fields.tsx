import { Button, Form, Input } from 'antd';
import './knowledge.css';

const most = 3;

/** Where to do it or read on; said below the answer. */
export function LinkFields() {
  return (
    <Form.List name="links">
      {(fields, { add, remove }) => (
        <fieldset className="link-fields">
          <legend>办理链接</legend>
          {fields.map(({ key, name }, at) => (
            <div key={key} className="link-field">
              <Form.Item
                name={[name, 'title']}
                label={`链接 ${at + 1} 名称`}
                rules={[{ required: true, whitespace: true, message: '请填写名称' }]}
              >
                <Input maxLength={20} placeholder="网上办理" />
              </Form.Item>
              <Form.Item
                name={[name, 'url']}
                label={`链接 ${at + 1} 网址`}
                rules={[{ required: true, type: 'url', message: '请填写完整网址，以 https:// 开头' }]}
              >
                <Input type="url" maxLength={200} placeholder="https://" />
              </Form.Item>
              <Button aria-label={`删除链接 ${at + 1}`} onClick={() => remove(name)}>
                删除
              </Button>
            </div>
          ))}
          {fields.length < most && (
            <Button size="small" onClick={() => add({ title: '', url: '' })}>
              加一个链接
            </Button>
          )}
          <p className="muted">只能放「可用网站」名单里的网址（gov.cn 都可以），最多 {most} 个。</p>
        </fieldset>
      )}
    </Form.List>
  );
}
