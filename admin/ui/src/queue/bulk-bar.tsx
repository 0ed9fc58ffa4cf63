import { Button } from 'antd';
import { useState } from 'react';
import type { BulkResults, TicketItem } from '../contract.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import type { Chosen } from './use-chosen.ts';

/** Stands above the list while something is chosen. */
export function BulkBar({ chosen: { count, pick, keep } }: { readonly chosen: Chosen }) {
  // As they were when the dialog opened: the list behind it goes on changing.
  const [acting, setActing] = useState<readonly TicketItem[]>();
  const begin = () => {
    const tickets = pick();
    keep(tickets.map(({ id }) => id));
    if (tickets.length > 0) setActing(tickets);
  };
  const close = (results: BulkResults | undefined) => {
    setActing(undefined);
    if (results !== undefined) keep(undone(results));
  };
  return (
    <>
      <div className="bulk-bar" role="status">
        {count > 0 && (
          <>
            <span>已选 {count} 件</span>
            <Button type="primary" onClick={begin}>
              批量办理
            </Button>
            <Button onClick={() => keep([])}>取消选择</Button>
          </>
        )}
      </div>
      {acting !== undefined && <BulkDialog tickets={acting} onClose={close} />}
    </>
  );
}

/** What was not done stays chosen, to be looked at. */
function undone({ items }: BulkResults): readonly string[] {
  return items.filter(({ outcome }) => outcome !== 'done').map(({ id }) => id);
}
