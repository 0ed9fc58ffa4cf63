import { Alert } from 'antd';
import { Link } from 'react-router';
import { useNow } from '../time/now.tsx';
import { waitingTexts } from './library.ts';
import { useReminderTexts } from './reminders.ts';

/** That plans have nothing to say before somebody has read the texts; nothing once all are read. */
export function UnreadNotice() {
  const { data } = useReminderTexts();
  const now = useNow();
  if (data === undefined) return null;
  const waiting = waitingTexts(data.items, now);
  if (waiting.length === 0) return null;
  const link = <Link to="/reminders/review">去审阅 {waiting.length} 篇</Link>;
  const isSilent = data.items.every(({ status }) => status !== 'published');
  return (
    <Alert
      className="notice"
      type={isSilent ? 'error' : 'info'}
      showIcon
      title={isSilent ? '还没有审阅过的文稿，定时提醒到点不会发送。' : '有文稿等人审阅；审阅过的才会发。'}
      action={link}
    />
  );
}
