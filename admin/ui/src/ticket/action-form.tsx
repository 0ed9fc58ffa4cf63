import { Button, Form } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ActionInput, TicketAction } from '../contract.ts';
import { useAsk } from '../page/use-ask.ts';
import { ActionFieldInput } from './action-field.tsx';
import { toActionInput, type FieldValues } from './action-input.ts';
import { ResidentPreview } from './resident-preview.tsx';

interface ActionFormProps {
  readonly ticketId: string;
  readonly action: TicketAction;
  readonly busy: boolean;
  readonly onSubmit: (input: ActionInput) => void;
  readonly onCancel: () => void;
}

export function ActionForm({ ticketId, action, busy, onSubmit, onCancel }: ActionFormProps) {
  const ask = useAsk();
  const [values, setValues] = useState<FieldValues>({});
  // The same object until something is typed: the preview asks again only then.
  const input = useMemo(() => toActionInput(action.fields, values), [action.fields, values]);
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => focusFirst(region.current), []);

  const submit = (filled: FieldValues) => {
    const complete = toActionInput(action.fields, filled);
    if (!action.serious) {
      onSubmit(complete);
      return;
    }
    const content = '这一步会结束或拒绝办理，不容易收回。';
    ask({ title: `${action.name}这张工单？`, content, deed: action.name, danger: true }, () =>
      onSubmit(complete),
    );
  };

  return (
    <div ref={region} className="action-form">
      <Form<FieldValues>
        layout="vertical"
        onFinish={submit}
        onValuesChange={(_changed, all) => setValues(all)}
        scrollToFirstError
      >
        {action.fields.map((field) => (
          <ActionFieldInput key={field.name} field={field} />
        ))}
        <ResidentPreview ticketId={ticketId} action={action} input={input} />
        <div className="ticket-actions">
          <Button type="primary" danger={action.serious} htmlType="submit" loading={busy}>
            确认{action.name}
          </Button>
          <Button onClick={onCancel}>取消</Button>
        </div>
      </Form>
    </div>
  );
}

function focusFirst(region: HTMLElement | null): void {
  region?.querySelector<HTMLElement>('input, textarea, button[type=submit]')?.focus();
}
