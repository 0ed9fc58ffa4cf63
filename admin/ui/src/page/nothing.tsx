import { Empty } from 'antd';
import type { ReactNode } from 'react';

interface NothingProps {
  /** What is absent. */
  readonly what: string;
  /** What to do about it, or why that is fine. */
  readonly advice: string;
  readonly children?: ReactNode;
}

export function Nothing({ what, advice, children }: NothingProps) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <strong>{what}</strong>
          <br />
          <span className="muted">{advice}</span>
        </>
      }
    >
      {children}
    </Empty>
  );
}
