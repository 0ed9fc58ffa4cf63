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
    <Alert type="error" showIcon title={titleOf(error)} description={adviceOf(error)} action={children} />
  );
}

/** One line for a short message. */
export function titleOf(error: Error): string {
  return error instanceof ApiError ? error.message : '连不上服务器';
}

function adviceOf(error: Error): string {
  if (!(error instanceof ApiError)) return '请检查网络后再试；如果一直这样，请告诉运维人员。';
  if (error.status === 403) return '您的角色没有这项权限，需要时请联系管理员。';
  if (error.status === 404) return '它可能已被删除，或者不在您负责的区域内。';
  if (error.status >= 500) return `服务器出了问题（${error.code}），请稍后再试并告诉运维人员。`;
  return `错误代码：${error.code}`;
}
