import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CorrectionView } from '../contract.ts';
import { titleOf } from '../page/failure.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { useReview } from './use-review.ts';

/** Accept as an example, or leave it. */
export function CorrectionSteps({ correction }: { readonly correction: CorrectionView }) {
  const { message } = App.useApp();
  const [editing, setEditing] = useState(false);
  const { accept, dismiss } = useReview(correction.id);
  const onError = (error: Error) => void message.error(titleOf(error));
  const ticket = <Link to={`/tickets/${correction.ticketId}`}>看工单</Link>;
  if (correction.status !== 'open')
    return (
      <>
        {correction.statusName}
        {correction.reviewedBy !== undefined && `（${correction.reviewedBy}）`} {ticket}
      </>
    );
  return (
    <span className="buttons">
      <Button size="small" type="primary" onClick={() => setEditing(true)}>
        采用
      </Button>
      <Button size="small" loading={dismiss.isPending} onClick={() => dismiss.mutate(undefined, { onError })}>
        忽略
      </Button>
      {ticket}
      <Modal
        title="采用为例句"
        open={editing}
        footer={null}
        destroyOnHidden
        onCancel={() => setEditing(false)}
      >
        <CorrectionForm
          correction={correction}
          busy={accept.isPending}
          onSubmit={(body) => accept.mutate(body, { onError, onSuccess: () => setEditing(false) })}
        />
      </Modal>
    </span>
  );
}
