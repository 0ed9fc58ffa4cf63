/** One report that names several matters: each becomes a ticket of its own. */
import { Alert, App, Button, Form, Input, Select } from 'antd';
import type { TicketDetail } from '../contract.ts';
import { categoryNames, choicesOf, urgencyNames } from '../names.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { beginSplit, fewestParts, mostParts, type SplitValues, toSplitBody } from './split-values.ts';
import { useSplit } from './use-ticket.ts';

interface SplitFormProps {
  readonly ticket: TicketDetail;
  readonly onDone: () => void;
}

export function SplitForm({ ticket, onDone }: SplitFormProps) {
  const { message } = App.useApp();
  const split = useSplit(ticket.id);
  const submit = (values: SplitValues) => {
    const onSuccess = () => {
      onDone();
      void message.success(`已拆成 ${values.parts.length} 单`);
    };
    split.mutate(toSplitBody(values, ticket.version), { onSuccess });
  };
  return (
    <div className="action-form">
      <Alert
        type="info"
        title="每件事各成一单，各自派单；时限从原单报告时算起。原单等各单都结束后自动结束。"
        description={ticket.reporter === undefined ? undefined : '居民会收到一条消息，写明拆出的单号和类别。'}
      />
      <Form<SplitValues>
        layout="vertical"
        initialValues={beginSplit(ticket)}
        onFinish={submit}
        scrollToFirstError
      >
        <Parts />
        <Form.Item name="note" label="为什么拆（只记在经过里）">
          <Input maxLength={500} />
        </Form.Item>
        {split.isError && <ChangeFailure error={split.error} />}
        <div className="ticket-actions">
          <Button type="primary" htmlType="submit" loading={split.isPending}>
            确认拆单
          </Button>
          <Button onClick={onDone}>取消</Button>
        </div>
      </Form>
    </div>
  );
}

function Parts() {
  return (
    <Form.List name="parts">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <fieldset key={key} className="ticket-part">
              <legend>第 {name + 1} 单</legend>
              <PartFields name={name} />
              {rows.length > fewestParts && (
                <Button onClick={() => remove(name)} aria-label={`去掉第 ${name + 1} 单`}>
                  去掉这一单
                </Button>
              )}
            </fieldset>
          ))}
          {rows.length < mostParts && (
            <Button className="ticket-part-more" onClick={() => add({})}>
              再加一单
            </Button>
          )}
        </>
      )}
    </Form.List>
  );
}

/** Of a part's place only what differs is said; a list of its own tells which of several parts an input is of. */
function PartFields({ name }: { readonly name: number }) {
  const of = (field: string) => [name, field];
  return (
    <>
      <Form.Item name={of('category')} label="类别" rules={[{ required: true, message: '请选择类别' }]}>
        <Select
          options={choicesOf(categoryNames)}
          placeholder="请选择类别"
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item
        name={of('words')}
        label="是什么事"
        rules={[{ required: true, whitespace: true, message: '请写明这一单是什么事' }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name={of('urgency')} label="紧急程度">
          <Select allowClear placeholder="同原单" options={choicesOf(urgencyNames)} />
        </Form.Item>
        <Form.Item name={of('building')} label="楼栋">
          <Input placeholder="同原单" maxLength={20} />
        </Form.Item>
      </div>
      <div className="form-pair">
        <Form.Item name={of('unit')} label="单元">
          <Input placeholder="同原单" maxLength={20} />
        </Form.Item>
        <Form.Item name={of('spot')} label="其他地点">
          <Input placeholder="同原单" maxLength={20} />
        </Form.Item>
      </div>
    </>
  );
}
