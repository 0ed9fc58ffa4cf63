import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useAsk } from '../page/use-ask.ts';
import { When } from '../time/when.tsx';

export interface VersionItemProps {
  readonly version: {
    readonly version: number;
    readonly statusName: string;
    readonly at: string;
    readonly editedBy?: string | undefined;
  };
  /** What is versioned, as in 已发布的条目. */
  readonly what: string;
  /** Absent for the present version, and for who may not bring one back. */
  readonly onBringBack: (() => void) | undefined;
  /** What it changed. */
  readonly children: ReactNode;
}

/** One version in the history of an entry or a service item. */
export function VersionItem({ version, what, onBringBack, children }: VersionItemProps) {
  const ask = useAsk();
  return (
    <li>
      <details>
        <summary>
          第 {version.version} 版 · {version.statusName} · <When at={version.at} />{' '}
          <span className="muted">{version.editedBy ?? '系统'}</span>
        </summary>
        {children}
        {onBringBack !== undefined && (
          <Button size="small" onClick={() => ask(bringBackQuestion(version.version, what), onBringBack)}>
            恢复这一版
          </Button>
        )}
      </details>
    </li>
  );
}

function bringBackQuestion(version: number, what: string) {
  return {
    title: `恢复第 ${version} 版的内容？`,
    content: `会成为一个新版本，现在的内容仍留在历史里。已发布的${what}立刻按恢复后的内容回答。`,
    deed: '恢复',
  };
}
