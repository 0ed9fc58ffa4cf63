import { Alert, Typography } from 'antd';
import type { ReactNode } from 'react';

interface OnceShownProps {
  readonly title: string;
  /** The secret itself. */
  readonly value: string;
  /** What to do with it, and until when. */
  readonly children: ReactNode;
}

/** What only its receiver may keep: shown now, nowhere afterwards. */
export function OnceShown({ title, value, children }: OnceShownProps) {
  return (
    <Alert
      type="success"
      showIcon
      title={title}
      description={
        <>
          <Typography.Text copyable strong code className="once-shown">
            {value}
          </Typography.Text>
          <p>{children}</p>
          <p className="muted">只显示这一次，关闭后就看不到了。</p>
        </>
      }
    />
  );
}
