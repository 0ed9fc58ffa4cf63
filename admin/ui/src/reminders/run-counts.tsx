import { WarningOutlined } from '@ant-design/icons';
import type { ReminderRunView } from '../contract.ts';

const quiet = [
  { count: 'waiting', says: '个等待中' },
  { count: 'paused', says: '个暂停中' },
  { count: 'byHand', says: '个要人工发' },
  { count: 'settled', says: '个已作罢' },
] as const;
const loud = [
  { count: 'unknown', says: '个结果不明，要您决定' },
  { count: 'failed', says: '个没发出去' },
] as const;

export function RunCounts({ counts }: Pick<ReminderRunView, 'counts'>) {
  return (
    <>
      {counts.sent}/{counts.total} 个群
      {quiet.map(({ count, says }) => counts[count] > 0 && `，${counts[count]} ${says}`)}
      {loud.map(
        ({ count, says }) =>
          counts[count] > 0 && (
            <span key={count} className="needs-person">
              <WarningOutlined aria-hidden="true" /> {counts[count]} {says}
            </span>
          ),
      )}
    </>
  );
}
