import { CheckOutlined, ClockCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { CalendarItem } from '../contract.ts';
import { planKindNames } from '../names.ts';
import { toLocalInput } from '../time/shanghai-input.ts';
import { recurrenceInWords } from './recurrence-values.zh.ts';

const looks = {
  planned: { icon: <ClockCircleOutlined />, name: '计划' },
  run: { icon: <CheckOutlined />, name: '已发' },
  nothing_sent: { icon: <WarningOutlined />, name: '没有发' },
} as const satisfies Readonly<Record<CalendarItem['what'], object>>;

interface CalendarEntryProps {
  readonly item: CalendarItem;
  /** In a day of the month: time and name only. */
  readonly isShort: boolean;
}

export function CalendarEntry({ item, isShort }: CalendarEntryProps) {
  const { icon, name } = looks[item.what];
  return (
    <li className={`calendar-entry calendar-${item.what}`}>
      <span role="img" aria-label={name} title={name}>
        {icon}
      </span>{' '}
      {toLocalInput(item.at).slice(11)} <Link to={addressOf(item)}>{item.name}</Link>
      {item.kind === 'urgent' && `（${planKindNames.urgent}）`}
      {!isShort && <Details item={item} />}
      {item.what === 'nothing_sent' && <span className="calendar-why">{item.why}</span>}
    </li>
  );
}

function Details({ item }: { readonly item: CalendarItem }) {
  const { topicName, area, title, name, recurrence } = item;
  const often = recurrence === undefined ? undefined : recurrenceInWords(recurrence);
  const parts = [topicName, area.name, title === name ? undefined : title, often];
  return <span className="muted"> {parts.filter((part) => part !== undefined).join(' · ')}</span>;
}

function addressOf({ runId, planId }: CalendarItem): string {
  if (runId !== undefined) return `/reminders/runs/${runId}`;
  return planId === undefined ? '/reminders/plans' : `/reminders/plan?plan=${planId}`;
}
