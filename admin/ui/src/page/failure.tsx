import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { ApiError } from '../api.ts';

interface FailureProps {
  readonly error: Error;
  readonly children?: ReactNode;
}

/** What went wrong and what to do now. */
export function Failure({ error, children }: FailureProps) {
  return (
    <Alert
      type="error"
      showIcon
      title={titleOf(error)}
      description={<Advice error={error} />}
      action={children}
    />
  );
}

/** One line for a short message. */
export function titleOf(error: Error): string {
  return error instanceof ApiError ? error.message : '连不上服务器';
}

function Advice({ error }: { readonly error: Error }) {
  if (!(error instanceof ApiError)) return '请检查网络后再试；如果一直这样，请告诉运维人员。';
  const { fields, requestId } = error.body;
  return (
    <>
      {fields !== undefined && (
        <ul className="failure-fields">
          {fields.map(({ path, message }) => (
            <li key={path}>{message}</li>
          ))}
        </ul>
      )}
      {error.status >= 500 && `请稍后再试；告诉运维人员时请带上编号 ${requestId}。`}
    </>
  );
}
