/** One action for several tickets: chosen among what all of them allow, filled in once, answered for each. */
import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import type { BulkAction, BulkResults, TicketItem } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { QueryView } from '../page/query-view.tsx';
import { useAsk } from '../page/use-ask.ts';
import { newRequestId } from '../reminders/request-id.ts';
import { ActionFieldInput } from '../ticket/action-field.tsx';
import { toActionInput, type FieldValues } from '../ticket/action-input.ts';
import '../ticket/ticket.css';
import { BulkOutcome } from './bulk-outcome.tsx';
import { useBulkAct, useBulkActions } from './use-bulk.ts';

interface BulkDialogProps {
  readonly tickets: readonly TicketItem[];
  readonly onClose: (results: BulkResults | undefined) => void;
}

export function BulkDialog({ tickets, onClose }: BulkDialogProps) {
  const act = useBulkAct();
  // One for the whole dialog: pressing again after a lost answer does nothing twice.
  const [key] = useState(newRequestId);
  const submit = (action: BulkAction, values: FieldValues) =>
    act.mutate({
      action: action.code,
      input: toActionInput(action.fields, values),
      tickets: tickets.map(({ id, version }) => ({ id, version })),
      key: `${key}-${action.code.replaceAll('_', '-')}`,
    });
  return (
    <Modal
      open
      width={640}
      title={`批量办理 ${tickets.length} 件工单`}
      footer={act.isSuccess && <Button onClick={() => onClose(act.data)}>关闭</Button>}
      mask={{ closable: false }}
      onCancel={() => onClose(act.data)}
    >
      {act.isError && <Failure error={act.error} />}
      {act.isSuccess ? (
        <BulkOutcome results={act.data} />
      ) : (
        <ChooseAction tickets={tickets} busy={act.isPending} onSubmit={submit} />
      )}
    </Modal>
  );
}

interface ChooseActionProps {
  readonly tickets: readonly TicketItem[];
  readonly busy: boolean;
  readonly onSubmit: (action: BulkAction, values: FieldValues) => void;
}

function ChooseAction({ tickets, busy, onSubmit }: ChooseActionProps) {
  const query = useBulkActions(tickets);
  const [code, setCode] = useState<string>();
  return (
    <QueryView query={query}>
      {({ items }) => {
        const action = items.find((item) => item.code === code);
        return (
          <>
            {items.length === 0 && <p>这些工单没有都能做的操作。请只选状态相同的，或一件一件地办理。</p>}
            <div className="ticket-actions">
              {items.map((item) => (
                <Button
                  key={item.code}
                  danger={item.serious}
                  aria-expanded={item.code === code}
                  onClick={() => setCode(item.code)}
                >
                  {item.name}
                </Button>
              ))}
            </div>
            {action !== undefined && (
              <BulkForm
                key={action.code}
                action={action}
                count={tickets.length}
                busy={busy}
                onSubmit={(values) => onSubmit(action, values)}
              />
            )}
          </>
        );
      }}
    </QueryView>
  );
}

interface BulkFormProps {
  readonly action: BulkAction;
  readonly count: number;
  readonly busy: boolean;
  readonly onSubmit: (values: FieldValues) => void;
}

function BulkForm({ action, count, busy, onSubmit }: BulkFormProps) {
  const ask = useAsk();
  const submit = (values: FieldValues) => {
    if (!action.serious) {
      onSubmit(values);
      return;
    }
    const content = '这一步会结束或拒绝办理，不容易收回。';
    const question = {
      title: `${action.name}这 ${count} 件工单？`,
      content,
      deed: action.name,
      danger: true,
    };
    ask(question, () => onSubmit(values));
  };
  return (
    <Form<FieldValues> className="action-form" layout="vertical" onFinish={submit} scrollToFirstError>
      {action.fields.map((field) => (
        <ActionFieldInput key={field.name} field={field} />
      ))}
      <p className="muted">每件工单分别办理；该通知的居民和处理人会各自收到通知。</p>
      <Button type="primary" danger={action.serious} htmlType="submit" loading={busy}>
        对 {count} 件{action.name}
      </Button>
    </Form>
  );
}
