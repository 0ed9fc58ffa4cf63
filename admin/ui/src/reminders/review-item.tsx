import { Link } from 'react-router';
import type { ReminderTextView } from '../contract.ts';
import { Mark } from '../page/mark.tsx';

interface ReviewItemProps {
  readonly text: ReminderTextView;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

/** One text to be read whole, with where its facts come from. */
export function ReviewItem({ text, chosen, onToggle }: ReviewItemProps) {
  return (
    <li>
      <h2>
        <input
          type="checkbox"
          className="row-checkbox"
          aria-label={`选择 ${text.title}`}
          checked={chosen}
          onChange={onToggle}
        />
        <Link to={`/reminders/texts?edit=${text.id}`}>{text.title}</Link>
      </h2>
      <p>{text.body}</p>
      <p>
        <Mark tone={text.status === 'draft' ? 'waiting' : 'warning'}>
          {text.status === 'draft' ? '还没人审阅' : '到了复核日期'}
        </Mark>
        <Mark tone="quiet">{text.scamTypeName ?? text.topicName}</Mark>
        <Mark tone="quiet">{text.styleName}</Mark>
        {text.seasonName !== undefined && <Mark tone="quiet">{text.seasonName}</Mark>}
      </p>
      <p className="muted">出处：{text.source}</p>
    </li>
  );
}
